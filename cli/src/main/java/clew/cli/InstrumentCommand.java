package clew.cli;

import clew.recognition.Instrument;
import clew.recognition.InstrumentReader;
import clew.recognition.Problem;
import clew.recognition.ReadInstrument;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `clew instrument`: for authors of instruments.
@Command(name = "instrument")
final class InstrumentCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Texts.text("instrument.what"));
    }

    /// `clew instrument check`: everything that is wrong with a file, line by line; exit status 1 where anything is.
    @Command(name = "check")
    int check(@Parameters(paramLabel = "FILE", descriptionKey = "instrumentFile") Path file) {
        PrintWriter out = spec.commandLine().getOut();
        return switch (read(file)) {
            case ReadInstrument.Accepted(Instrument instrument) -> {
                out.println(Texts.text("instrument.accepted", file.toString(), instrument.toString()));
                yield 0;
            }
            case ReadInstrument.Rejected(var problems) -> {
                problems.stream().map(Problem::message).forEach(out::println);
                yield 1;
            }
        };
    }

    private static ReadInstrument read(Path file) {
        try {
            return InstrumentReader.read(file);
        } catch (IOException unreadable) {
            throw new Refusal(Failures.UNAVAILABLE, Texts.text("instrument.unreadable", file.toString()));
        }
    }
}

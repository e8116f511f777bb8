package clew.cli;

import clew.platform.clocks.files.ClockCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `clew clocks`: for authors of the clocks and the calendar of a country.
@Command(name = "clocks")
final class ClocksCommand implements Runnable {

    private static final int FAULTY = 2;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Texts.text("clocks.what"));
    }

    /// `clew clocks check`: everything that is wrong with a file of clocks and its calendars, line by line; exit
    /// status 2 where anything is.
    @Command(name = "check")
    int check(@Parameters(paramLabel = "FILE|DIR", descriptionKey = "clocksSource") Path source) {
        ClockCheck.Outcome checked = read(source);
        if (!checked.faults().isEmpty()) {
            checked.faults().forEach(fault -> spec.commandLine().getOut().println(fault));
            int faults = checked.faults().size();
            spec.commandLine().getErr().println(Texts.text("clocks.faults", Integer.toString(faults)));
            return FAULTY;
        }
        spec.commandLine()
                .getOut()
                .println(Texts.text(
                        "clocks.sound",
                        checked.files().stream().map(Path::toString).collect(Collectors.joining(", ")),
                        Integer.toString(checked.clocks()),
                        Integer.toString(checked.calendars())));
        return 0;
    }

    private static ClockCheck.Outcome read(Path source) {
        try {
            return ClockCheck.of(source);
        } catch (IOException unreadable) {
            throw new Refusal(Failures.UNAVAILABLE, Texts.text("clocks.unreadable", source.toString()));
        }
    }
}

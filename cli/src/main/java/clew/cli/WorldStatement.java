package clew.cli;

import clew.scenario.statement.Statement;
import clew.scenario.statement.StatementFormat;
import clew.scenario.world.ReadWorld;
import clew.scenario.world.WorldFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `clew world statement`: what a bank of a world would hand out about an account.
@Command(name = "statement")
final class WorldStatement implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", descriptionKey = "worldFolder")
    private Path world = Path.of("");

    @Option(names = "--account", paramLabel = "A", required = true, descriptionKey = "worldAccount")
    private String account = "";

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "worldStatementFormat")
    private StatementFormat format = StatementFormat.CAMT053;

    @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "worldStatementOut")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        if (Files.exists(out, LinkOption.NOFOLLOW_LINKS)) {
            throw new Refusal(Failures.UNAVAILABLE, Texts.text("world.exists", out.toString()));
        }
        Statement statement = statement();
        try {
            WholeFile.write(out, to -> format.write(statement, to));
        } catch (IOException _) {
            throw new Refusal(Failures.UNAVAILABLE, Texts.text("world.unwritable", out.toString()));
        }
        spec.commandLine()
                .getOut()
                .println(Texts.text("world.statement", account, Long.toString(statement.size()), out.toString()));
        return 0;
    }

    private Statement statement() {
        try {
            return Statement.of(ReadWorld.open(world), account);
        } catch (WorldFault fault) {
            throw new Refusal(Failures.UNAVAILABLE, String.valueOf(fault.getMessage()));
        } catch (IOException _) {
            throw new Refusal(Failures.UNAVAILABLE, Texts.text("world.unread", world.toString()));
        }
    }
}

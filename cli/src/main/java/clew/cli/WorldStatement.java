package clew.cli;

import clew.scenario.statement.Statement;
import clew.scenario.statement.StatementFormat;
import clew.scenario.world.ReadWorld;
import clew.scenario.world.WorldFault;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
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
            write(statement);
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

    /// Beside its place first, so that it is there as a whole or not at all.
    private void write(Statement statement) throws IOException {
        Path target = out.toAbsolutePath().normalize();
        Path parent = Objects.requireNonNull(target.getParent(), "a file is in a folder");
        Path beside = Files.createTempFile(parent, ".statement", ".part");
        try {
            try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(beside))) {
                format.write(statement, to);
            }
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}

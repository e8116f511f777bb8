package clew.cli;

import clew.money.Problem;
import clew.money.evidence.Evidence;
import clew.money.ledger.Refused;
import clew.money.ledger.Statements;
import clew.money.statement.Currencies;
import clew.money.statement.StatementFile;
import clew.money.statement.TableMapping;
import clew.money.statement.UnreadableFile;
import clew.money.store.Damaged;
import clew.money.store.LedgerFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `clew money`: bank statements in, where the victims' money went out.
@Command(
        name = "money",
        subcommands = {
            MoneyImport.class,
            MoneyCheck.class,
            MoneyTrace.class,
            MoneyFlags.class,
            MoneySchedule.class,
            MoneyReport.class,
            MoneyBench.class
        })
final class MoneyCommand implements Runnable {

    /// Files or claims are faulty.
    static final int FAULTY = 2;

    private static final int SHOWN = 100;

    /// The library that reads Parquet tells of its own workings; an investigator has not asked.
    private static final Logger QUIET = Logger.getLogger("dev.hardwood");

    static {
        QUIET.setLevel(Level.WARNING);
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Texts.text("money.what"));
    }

    /// Reads statements, or a ledger that holds some, or lists all that is wrong with them.
    static Statements read(List<Path> files, MoneyOptions options, CommandSpec spec) {
        try {
            if (files.stream().anyMatch(LedgerFile::isLedger)) {
                if (files.size() > 1) {
                    throw new ParameterException(spec.commandLine(), Texts.text("money.ledger.alone"));
                }
                return new LedgerFile(files.getFirst()).open().statements();
            }
            Path mapping = options.mapping();
            return Statements.read(
                    files.stream().map(OnDisk::new).toList(),
                    new Currencies(options.currencies()),
                    mapping == null ? null : TableMapping.read(new OnDisk(mapping)));
        } catch (UnreadableFile unreadable) {
            throw refusal(List.of(unreadable.problem()), spec);
        } catch (Damaged damaged) {
            throw refusal(List.of(damaged.problem()), spec);
        } catch (Refused refused) {
            throw refusal(refused.problems(), spec);
        } catch (IOException failed) {
            throw new Refusal(Failures.UNAVAILABLE, Texts.text("money.unread", String.valueOf(failed.getMessage())));
        }
    }

    /// Says what is wrong, one line each, and how the command ends.
    static Refusal refusal(List<Problem> problems, CommandSpec spec) {
        problems.stream()
                .limit(SHOWN)
                .forEach(problem -> spec.commandLine().getErr().println(problem.message()));
        return new Refusal(FAULTY, Texts.text("money.faulty", Integer.toString(problems.size())));
    }

    /// Says it as JSON.
    static void json(Evidence.Document document, CommandSpec spec) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Evidence.json(bytes, document);
        spec.commandLine().getOut().print(bytes.toString(StandardCharsets.UTF_8));
        spec.commandLine().getOut().flush();
    }

    /// A file, read by the name that problems give it.
    record OnDisk(Path path) implements StatementFile {

        @Override
        public String name() {
            return String.valueOf(path.getFileName());
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }
}

package clew.cli;

import clew.money.ledger.Refused;
import clew.money.ledger.Statements;
import clew.money.store.Damaged;
import clew.money.store.Imported;
import clew.money.store.LedgerFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;

/// `clew money import`: takes statements into a ledger, all of them or none.
@Command(name = "import")
final class MoneyImport implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--ledger", paramLabel = "FILE", required = true, descriptionKey = "moneyLedger")
    private Path ledger = Path.of("");

    @Parameters(paramLabel = "FILE", arity = "0..*", descriptionKey = "moneyFiles")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--replace", paramLabel = "NAME", descriptionKey = "moneyReplace")
    private @Nullable String replaced;

    @Option(names = "--verify", descriptionKey = "moneyVerify")
    private boolean verify;

    @Option(names = "--json", descriptionKey = "moneyJson")
    private boolean json;

    @Mixin
    private MoneyOptions options = new MoneyOptions();

    @Override
    public Integer call() {
        if (files.isEmpty() && !verify) {
            throw new ParameterException(spec.commandLine(), Texts.text("money.what"));
        }
        LedgerFile file = new LedgerFile(ledger);
        try {
            if (verify) {
                file.verify();
            }
            tell(files.isEmpty() ? file.open() : add(file));
        } catch (Refused refused) {
            throw MoneyCommand.refusal(refused.problems(), spec);
        } catch (Damaged damaged) {
            throw MoneyCommand.refusal(List.of(damaged.problem()), spec);
        } catch (IOException failed) {
            throw new Refusal(Failures.UNAVAILABLE, Texts.text("money.unwritten", ledger.toString()));
        }
        return 0;
    }

    private LedgerFile.Held add(LedgerFile file) throws IOException, Damaged, Refused {
        if (files.stream().anyMatch(LedgerFile::isLedger)) {
            throw new ParameterException(spec.commandLine(), Texts.text("money.ledger.ofLedger"));
        }
        Statements read = MoneyCommand.read(files, options, spec);
        spec.commandLine().getErr().println(Texts.text("money.ledger.writing", ledger.toString()));
        return file.add(read, replaced, Clock.systemUTC(), new Version().getVersion()[0]);
    }

    private void tell(LedgerFile.Held held) {
        if (json) {
            MoneyCommand.json(
                    out -> {
                        out.writeStartArray();
                        held.log().forEach(one -> json(out, one));
                        out.writeEndArray();
                    },
                    spec);
        } else {
            held.log().forEach(this::tell);
        }
    }

    private static void json(JsonGenerator out, Imported one) {
        out.writeStartObject();
        out.writeStringProperty("when", one.when().toString());
        out.writeStringProperty("file", one.file());
        out.writeStringProperty("sha256", one.sha256());
        out.writeNumberProperty("rows", one.rows());
        out.writeStringProperty("replaced", one.replaced());
        out.writeStringProperty("software", one.software());
        out.writeEndObject();
    }

    private void tell(Imported one) {
        spec.commandLine()
                .getOut()
                .println(Texts.text(
                        one.replaced().isEmpty() ? "money.ledger.log" : "money.ledger.replaced",
                        one.when().toString(),
                        one.file(),
                        Integer.toString(one.rows()),
                        one.sha256(),
                        one.replaced()));
    }
}

package clew.cli;

import clew.money.doctrine.Doctrine;
import clew.money.inquiry.Findings;
import clew.money.ledger.Refused;
import clew.money.report.SchedulePage.Head;
import clew.money.schedule.Asset;
import clew.money.schedule.Assets;
import clew.money.schedule.Schedule;
import clew.money.schedule.Scheduling;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// A case: claims, the declared doctrine, assets, and what stands at the head of its report.
final class MoneyCase {

    private static final List<Doctrine> ALL =
            List.of(Doctrine.FIFO, Doctrine.LIFO, Doctrine.PRO_RATA, Doctrine.OWN_FIRST, Doctrine.TAINT_FIRST);

    @Mixin
    private MoneyClaims claims = new MoneyClaims();

    @Mixin
    private MoneyOptions options = new MoneyOptions();

    @Option(names = "--doctrine", paramLabel = "D", descriptionKey = "moneyDeclared")
    private Doctrine declared = Doctrine.FIFO;

    @Option(names = "--assets", paramLabel = "FILE", descriptionKey = "moneyAssets")
    private @Nullable Path assets;

    @Option(names = "--case", paramLabel = "TEXT", descriptionKey = "moneyCase")
    private String reference = "";

    @Option(names = "--authority", paramLabel = "TEXT", descriptionKey = "moneyAuthority")
    private String authority = "";

    @Option(names = "--offence", paramLabel = "TEXT", descriptionKey = "moneyOffence")
    private String offence = "";

    @Option(names = "--because", paramLabel = "TEXT", descriptionKey = "moneyBecause")
    private String because = "";

    /// The schedule of the case.
    Schedule schedule(CommandSpec spec) {
        if (declared == Doctrine.POISON) {
            throw new ParameterException(spec.commandLine(), Texts.text("money.poison"));
        }
        Findings findings = claims.findings(ALL, options, spec);
        return Scheduling.of(findings, declared, assets(findings, spec));
    }

    private List<Asset> assets(Findings findings, CommandSpec spec) {
        try {
            return assets == null
                    ? Assets.of(findings.ledger())
                    : Assets.of(findings.ledger(), new MoneyCommand.OnDisk(assets));
        } catch (Refused refused) {
            throw MoneyCommand.refusal(refused.problems(), spec);
        } catch (IOException failed) {
            throw new Refusal(Failures.UNAVAILABLE, Texts.text("money.unread", String.valueOf(failed.getMessage())));
        }
    }

    /// What stands at the head of the report.
    Head head() {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("Case", reference);
        about.put("Authority", authority);
        about.put("Offences and legal basis", offence);
        about.put("Declared method", declared.name());
        about.put("Why this method", because);
        about.put("Software", new Version().getVersion()[0]);
        about.values().removeIf(String::isEmpty);
        return new Head(Texts.text("money.schedule.title"), about);
    }
}

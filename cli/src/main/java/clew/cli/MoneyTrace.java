package clew.cli;

import clew.money.doctrine.Doctrine;
import clew.money.doctrine.Follower;
import clew.money.inquiry.Bundle;
import clew.money.inquiry.Findings;
import clew.money.inquiry.Findings.Amount;
import clew.money.inquiry.Findings.Answer;
import clew.money.inquiry.Findings.Left;
import clew.money.ledger.Account;
import clew.money.report.TracePage;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `clew money trace`: where claimed money is, under each doctrine and how certainly.
@Command(name = "trace")
final class MoneyTrace implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private MoneyClaims claims = new MoneyClaims();

    @Option(names = "--doctrine", paramLabel = "D", split = ",", descriptionKey = "moneyDoctrine")
    private List<Doctrine> doctrines = new ArrayList<>(
            List.of(Doctrine.FIFO, Doctrine.LIFO, Doctrine.PRO_RATA, Doctrine.OWN_FIRST, Doctrine.TAINT_FIRST));

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "moneyOut")
    private @Nullable Path out;

    @Option(names = "--on", paramLabel = "WHERE", descriptionKey = "moneyOn")
    private String where = "here";

    @Mixin
    private MoneyOptions options = new MoneyOptions();

    @Override
    public Integer call() {
        if (doctrines.contains(Doctrine.POISON)) {
            throw new ParameterException(spec.commandLine(), Texts.text("money.poison"));
        }
        EvidenceFolder.refuseExisting(out);
        Findings findings = claims.findings(doctrines, options, follower(), spec);
        findings.answers().forEach(answer -> tell(findings, answer));
        if (out != null) {
            write(findings, out);
        }
        return 0;
    }

    /// Who follows: we, or Spark, which the launcher puts beside us where it is asked for.
    private Follower follower() {
        if (where.equals("here")) {
            return Follower.HERE;
        }
        if (!where.equals("spark")) {
            throw new ParameterException(spec.commandLine(), Texts.text("money.on", where));
        }
        if (doctrines.stream().anyMatch(doctrine -> !doctrine.isOrdered())) {
            throw new ParameterException(spec.commandLine(), Texts.text("money.onOrdered"));
        }
        return ServiceLoader.load(Follower.class)
                .findFirst()
                .orElseThrow(() -> new Refusal(Failures.UNAVAILABLE, Texts.text("money.noSpark")));
    }

    private void tell(Findings findings, Answer answer) {
        PrintWriter to = spec.commandLine().getOut();
        to.println(Texts.text("money.doctrine." + answer.doctrine()));
        for (Left left : answer.left()) {
            Account account = left.account();
            Amount amount = left.amount();
            String sum = account.write(amount.filed()) + " " + account.currency();
            String name = findings.names().get(left.name());
            String where = Texts.text("money.kind." + account.kind(), account.label());
            to.println(
                    amount.isCertain()
                            ? Texts.text("money.left", name, where, sum)
                            : Texts.text(
                                    "money.leftBetween",
                                    name,
                                    where,
                                    sum,
                                    account.write(amount.least()),
                                    account.write(amount.most())));
        }
    }

    private void write(Findings findings, Path folder) {
        EvidenceFolder.write(
                folder, place -> Bundle.write(findings, place, Map.of("report.html", TracePage.of(findings))));
        spec.commandLine().getOut().println(Texts.text("money.written", folder.toString()));
    }
}

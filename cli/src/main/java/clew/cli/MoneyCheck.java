package clew.cli;

import clew.money.ledger.Account;
import clew.money.ledger.Assembly;
import clew.money.ledger.Assumption;
import clew.money.ledger.Ledger;
import clew.money.ledger.Notice;
import clew.money.ledger.Row;
import clew.money.ledger.Source;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `clew money check`: reads statements and says what there is and what is not certain.
@Command(name = "check")
final class MoneyCheck implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "moneyFiles")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--rows", descriptionKey = "moneyRows")
    private boolean rows;

    @Mixin
    private MoneyOptions options = new MoneyOptions();

    @Override
    public Integer call() {
        Ledger ledger = Assembly.of(MoneyCommand.read(files, options, spec), Assumption.AS_FILED);
        PrintWriter out = spec.commandLine().getOut();
        for (Source source : ledger.sources()) {
            out.println(Texts.text("money.source", source.name(), Long.toString(source.bytes()), source.sha256()));
        }
        for (int account = 0; account < ledger.accounts().size(); account++) {
            if (ledger.accounts().get(account).kind() == Account.Kind.STATEMENT) {
                account(ledger, account, out);
            }
        }
        if (rows) {
            ledger.rows().forEach(row -> row(ledger, row, out));
        }
        ledger.notices().forEach(notice -> notice(ledger, notice, out));
        out.println(Texts.text(
                "money.checked",
                Integer.toString(ledger.rows().size()),
                Integer.toString(ledger.payments().size()),
                Integer.toString(ledger.notices().size())));
        return 0;
    }

    private static void account(Ledger ledger, int account, PrintWriter out) {
        List<Row> all =
                ledger.rows().stream().filter(row -> row.account() == account).toList();
        Account of = ledger.accounts().get(account);
        String first = all.isEmpty() ? "-" : all.getFirst().entry().booked().toString();
        String last = all.isEmpty() ? "-" : all.getLast().entry().booked().toString();
        out.println(Texts.text(
                "money.account",
                of.label(),
                of.currency(),
                Integer.toString(all.size()),
                first,
                last,
                of.write(ledger.openings().get(account))));
    }

    private static void row(Ledger ledger, Row row, PrintWriter out) {
        Account account = ledger.accounts().get(row.account());
        out.println(Texts.text(
                "money.row",
                ledger.sources().get(row.source()).name() + "#" + row.number(),
                Long.toString(row.entry().place().line()),
                account.label(),
                row.entry().booked().toString(),
                account.write(row.entry().amount()),
                row.entry().other().label(),
                row.entry().text()));
    }

    private static void notice(Ledger ledger, Notice notice, PrintWriter out) {
        Account account = ledger.accounts().get(notice.account());
        out.println(Texts.text(
                "money.notice." + notice.kind(),
                account.label(),
                String.valueOf(notice.from()),
                String.valueOf(notice.to()),
                account.write(notice.amount()) + " " + account.currency()));
    }
}

package clew.money.export;

import clew.money.inquiry.Findings;
import clew.money.inquiry.Findings.Answer;
import clew.money.ledger.Account;
import clew.money.ledger.Payment;
import clew.money.ledger.Row;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVPrinter;

/// Tables that the import of i2 Analyst's Notebook reads: entities (identity, type, label) and links with both
/// ends, direction, date and amount. One line for each payment that carried claimed money.
public final class I2 {

    /// The head of the table of entities.
    public static final List<String> ENTITIES = List.of("identity", "type", "label", "currency");

    /// The head of the table of links.
    public static final List<String> LINKS = List.of(
            "from_identity",
            "to_identity",
            "type",
            "direction",
            "date",
            "amount",
            "claimed",
            "currency",
            "label",
            "source");

    private I2() {}

    /// The accounts.
    ///
    /// @throws IOException where the disk fails
    public static void entities(Findings findings, Answer declared, CSVPrinter csv) throws IOException {
        Set<Account> accounts = new LinkedHashSet<>();
        for (int place : declared.byPayment().keySet()) {
            Payment payment = findings.ledger().payments().get(place);
            accounts.add(findings.ledger().accounts().get(payment.payer()));
            accounts.add(findings.ledger().accounts().get(payment.payee()));
        }
        for (Account account : accounts) {
            csv.printRecord(identity(account), type(account), account.label(), account.currency());
        }
    }

    private static String identity(Account account) {
        return account.kind() + " " + account.label() + " " + account.currency();
    }

    private static String type(Account account) {
        return switch (account.kind()) {
            case STATEMENT -> "Account";
            case OUTSIDE_PAYS, OUTSIDE_PAID -> "Account without statement";
            case LENDER -> "Overdraft";
            case TRANSIT -> "Transfer under way";
            case GAP -> "Not known";
        };
    }

    /// The payments.
    ///
    /// @throws IOException where the disk fails
    public static void links(Findings findings, Answer declared, CSVPrinter csv) throws IOException {
        for (var one : declared.byPayment().entrySet()) {
            Payment payment = findings.ledger().payments().get(one.getKey());
            Account payer = findings.ledger().accounts().get(payment.payer());
            Account payee = findings.ledger().accounts().get(payment.payee());
            int place = payment.payerRow() >= 0 ? payment.payerRow() : payment.payeeRow();
            Row row = place < 0 ? null : findings.ledger().rows().get(place);
            csv.printRecord(
                    identity(payer),
                    identity(payee),
                    "Payment",
                    "->",
                    payment.day(),
                    payer.write(payment.amount()),
                    payer.write(one.getValue()),
                    payer.currency(),
                    row == null ? "" : row.entry().text(),
                    row == null
                            ? ""
                            : findings.ledger().sources().get(row.source()).name() + "#" + row.number());
        }
    }
}

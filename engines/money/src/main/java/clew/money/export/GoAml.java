package clew.money.export;

import clew.money.Problem;
import clew.money.inquiry.Findings;
import clew.money.inquiry.Findings.Answer;
import clew.money.ledger.Account;
import clew.money.ledger.Payment;
import clew.money.ledger.Row;
import clew.money.statement.StatementFile;
import clew.money.statement.UnreadableFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;

/// A draft of a goAML report (schema 5.0.2): a transaction for each payment that carried claimed money, with both
/// sides. It is a draft: persons, signatories and reasons are for whoever reports.
///
/// Every code is a financial intelligence unit's own, so that none stands here: they come from a file of
/// properties ([Codes]). Where the unit's schema file is at hand, the command validates the draft by it.
///
/// # Source
/// The structure of the schema 5.0.2 as read in a published copy (field note on money, 8).
public final class GoAml {

    private static final int LONGEST = 255;
    private static final int LONGEST_TEXT = 4000;

    /// What a unit and an institution prescribe.
    ///
    /// @param values by the names of the schema's elements
    public record Codes(Map<String, String> values) {

        private static final List<String> NEEDED = List.of(
                "rentity_id",
                "submission_code",
                "report_code",
                "entity_reference",
                "report_date",
                "currency_code_local",
                "transmode_code",
                "transmode_comment",
                "funds_code",
                "country",
                "institution_code",
                "indicators");

        /// Reads them.
        ///
        /// @throws IOException where the disk fails
        /// @throws UnreadableFile where one is missing
        public static Codes read(StatementFile file) throws IOException, UnreadableFile {
            Properties properties = new Properties();
            try (InputStream bytes = file.open()) {
                properties.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            } catch (IllegalArgumentException escaped) {
                throw new UnreadableFile(new Problem(file.name(), 0, "\\u", "", "a file of properties"));
            }
            Map<String, String> values = new TreeMap<>();
            for (String name : NEEDED) {
                String value = properties.getProperty(name, "").strip();
                if (value.isEmpty()) {
                    throw new UnreadableFile(
                            new Problem(file.name(), 0, name, "", "a code of the financial intelligence unit"));
                }
                values.put(name, value);
            }
            return new Codes(values);
        }

        String of(String name) {
            return values.getOrDefault(name, "");
        }
    }

    private final Findings findings;
    private final Answer declared;
    private final Codes codes;
    private final XmlWriter xml;

    private GoAml(Findings findings, Answer declared, Codes codes, XmlWriter xml) {
        this.findings = findings;
        this.declared = declared;
        this.codes = codes;
        this.xml = xml;
    }

    /// Writes the draft.
    ///
    /// @throws XMLStreamException where it cannot be written
    public static void write(Findings findings, Answer declared, Codes codes, OutputStream out)
            throws XMLStreamException {
        new GoAml(findings, declared, codes, new XmlWriter(out)).write();
    }

    private void write() throws XMLStreamException {
        xml.begin("report");
        for (String name : List.of("rentity_id", "submission_code", "report_code", "entity_reference")) {
            xml.text(name, codes.of(name));
        }
        xml.text("report_date", moment(LocalDate.parse(codes.of("report_date"))));
        xml.text("currency_code_local", codes.of("currency_code_local"));
        for (Map.Entry<Integer, Long> one : declared.byPayment().entrySet()) {
            transaction(one.getKey(), one.getValue());
        }
        xml.begin("report_indicators");
        for (String indicator : codes.of("indicators").split("\\s+")) {
            xml.text("indicator", indicator);
        }
        xml.end();
        xml.end();
        xml.finish();
    }

    private void transaction(int place, long claimed) throws XMLStreamException {
        Payment payment = findings.ledger().payments().get(place);
        Account payer = findings.ledger().accounts().get(payment.payer());
        Account payee = findings.ledger().accounts().get(payment.payee());
        xml.begin("transaction");
        xml.text("transactionnumber", "clew-" + (place + 1));
        xml.text("transaction_location", "");
        xml.text("transaction_description", shortened(description(payment, payer, claimed), LONGEST_TEXT));
        xml.text("date_transaction", moment(payment.day()));
        xml.text("transmode_code", codes.of("transmode_code"));
        xml.text("transmode_comment", codes.of("transmode_comment"));
        xml.text("amount_local", payer.write(payment.amount()));
        side("t_from", "from", payer);
        side("t_to", "to", payee);
        xml.end();
    }

    private String description(Payment payment, Account payer, long claimed) {
        StringBuilder text = new StringBuilder("Of this, %s %s is claimed money under %s."
                .formatted(payer.write(claimed), payer.currency(), declared.doctrine()));
        for (int place : new int[] {payment.payerRow(), payment.payeeRow()}) {
            if (place >= 0) {
                Row row = findings.ledger().rows().get(place);
                text.append(" %s, row %d: %s"
                        .formatted(
                                findings.ledger().sources().get(row.source()).name(),
                                row.number(),
                                row.entry().text()));
            }
        }
        return text.toString();
    }

    private void side(String element, String prefix, Account account) throws XMLStreamException {
        xml.begin(element);
        xml.text(prefix + "_funds_code", codes.of("funds_code"));
        if (account.party().account().isEmpty()) {
            xml.begin(prefix + "_entity");
            xml.text("name", name(account));
            xml.end();
        } else {
            xml.begin(prefix + "_account");
            xml.text("institution_code", codes.of("institution_code"));
            xml.text("account", shortened(account.party().account(), LONGEST));
            xml.text("currency_code", account.currency());
            xml.text("account_name", name(account));
            xml.end();
        }
        xml.text(prefix + "_country", codes.of("country"));
        xml.end();
    }

    /// A name in the letters that the schema allows; others fall away.
    private static String name(Account account) {
        String name = account.party().name().isEmpty()
                ? account.label()
                : account.party().name();
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-zA-Z0-9 .'-]", "")
                .strip();
        return plain.isEmpty() ? "-" : shortened(plain, LONGEST);
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    private static String moment(LocalDate day) {
        return day + "T00:00:00";
    }
}

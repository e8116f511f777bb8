package clew.money.export;

import clew.money.Sha256;
import clew.money.evidence.Evidence;
import clew.money.inquiry.Findings;
import clew.money.inquiry.Findings.Answer;
import clew.money.ledger.Account;
import clew.money.ledger.Payment;
import clew.money.ledger.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.core.JsonGenerator;

/// Payments that carried claimed money as entities of FollowTheMoney (OpenSanctions, OCCRP Aleph), one JSON object
/// a line: `BankAccount` for accounts, `LegalEntity` for those whom files name, `Payment` between them. What the
/// schema has no place for (claimed money, the file and row) stands in the description.
public final class FollowTheMoney {

    private final Findings findings;
    private final Answer declared;
    private final Set<String> written = new LinkedHashSet<>();

    private FollowTheMoney(Findings findings, Answer declared) {
        this.findings = findings;
        this.declared = declared;
    }

    /// Writes the entities.
    ///
    /// @param declared the answer whose claimed money is told
    /// @throws IOException where the disk fails
    public static void write(Findings findings, Answer declared, OutputStream out) throws IOException {
        new FollowTheMoney(findings, declared).write(out);
    }

    private void write(OutputStream out) throws IOException {
        for (Map.Entry<Integer, Long> one : declared.byPayment().entrySet()) {
            Payment payment = findings.ledger().payments().get(one.getKey());
            Account payer = findings.ledger().accounts().get(payment.payer());
            Account payee = findings.ledger().accounts().get(payment.payee());
            account(payer, out);
            account(payee, out);
            line(out, id("payment", Integer.toString(one.getKey())), "Payment", properties(payment, one.getValue()));
        }
    }

    private Map<String, List<String>> properties(Payment payment, long claimed) {
        Account payer = findings.ledger().accounts().get(payment.payer());
        Account payee = findings.ledger().accounts().get(payment.payee());
        Map<String, List<String>> properties = new LinkedHashMap<>();
        properties.put("payer", List.of(holder(payer)));
        properties.put("payerAccount", List.of(id("account", payer.kind() + payer.label())));
        properties.put("beneficiary", List.of(holder(payee)));
        properties.put("beneficiaryAccount", List.of(id("account", payee.kind() + payee.label())));
        properties.put("date", List.of(payment.day().toString()));
        properties.put("amount", List.of(payer.write(payment.amount())));
        properties.put("currency", List.of(payer.currency()));
        properties.put("purpose", texts(payment));
        properties.put(
                "description",
                List.of("claimed money under %s: %s %s; %s"
                        .formatted(declared.doctrine(), payer.write(claimed), payer.currency(), where(payment))));
        return properties;
    }

    private List<Row> rows(Payment payment) {
        return IntStream.of(payment.payerRow(), payment.payeeRow())
                .filter(place -> place >= 0)
                .mapToObj(findings.ledger().rows()::get)
                .toList();
    }

    private List<String> texts(Payment payment) {
        return rows(payment).stream().map(row -> row.entry().text()).distinct().toList();
    }

    private String where(Payment payment) {
        return rows(payment).stream()
                .map(row -> findings.ledger().sources().get(row.source()).name() + "#" + row.number())
                .collect(Collectors.joining(" "));
    }

    private static String holder(Account account) {
        return id(
                "holder",
                account.party().name().isEmpty()
                        ? account.label()
                        : account.party().name());
    }

    private void account(Account account, OutputStream out) throws IOException {
        String id = id("account", account.kind() + account.label());
        if (written.add(holder(account))) {
            String name = account.party().name().isEmpty()
                    ? account.label()
                    : account.party().name();
            line(out, holder(account), "LegalEntity", Map.of("name", List.of(name)));
        }
        if (written.add(id)) {
            Map<String, List<String>> properties = new LinkedHashMap<>();
            properties.put("name", List.of(account.label()));
            properties.put("accountNumber", List.of(account.party().account()));
            properties.put("currency", List.of(account.currency()));
            properties.put("holder", List.of(holder(account)));
            line(out, id, "BankAccount", properties);
        }
    }

    /// An id that is the same for the same thing in every export.
    private static String id(String kind, String of) {
        MessageDigest digest = Sha256.digest();
        digest.update((kind + " " + of).getBytes(StandardCharsets.UTF_8));
        return "clew-" + Sha256.hex(digest).substring(0, 32);
    }

    private static void line(OutputStream out, String id, String schema, Map<String, List<String>> properties)
            throws IOException {
        Evidence.line(out, json -> {
            json.writeStartObject();
            json.writeStringProperty("id", id);
            json.writeStringProperty("schema", schema);
            json.writeObjectPropertyStart("properties");
            properties.forEach((name, values) -> values(json, name, values));
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    private static void values(JsonGenerator json, String name, List<String> values) {
        List<String> said = values.stream().filter(value -> !value.isBlank()).toList();
        if (!said.isEmpty()) {
            json.writeArrayPropertyStart(name);
            said.forEach(json::writeString);
            json.writeEndArray();
        }
    }
}

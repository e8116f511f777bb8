package clew.money.report;

import clew.money.doctrine.Doctrine;
import clew.money.inquiry.Claimed;
import clew.money.inquiry.Findings;
import clew.money.inquiry.Findings.Amount;
import clew.money.inquiry.Findings.Answer;
import clew.money.inquiry.Findings.Carried;
import clew.money.inquiry.Findings.Flow;
import clew.money.inquiry.Findings.Left;
import clew.money.inquiry.History;
import clew.money.inquiry.Overdraft;
import clew.money.ledger.Account;
import clew.money.ledger.Notice;
import clew.money.ledger.Row;
import clew.money.ledger.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Findings as one HTML file: where the money is under each doctrine side by side, a picture and the rows of
/// each, every doubt, every file with its SHA-256. It can be printed, needs no network and runs no script.
public final class TracePage {

    private static final Map<Doctrine, String> NAMES = Map.of(
            Doctrine.FIFO, "First in, first out",
            Doctrine.LIFO, "Last in, first out",
            Doctrine.PRO_RATA, "Pro rata",
            Doctrine.OWN_FIRST, "Own funds first",
            Doctrine.TAINT_FIRST, "Claimed money first",
            Doctrine.POISON, "Poison");

    private final Findings findings;
    private final Page page = new Page("Where claimed money went");

    private TracePage(Findings findings) {
        this.findings = findings;
    }

    /// The page of findings.
    public static String of(Findings findings) {
        return new TracePage(findings).write();
    }

    private String write() {
        page.append("<p>What each doctrine says about the same rows. Which one applies is for the court. ")
                .append(
                        "An amount with a range depends on something that the files leave open; the doubts are listed.</p>");
        if (findings.overdraft() == Overdraft.BACKWARD) {
            page.says("Claimed money that paid back an overdraft was followed into what the overdraft had bought before"
                    + " (allowed where transactions were co-ordinated, Brazil v Durant; refused in Bishopsgate v Homan;"
                    + " both to check before release).");
        }
        claims();
        comparison();
        findings.answers().forEach(this::answer);
        doubts();
        sources();
        return page.finish();
    }

    private void claims() {
        page.append("<h2>What is claimed</h2><ul>");
        for (Claimed claim : findings.claims()) {
            page.append("<li>")
                    .append(Html.text(claim.name()))
                    .append(": row ")
                    .append(claim.row())
                    .append(" of <code>")
                    .append(Html.text(claim.file()))
                    .append(
                            claim.amount() == 0
                                    ? "</code>, all of it"
                                    : "</code>, " + claim.amount() + " minor units of it")
                    .append("</li>");
        }
        page.append("</ul>");
    }

    /// Each place where money is, with a column for each doctrine.
    private void comparison() {
        Map<String, Map<Doctrine, String>> table = new LinkedHashMap<>();
        Map<String, Long> sizes = new HashMap<>();
        for (Answer answer : findings.answers()) {
            for (Left left : answer.left()) {
                String where = findings.names().get(left.name()) + "\n" + place(left.account());
                sizes.merge(where, left.amount().most(), Math::max);
                table.computeIfAbsent(where, _ -> new TreeMap<>())
                        .put(answer.doctrine(), amount(left.amount(), left.account()));
            }
        }
        List<String> heads = new ArrayList<>(List.of("Claimant", "Where it is"));
        findings.answers().forEach(answer -> heads.add(NAMES.get(answer.doctrine())));
        page.append("<h2>Where it is</h2>");
        page.head("All doctrines side by side, the largest amounts first", heads);
        table.entrySet().stream()
                .sorted(Comparator.comparingLong(one -> -sizes.getOrDefault(one.getKey(), 0L)))
                .forEach(one -> compared(one.getKey(), one.getValue()));
        page.end();
    }

    private void compared(String where, Map<Doctrine, String> amounts) {
        page.cells(where.split("\n", 2));
        for (Answer answer : findings.answers()) {
            page.append("<td class=\"n\">")
                    .append(amounts.getOrDefault(answer.doctrine(), "–"))
                    .append("</td>");
        }
        page.append("</tr>");
    }

    private static String place(Account account) {
        return switch (account.kind()) {
            case STATEMENT -> "account " + account.label();
            case OUTSIDE_PAYS, OUTSIDE_PAID -> account.label() + " (no statement)";
            case LENDER, TRANSIT -> account.label();
            case GAP -> "not known: " + account.label();
        };
    }

    private static String amount(Amount amount, Account account) {
        String filed = account.write(amount.filed()) + " " + account.currency();
        return amount.isCertain()
                ? filed
                : "%s<br><span class=\"doubt\">%s to %s</span>"
                        .formatted(filed, account.write(amount.least()), account.write(amount.most()));
    }

    private void answer(Answer answer) {
        page.part(NAMES.getOrDefault(answer.doctrine(), ""));
        Map<String, List<Flow>> byCurrency = answer.flows().stream()
                .collect(Collectors.groupingBy(flow -> flow.from().currency(), TreeMap::new, Collectors.toList()));
        byCurrency
                .values()
                .forEach(flows -> page.append("<div class=\"wide\">")
                        .append(FlowPicture.of(flows))
                        .append("</div>"));
        histories(answer);
        page.append("<details><summary>Rows (").append(answer.carried().size()).append(")</summary>");
        page.head(
                "Each row that carried claimed money",
                List.of(
                        "Booked",
                        "Account",
                        "Row",
                        "Claimant",
                        "Of which claimed",
                        "Other side",
                        "Text",
                        "Where it stands",
                        "Doubts"));
        answer.carried().forEach(this::row);
        page.end();
        page.append("</details>");
    }

    /// Each account over time, and its payments one by one with what was claimed of them and of what was left.
    private void histories(Answer answer) {
        List<History> histories = History.of(findings, answer);
        page.append("<details><summary>Account by account (")
                .append(histories.size())
                .append(")</summary>");
        for (History history : histories) {
            page.append("<h3>").append(Html.text(history.account().label())).append("</h3><div class=\"wide\">");
            page.append(Timeline.of(history)).append("</div>");
            page.head(
                    "Payment by payment, as filed",
                    List.of("Day", "Row", "Other end", "Amount", "Of which claimed", "Claimed left", "Others' left"));
            history.steps().forEach(step -> step(history, step));
            page.end();
        }
        page.append("</details>");
    }

    private void step(History history, History.Step step) {
        Account account = history.account();
        page.cells(step.day().toString(), pointer(step.row()), place(step.other()));
        page.number(account.write(step.amount()))
                .number(step.claimed() == 0 ? "" : account.write(step.claimed()))
                .number(account.write(step.claimedBalance()))
                .number(account.write(step.balance() - step.claimedBalance()))
                .endRow();
    }

    private String pointer(int place) {
        if (place < 0) {
            return "";
        }
        Row row = findings.ledger().rows().get(place);
        return "%s#%d, line %d"
                .formatted(
                        findings.ledger().sources().get(row.source()).name(),
                        row.number(),
                        row.entry().place().line());
    }

    private void row(Carried carried) {
        Account account = findings.ledger().accounts().get(carried.row().account());
        var entry = carried.row().entry();
        String source = findings.ledger().sources().get(carried.row().source()).name();
        page.cells(
                entry.booked().toString(),
                account.label(),
                account.write(entry.amount()),
                findings.names().get(carried.name()));
        page.append("<td class=\"n\">")
                .append(amount(carried.amount(), account))
                .append("</td>");
        page.cellsOn(
                entry.other().label(),
                entry.text(),
                "%s, row %d, line %d"
                        .formatted(source, carried.row().number(), entry.place().line()),
                carried.doubts().stream().map(TracePage::words).distinct().collect(Collectors.joining(", ")));
        page.append("</tr>");
    }

    static String words(Notice notice) {
        return switch (notice.kind()) {
            case OPENING_INFERRED -> "opening balance inferred";
            case PERIOD_MISSING -> "period missing";
            case ROWS_MISSING -> "rows missing";
            case ORDER_UNKNOWN -> "order of the day not known";
            case OVERDRAWN -> "overdrawn";
            case DUPLICATE -> "stands in two statements";
        };
    }

    private void doubts() {
        page.append("<h2>What is not certain</h2>");
        if (findings.ledger().notices().isEmpty()) {
            page.append("<p>Nothing: every order, opening balance and period is covered by the files.</p>");
            return;
        }
        page.head("Doubts and notes", List.of("What", "Account", "From", "To", "Amount"));
        for (Notice notice : findings.ledger().notices()) {
            Account account = findings.ledger().accounts().get(notice.account());
            page.cells(
                    words(notice),
                    account.label(),
                    String.valueOf(notice.from()),
                    String.valueOf(notice.to()),
                    account.write(notice.amount()) + " " + account.currency());
            page.append("</tr>");
        }
        page.end();
    }

    private void sources() {
        page.append("<h2>What it rests on</h2>");
        page.head("Files", List.of("File", "Bytes", "SHA-256"));
        for (Source source : findings.ledger().sources()) {
            page.cells(source.name(), Long.toString(source.bytes()), source.sha256());
            page.append("</tr>");
        }
        page.end();
    }
}

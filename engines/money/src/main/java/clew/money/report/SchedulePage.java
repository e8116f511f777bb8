package clew.money.report;

import clew.money.doctrine.Doctrine;
import clew.money.inquiry.Findings.Amount;
import clew.money.inquiry.Findings.Answer;
import clew.money.ledger.Account;
import clew.money.ledger.Notice;
import clew.money.ledger.Row;
import clew.money.ledger.Source;
import clew.money.schedule.Schedule;
import clew.money.schedule.Schedule.Line;
import clew.money.schedule.Schedule.Loss;
import clew.money.schedule.Schedule.OfCurrency;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A schedule as parts that a page, a PDF and a table show alike: headings, sentences and tables.
public final class SchedulePage {

    private static final List<String> GROUNDS =
            List.of("Asset", "Traced", "Share / charge", "Mixed", "Cap", "Income", "Equivalent value", "Sought", "Why");

    private SchedulePage() {}

    /// A part: what stands above it, what it says, and its table, which may have no rows.
    ///
    /// @param heading what it is
    /// @param sentences what has to be said
    /// @param columns the heads of its table; none where it has none
    /// @param rows the cells of its table
    public record Part(String heading, List<String> sentences, List<String> columns, List<List<String>> rows) {}

    /// What is printed at the head of a report.
    ///
    /// @param title what it is
    /// @param about the reference of the case, the authority and whatever else is to stand there, by its name
    public record Head(String title, Map<String, String> about) {}

    /// The page of a schedule.
    public static String of(Schedule schedule, Head head) {
        Page page = new Page(head.title());
        for (Part part : parts(schedule, head)) {
            page.part(part.heading());
            part.sentences().forEach(page::says);
            if (!part.columns().isEmpty()) {
                page.head(part.heading(), part.columns());
                for (List<String> row : part.rows()) {
                    page.cells(row.toArray(String[]::new));
                    page.endRow();
                }
                page.end();
            }
        }
        return page.finish();
    }

    /// All parts, in the order in which a court reads them.
    public static List<Part> parts(Schedule schedule, Head head) {
        List<Part> parts = new ArrayList<>();
        parts.add(about(schedule, head));
        for (OfCurrency of : schedule.currencies()) {
            parts.add(property(of));
            parts.add(grounds(of));
            parts.add(losses(of));
            parts.add(sensitivity(of, schedule));
            of.lines().stream()
                    .filter(line -> !line.chain().isEmpty())
                    .forEach(line -> parts.add(chain(line, schedule)));
        }
        parts.add(doubts(schedule));
        parts.add(custody(schedule));
        parts.add(certificate());
        return parts;
    }

    private static Part about(Schedule schedule, Head head) {
        return new Part(
                "What this is",
                List.of(
                        "A computation from bank statements, made by the same steps for whoever makes it. It decides nothing:"
                                + " which ground applies, and to whom, is for the court.",
                        "Amounts are the least that is proven, under every order of a day and both readings of a gap that"
                                + " the files leave open. Currencies are never added up.",
                        "Declared method: " + words(schedule.declared())
                                + ". All others stand beside it as sensitivity."),
                List.of("What", "Value"),
                head.about().entrySet().stream()
                        .map(one -> List.of(one.getKey(), one.getValue()))
                        .toList());
    }

    static String words(Doctrine doctrine) {
        return switch (doctrine) {
            case FIFO -> "first in, first out";
            case LIFO -> "last in, first out";
            case PRO_RATA -> "pro rata on the running balance";
            case OWN_FIRST -> "own funds first, lowest intermediate balance";
            case TAINT_FIRST -> "claimed money first";
            case POISON -> "poison";
        };
    }

    private static Part property(OfCurrency of) {
        return new Part(
                "Property, in " + of.money().currency(),
                List.of(),
                List.of("Asset", "Owner", "Standing", "Value", "Valued on", "Owed to others", "Where", "Urgency"),
                of.lines().stream()
                        .map(line -> List.of(
                                line.asset().name(),
                                line.asset().owner(),
                                standing(line),
                                of.money().write(line.asset().value()),
                                line.asset().valued() == null
                                        ? ""
                                        : line.asset().valued().toString(),
                                of.money().write(line.asset().encumbrance()),
                                line.asset().location(),
                                line.asset().urgency()))
                        .toList());
    }

    private static String standing(Line line) {
        return switch (line.asset().standing()) {
            case DEFENDANT -> "defendant";
            case THIRD_PARTY -> "third party";
            case GOOD_FAITH -> "third party in good faith";
        };
    }

    private static Part grounds(OfCurrency of) {
        Account money = of.money();
        String sought = money.write(of.lines().stream().mapToLong(Line::sought).sum());
        return new Part(
                "What can be sought, in " + money.currency(),
                List.of(
                        "Benefit (proceeds claimed): %s. Sought in all: %s. Not covered by any asset: %s."
                                .formatted(money.write(of.benefit()), sought, money.write(of.shortfall())),
                        "No amount is counted twice: mixed and equivalent value together are at most the benefit less what is"
                                + " traced, and of no asset more is sought than its value and its income.",
                        "Grounds: traced property; intermingled property up to the assessed value (Warsaw Convention Art. 5,"
                                + " UNTOC Art. 12, check before release); income; equivalent value (Directive (EU) 2024/1260"
                                + " Art. 12, second-hand); third parties (Art. 13, second-hand)."),
                GROUNDS,
                of.lines().stream().map(line -> grounds(line, money)).toList());
    }

    private static List<String> grounds(Line line, Account money) {
        boolean isAccount = line.asset().isAccount();
        return List.of(
                line.asset().name(),
                money.write(line.direct()),
                isAccount ? "" : money.write(line.share()) + " / " + money.write(line.lien()),
                money.write(line.mixed()),
                isAccount ? money.write(line.cap()) : "",
                money.write(line.income()),
                money.write(line.equivalent()),
                money.write(line.sought()),
                String.join("; ", line.why()));
    }

    private static Part losses(OfCurrency of) {
        Account money = of.money();
        List<List<String>> rows = new ArrayList<>();
        for (Loss loss : of.losses()) {
            rows.add(List.of(
                    loss.name(),
                    money.write(loss.lost()),
                    between(loss.inAssets(), money),
                    money.write(loss.elsewhere()),
                    money.write(loss.dissipated()),
                    money.write(loss.pariPassu())));
        }
        return new Part(
                "Losses of victims, for restitution, in " + money.currency(),
                List.of(
                        "What each lost and where it is under the declared method; beside it each one's share by what was"
                                + " lost, the order in time left out (pari passu)."),
                List.of("Victim", "Lost", "In the assets", "With others", "Dissipated or unknown", "Pari passu"),
                rows);
    }

    private static String between(Amount amount, Account money) {
        return amount.isCertain()
                ? money.write(amount.filed())
                : "%s (%s to %s)"
                        .formatted(
                                money.write(amount.filed()), money.write(amount.least()), money.write(amount.most()));
    }

    private static Part sensitivity(OfCurrency of, Schedule schedule) {
        List<String> columns = new ArrayList<>(List.of("Asset or victim"));
        List<Doctrine> doctrines =
                schedule.findings().answers().stream().map(Answer::doctrine).toList();
        doctrines.forEach(doctrine -> columns.add(words(doctrine)));
        List<List<String>> rows = new ArrayList<>();
        of.lines().forEach(line -> rows.add(row(line.asset().name(), doctrines, line.bySource(), of.money())));
        of.losses().forEach(loss -> rows.add(row(loss.name(), doctrines, loss.underEach(), of.money())));
        return new Part(
                "Sensitivity: what is traced under each method, in "
                        + of.money().currency(),
                List.of(),
                columns,
                rows);
    }

    private static List<String> row(
            String name, List<Doctrine> doctrines, Map<Doctrine, Amount> amounts, Account money) {
        List<String> row = new ArrayList<>(List.of(name));
        doctrines.forEach(doctrine -> row.add(between(amounts.getOrDefault(doctrine, new Amount(0, 0, 0)), money)));
        return row;
    }

    private static Part chain(Line line, Schedule schedule) {
        List<List<String>> rows = new ArrayList<>();
        for (int place : line.chain()) {
            Row row = schedule.findings().ledger().rows().get(place);
            Account account = schedule.findings().ledger().accounts().get(row.account());
            Source source = schedule.findings().ledger().sources().get(row.source());
            rows.add(List.of(
                    row.entry().booked().toString(),
                    account.label(),
                    account.write(row.entry().amount()),
                    row.entry().other().label(),
                    row.entry().text(),
                    "%s, row %d, line %d%s"
                            .formatted(
                                    source.name(),
                                    row.number(),
                                    row.entry().place().line(),
                                    row.entry().place().page() > 0
                                            ? ", page " + row.entry().place().page()
                                            : "")));
        }
        return new Part(
                "The way into " + line.asset().name(),
                List.of(),
                List.of("Booked", "Account", "Amount", "Other side", "Text", "Where it stands"),
                rows);
    }

    private static Part doubts(Schedule schedule) {
        List<List<String>> rows = new ArrayList<>();
        for (Notice notice : schedule.findings().ledger().notices()) {
            Account account = schedule.findings().ledger().accounts().get(notice.account());
            rows.add(List.of(
                    TracePage.words(notice),
                    account.label(),
                    String.valueOf(notice.from()),
                    String.valueOf(notice.to()),
                    account.write(notice.amount()) + " " + account.currency()));
        }
        return new Part(
                "Gaps, assumptions and inferred order",
                rows.isEmpty() ? List.of("None: the files cover everything.") : List.of(),
                List.of("What", "Account", "From", "To", "Amount"),
                rows);
    }

    private static Part custody(Schedule schedule) {
        return new Part(
                "Chain of custody",
                List.of(
                        "Each file with its SHA-256. The same files and the same questions give this report byte for byte;"
                                + " no random number and no clock enters it."),
                List.of("File", "Bytes", "SHA-256"),
                schedule.findings().ledger().sources().stream()
                        .map(source -> List.of(source.name(), Long.toString(source.bytes()), source.sha256()))
                        .toList());
    }

    private static Part certificate() {
        return new Part(
                "For a freezing certificate (Regulation (EU) 2018/1805, Annex I, check before release)",
                List.of(
                        "What the sections ask for, and where this report answers; the others are for the issuing authority."),
                List.of("Section", "Here"),
                List.of(
                        List.of("Issuing authority", "to be filled in"),
                        List.of("Persons", "owners, under Property; identity to be filled in"),
                        List.of("Property", "Property; The way into each asset"),
                        List.of("Amount and grounds", "What can be sought"),
                        List.of("Legal remedies", "to be filled in"),
                        List.of("Restitution to victims", "Losses of victims")));
    }
}

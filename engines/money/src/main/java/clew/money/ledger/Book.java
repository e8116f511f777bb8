package clew.money.ledger;

import clew.money.ledger.Assumption.DayOrder;
import clew.money.ledger.Notice.Kind;
import clew.money.statement.Entry;
import clew.money.statement.Opened;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// All that is known of one account: its statements one after another, their rows day by day, and where
/// something is missing.
final class Book {

    /// What happens on an account, in order: a row, or a gap.
    sealed interface Step {

        LocalDate day();

        /// A row, as a place in the ledger's rows.
        record Booked(int row, LocalDate day, long amount) implements Step {}

        /// A gap before this day, with the balance after it as the next statement gives it or the rows lead to
        /// it.
        record Gap(LocalDate day, long before, long after) implements Step {}
    }

    private final int account;
    private final List<Row> rows;
    private final List<Notice> notices;
    private final DayOrder order;
    private final List<Step> steps = new ArrayList<>();
    private long opening;
    private long balance;

    private Book(int account, List<Row> rows, List<Notice> notices, DayOrder order) {
        this.account = account;
        this.rows = rows;
        this.notices = notices;
        this.order = order;
    }

    /// Lays out the statements of an account.
    ///
    /// @param statements by their place among all statements
    /// @param rows is added the rows that count
    /// @param notices is added what is not certain
    static Book of(
            int account,
            Map<Integer, Statements.One> statements,
            List<Row> rows,
            List<Notice> notices,
            DayOrder order) {
        Book book = new Book(account, rows, notices, order);
        List<Map.Entry<Integer, Statements.One>> inTime = new ArrayList<>(statements.entrySet());
        inTime.sort(Comparator.comparing((Map.Entry<Integer, Statements.One> one) -> first(one.getValue()))
                .thenComparing(Map.Entry::getKey));
        book.lay(inTime);
        return book;
    }

    List<Step> steps() {
        return steps;
    }

    /// What the account held at the beginning; below zero where it was overdrawn.
    long opening() {
        return opening;
    }

    /// The first day of a statement, as far as it says.
    static LocalDate first(Statements.One statement) {
        LocalDate from = statement.head().from();
        LocalDate entry = statement.entries().stream()
                .map(Entry::booked)
                .min(Comparator.naturalOrder())
                .orElse(null);
        Opened.Balance balance = statement.head().opening();
        LocalDate day = from != null ? from : entry != null ? entry : balance == null ? null : balance.day();
        return day == null ? LocalDate.EPOCH : entry != null && entry.isBefore(day) ? entry : day;
    }

    private static LocalDate last(Statements.One statement) {
        LocalDate to = statement.head().to();
        LocalDate entry = statement.entries().stream()
                .map(Entry::booked)
                .max(Comparator.naturalOrder())
                .orElse(null);
        LocalDate day = to != null ? to : entry != null ? entry : first(statement);
        return entry != null && entry.isAfter(day) ? entry : day;
    }

    private void lay(List<Map.Entry<Integer, Statements.One>> statements) {
        begin(statements.getFirst().getValue(), statements);
        balance = opening;
        LocalDate covered = null;
        Map<List<Object>, Integer> seen = new HashMap<>();
        for (Map.Entry<Integer, Statements.One> one : statements) {
            Statements.One statement = one.getValue();
            LocalDate from = first(statement);
            boolean overlaps = covered != null && !from.isAfter(covered);
            if (covered != null && !overlaps) {
                between(covered, from, statement.head().opening());
                seen.clear();
            }
            List<Row> fresh = fresh(statement, overlaps ? seen : new HashMap<>());
            statement.entries().forEach(entry -> seen.merge(sameness(entry), 1, Integer::sum));
            days(fresh);
            LocalDate to = last(statement);
            end(statement, from, to);
            covered = covered == null || to.isAfter(covered) ? to : covered;
        }
    }

    /// The opening balance: as the first statement says, else the least with which nothing is overdrawn.
    private void begin(Statements.One first, List<Map.Entry<Integer, Statements.One>> statements) {
        Opened.Balance given = first.head().opening();
        if (given != null) {
            opening = given.amount();
            return;
        }
        long least = 0;
        long sum = 0;
        for (Map.Entry<Integer, Statements.One> statement : statements) {
            for (Entry entry : statement.getValue().entries()) {
                sum += entry.amount();
                least = Math.min(least, sum);
            }
        }
        opening = -least;
        LocalDate day = first(first);
        notices.add(new Notice(Kind.OPENING_INFERRED, account, day, day, opening));
    }

    /// A statement begins: is what was there before still there?
    private void between(LocalDate covered, LocalDate from, Opened.@Nullable Balance given) {
        long after = given == null ? balance : given.amount();
        boolean daysMissing = covered.plusDays(1).isBefore(from);
        boolean known = given != null && after == balance;
        if ((daysMissing && !known) || after != balance) {
            notices.add(
                    new Notice(Kind.PERIOD_MISSING, account, covered.plusDays(1), from.minusDays(1), after - balance));
            steps.add(new Step.Gap(from, balance, after));
            balance = after;
        }
    }

    /// A statement ends: do its rows lead to its closing balance?
    private void end(Statements.One statement, LocalDate from, LocalDate to) {
        Opened.Balance closing = statement.closing();
        if (closing != null && statement.head().opening() != null && closing.amount() != balance) {
            notices.add(new Notice(Kind.ROWS_MISSING, account, from, to, closing.amount() - balance));
            steps.add(new Step.Gap(to, balance, closing.amount()));
            balance = closing.amount();
        }
    }

    private static List<Object> sameness(Entry entry) {
        return List.of(entry.booked(), entry.amount(), entry.other(), entry.references(), entry.text());
    }

    /// The rows of a statement that did not stand in an earlier one of the same days.
    private List<Row> fresh(Statements.One statement, Map<List<Object>, Integer> before) {
        Map<List<Object>, Integer> left = new HashMap<>(before);
        List<Row> fresh = new ArrayList<>();
        for (int i = 0; i < statement.entries().size(); i++) {
            Entry entry = statement.entries().get(i);
            Integer times = left.get(sameness(entry));
            if (times != null && times > 0) {
                left.put(sameness(entry), times - 1);
                notices.add(new Notice(Kind.DUPLICATE, account, entry.booked(), entry.booked(), entry.amount()));
            } else {
                fresh.add(new Row(statement.source(), statement.before() + i + 1, account, entry));
            }
        }
        fresh.sort(Comparator.comparing((Row row) -> row.entry().booked()));
        return fresh;
    }

    private void days(List<Row> fresh) {
        int from = 0;
        while (from < fresh.size()) {
            LocalDate day = fresh.get(from).entry().booked();
            int to = from;
            while (to < fresh.size() && fresh.get(to).entry().booked().equals(day)) {
                to++;
            }
            day(day, new ArrayList<>(fresh.subList(from, to)));
            from = to;
        }
    }

    private void day(LocalDate day, List<Row> ofDay) {
        for (Row row : inOrder(day, ofDay)) {
            steps.add(new Step.Booked(rows.size(), day, row.entry().amount()));
            rows.add(row);
            balance += row.entry().amount();
        }
    }

    /// The rows of a day in their order, as far as balances or times tell it; else as it is assumed.
    private List<Row> inOrder(LocalDate day, List<Row> ofDay) {
        List<Row> chained = Chain.order(ofDay, balance);
        if (chained != null) {
            return chained;
        }
        if (ofDay.stream().allMatch(row -> row.entry().time() != null)) {
            ofDay.sort(Comparator.comparing(
                    row -> Objects.requireNonNull(row.entry().time())));
            return ofDay;
        }
        if (ofDay.size() > 1) {
            notices.add(new Notice(Kind.ORDER_UNKNOWN, account, day, day, 0));
            assume(ofDay);
        }
        return ofDay;
    }

    private void assume(List<Row> ofDay) {
        switch (order) {
            case AS_FILED, IN_FIRST, OUT_FIRST -> {}
            case REVERSED, IN_FIRST_REVERSED, OUT_FIRST_REVERSED -> Collections.reverse(ofDay);
        }
        switch (order) {
            case AS_FILED, REVERSED -> {}
            case IN_FIRST, IN_FIRST_REVERSED ->
                ofDay.sort(Comparator.comparing(row -> row.entry().amount() < 0));
            case OUT_FIRST, OUT_FIRST_REVERSED ->
                ofDay.sort(Comparator.comparing(row -> row.entry().amount() > 0));
        }
    }
}

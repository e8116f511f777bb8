package clew.money.ledger;

import clew.money.ledger.Account.Kind;
import clew.money.ledger.Assumption.Gaps;
import clew.money.statement.Entry;
import clew.money.statement.Party;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/// Makes one ledger of statements.
///
/// # Idea
/// Each account's rows stand in their own order ([Book]); a transfer between two accounts ties a row of one to
/// a row of the other ([Legs]). The ledger's order is one that keeps all of these: day by day, always the next
/// row of an account whose own turn has come, a row of what came in not before the row of the transfer that it
/// came from. Where both legs come at once they are one payment; where days lie between, the money waits in an
/// account of its own. Where the banks' orders contradict each other, the earlier row goes first, and the
/// waiting account is lent what it lacks.
///
/// # When it is wrong
/// Where files do not say in which order rows of a day count, the order is an assumption ([Assumption]); each
/// such day is noticed. Two currencies never meet: a change of currency is a payment to and one from somebody
/// outside.
public final class Assembly {

    private final Assumption assumption;
    private final List<Row> rows = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final Till till = new Till(notices);
    private final Map<Integer, List<Book.Step>> waiting = new TreeMap<>();
    private final TreeSet<Turn> turns =
            new TreeSet<>(Comparator.comparing(Turn::day).thenComparingInt(Turn::account));
    private final Map<Integer, Integer> next = new TreeMap<>();
    private final Map<Integer, Integer> transits = new TreeMap<>();
    private int[] legs = {};

    private Assembly(Assumption assumption) {
        this.assumption = assumption;
    }

    /// Makes the ledger of statements under an assumption.
    public static Ledger of(Statements statements, Assumption assumption) {
        Assembly assembly = new Assembly(assumption);
        assembly.layBooks(statements);
        assembly.legs = Legs.of(assembly.rows, assembly.till.accounts());
        assembly.payAll();
        return new Ledger(
                statements.sources(),
                assembly.till.accounts(),
                assembly.till.openings(),
                assembly.rows,
                assembly.till.payments(),
                assembly.notices);
    }

    private void layBooks(Statements statements) {
        Map<List<String>, Map<Integer, Statements.One>> byAccount = new LinkedHashMap<>();
        for (int i = 0; i < statements.all().size(); i++) {
            Statements.One statement = statements.all().get(i);
            List<String> key = List.of(
                    statement.head().account().account(), statement.head().currency());
            byAccount.computeIfAbsent(key, _ -> new TreeMap<>()).put(i, statement);
        }
        byAccount.forEach((key, ofAccount) -> {
            Party party = ofAccount.values().iterator().next().head().account();
            int decimals = statements.currencies().decimals(key.getLast()).orElse(0);
            int account = till.place(new Account(Kind.STATEMENT, party, key.getLast(), decimals));
            Book book = Book.of(account, ofAccount, rows, notices, assumption.order());
            till.open(account, book.opening());
            waiting.put(account, book.steps());
            next.put(account, 0);
        });
    }

    private void payAll() {
        waiting.keySet().forEach(this::queue);
        for (int account = turn(); account >= 0; account = turn()) {
            step(account);
        }
    }

    /// An account with the day of its next step; the earliest first, of equals the account that was named first.
    private record Turn(LocalDate day, int account) {}

    private void queue(int account) {
        if (!isDone(account)) {
            turns.add(new Turn(head(account).day(), account));
        }
    }

    private void advance(int account) {
        turns.remove(new Turn(head(account).day(), account));
        next.merge(account, 1, Integer::sum);
        queue(account);
    }

    /// Whose turn it is: the earliest next step that may go, or else the earliest; -1 where all is done.
    private int turn() {
        for (Turn turn : turns) {
            if (mayGo(turn.account())) {
                return turn.account();
            }
        }
        return turns.isEmpty() ? -1 : turns.first().account();
    }

    private int place(int account) {
        return next.getOrDefault(account, 0);
    }

    private boolean isDone(int account) {
        return place(account) == steps(account).size();
    }

    private List<Book.Step> steps(int account) {
        return Objects.requireNonNull(waiting.get(account));
    }

    private Book.Step head(int account) {
        return steps(account).get(place(account));
    }

    /// What came in waits for the row of the transfer that it came from, unless that is of a later day.
    private boolean mayGo(int account) {
        if (!(head(account) instanceof Book.Step.Booked booked) || booked.amount() < 0) {
            return true;
        }
        int other = legs[booked.row()];
        return other == Legs.NONE
                || transits.containsKey(booked.row())
                || rows.get(other).entry().booked().isAfter(booked.day());
    }

    private void step(int account) {
        Book.Step step = head(account);
        advance(account);
        switch (step) {
            case Book.Step.Gap gap -> gap(account, gap);
            case Book.Step.Booked booked when booked.amount() < 0 -> out(account, booked);
            case Book.Step.Booked booked -> in(account, booked);
        }
    }

    private void out(int account, Book.Step.Booked booked) {
        Entry entry = rows.get(booked.row()).entry();
        long amount = -booked.amount();
        int other = legs[booked.row()];
        if (other == Legs.NONE) {
            int payee = outside(Kind.OUTSIDE_PAID, entry, account);
            till.pay(new Payment(account, payee, amount, booked.day(), booked.row(), -1));
            return;
        }
        int payee = rows.get(other).account();
        boolean atOnce = !isDone(payee)
                && head(payee) instanceof Book.Step.Booked leg
                && leg.row() == other
                && leg.day().equals(booked.day());
        if (atOnce) {
            advance(payee);
            till.pay(new Payment(account, payee, amount, booked.day(), booked.row(), other));
        } else {
            till.pay(new Payment(account, transit(other), amount, booked.day(), booked.row(), -1));
        }
    }

    private void in(int account, Book.Step.Booked booked) {
        Entry entry = rows.get(booked.row()).entry();
        int payer =
                legs[booked.row()] == Legs.NONE ? outside(Kind.OUTSIDE_PAYS, entry, account) : transit(booked.row());
        till.pay(new Payment(payer, account, booked.amount(), booked.day(), -1, booked.row()));
    }

    /// Where the money of a transfer waits, by the row of what came in.
    private int transit(int row) {
        return transits.computeIfAbsent(row, _ -> {
            Account to = till.accounts().get(rows.get(row).account());
            Party party = new Party("", "", to.label() + ", row " + row);
            return till.place(to.as(Kind.TRANSIT, party));
        });
    }

    /// Who stands at the other side and has no statement: known by its number, else by its name.
    private int outside(Kind kind, Entry entry, int account) {
        Party other = entry.other();
        Party party = other.account().isEmpty()
                ? new Party("", "", entry.kind() == Entry.Kind.FEE ? "charges" : other.name())
                : new Party(other.account(), "", "");
        return till.place(till.accounts().get(account).as(kind, party));
    }

    private void gap(int account, Book.Step.Gap gap) {
        Account of = till.accounts().get(account);
        int unknown = till.place(of.as(Kind.GAP, of.party()));
        LocalDate day = gap.day();
        Party after = new Party(of.party().account(), "", "after " + day);
        int fresh = till.place(of.as(Kind.GAP, after));
        if (assumption.gaps() == Gaps.BREAK) {
            till.pay(new Payment(account, unknown, till.balance(account), day, -1, -1));
            till.owe(account, Math.max(0, -gap.after()));
            till.pay(new Payment(fresh, account, Math.max(0, gap.after()), day, -1, -1));
        } else if (gap.after() > gap.before()) {
            till.pay(new Payment(fresh, account, gap.after() - gap.before(), day, -1, -1));
        } else {
            till.pay(new Payment(account, unknown, gap.before() - gap.after(), day, -1, -1));
        }
    }
}

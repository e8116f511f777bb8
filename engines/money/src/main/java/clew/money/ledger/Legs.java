package clew.money.ledger;

import clew.money.statement.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds the two legs of a transfer between accounts of the ledger: the row of what went out of one and the row
/// of what came into the other.
///
/// # Idea
/// Two rows may be one transfer where one went out and the other came in, of the same amount and currency, at
/// most three days apart, and neither names an account that the other is not. A reference that both carry
/// settles it; else what they name counts: each account number that fits, the same text. Pairs are taken by
/// their score, the best first, and of equals the nearest days and then the earlier rows, each row once.
///
/// # When it is wrong
/// Where two transfers of one amount between the same accounts fall together, either pairing is taken; the sums
/// are the same, the order within three days may not be.
///
/// # Source
/// The factors are those of TraceIt's published description (field note on money, 4.5), without its comparison
/// of narratives.
final class Legs {

    private static final int DAYS = 3;
    private static final int REFERENCE = 100;
    private static final int NAMED = 3;
    private static final int TEXT = 1;

    /// Not a leg of anything.
    static final int NONE = -1;

    private record Pair(int out, int in, int score, long days) {}

    private final List<Row> rows;
    private final List<Account> accounts;

    private Legs(List<Row> rows, List<Account> accounts) {
        this.rows = rows;
        this.accounts = accounts;
    }

    /// For each row the other leg, or [#NONE].
    static int[] of(List<Row> rows, List<Account> accounts) {
        return new Legs(rows, accounts).match();
    }

    /// What came in on a day, of an amount.
    private record Coming(String currency, long amount, long day) {}

    private int[] match() {
        Map<Coming, List<Integer>> comings = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).entry().amount() > 0) {
                comings.computeIfAbsent(coming(row, rows.get(row).entry().amount(), 0), _ -> new ArrayList<>())
                        .add(row);
            }
        }
        List<Pair> pairs = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            long amount = -rows.get(row).entry().amount();
            for (int days = -DAYS; amount > 0 && days <= DAYS; days++) {
                for (int in : comings.getOrDefault(coming(row, amount, days), List.of())) {
                    int score = score(rows.get(row), rows.get(in));
                    if (score > 0) {
                        pairs.add(new Pair(row, in, score, Math.abs(days)));
                    }
                }
            }
        }
        return best(pairs);
    }

    private Coming coming(int row, long amount, int days) {
        Row of = rows.get(row);
        return new Coming(
                accounts.get(of.account()).currency(),
                amount,
                of.entry().booked().toEpochDay() + days);
    }

    private int[] best(List<Pair> pairs) {
        pairs.sort(Comparator.comparingInt((Pair pair) -> -pair.score())
                .thenComparingLong(Pair::days)
                .thenComparingInt(Pair::out)
                .thenComparingInt(Pair::in));
        int[] other = new int[rows.size()];
        Arrays.fill(other, NONE);
        for (Pair pair : pairs) {
            if (other[pair.out()] == NONE && other[pair.in()] == NONE) {
                other[pair.out()] = pair.in();
                other[pair.in()] = pair.out();
            }
        }
        return other;
    }

    /// How well two rows fit; 0 where they are not of one transfer.
    private int score(Row out, Row in) {
        Entry one = out.entry();
        Entry other = in.entry();
        if (out.account() == in.account()) {
            return 0;
        }
        String payer = accounts.get(out.account()).party().account();
        String payee = accounts.get(in.account()).party().account();
        String namedPayee = one.other().account();
        String namedPayer = other.other().account();
        if (isOther(namedPayee, payee) || isOther(namedPayer, payer)) {
            return 0;
        }
        int score = (namedPayee.isEmpty() ? 0 : NAMED) + (namedPayer.isEmpty() ? 0 : NAMED);
        score += same(one.references().unique(), other.references().unique()) ? REFERENCE : 0;
        score += same(one.references().endToEnd(), other.references().endToEnd()) ? REFERENCE : 0;
        return score == 0 ? 0 : score + (same(one.text(), other.text()) ? TEXT : 0);
    }

    private static boolean isOther(String named, String account) {
        return !named.isEmpty() && !named.equals(account);
    }

    private static boolean same(String one, String other) {
        return !one.isEmpty() && one.equals(other);
    }
}

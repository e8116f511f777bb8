package clew.money.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The order of a day's rows out of the balances that stand behind them.
///
/// # Idea
/// A row with a balance behind it leads from one balance to another: a way from the number before it to the
/// number after it. The order of a day is a walk that begins at the balance of the evening before and takes
/// every row once, an Euler walk, which Hierholzer's algorithm finds in linear time. Files often have the right
/// rows of a day in a wrong order; then the walk puts it right.
///
/// # When it is wrong
/// Where there are several walks (two rows of one amount, or a balance that comes twice), the file's order is
/// preferred and nothing tells whether it was so; the money is the same. Where there is none, the balances
/// contradict the rows.
///
/// # Source
/// Hierholzer (1873); chaining balances is the field note's (money, 1.5).
final class Chain {

    private Chain() {}

    /// The rows in the order of their balances; `null` where some have none or no order fits.
    ///
    /// @param rows of one day, in the order of the file
    /// @param balance before the first of them
    static @Nullable List<Row> order(List<Row> rows, long balance) {
        Map<Long, Deque<Row>> from = new HashMap<>();
        for (Row row : rows) {
            Long after = row.entry().balance();
            if (after == null) {
                return null;
            }
            from.computeIfAbsent(after - row.entry().amount(), _ -> new ArrayDeque<>())
                    .add(row);
        }
        List<Row> order = walk(from, balance);
        return isWalk(order, rows.size(), balance) ? order : null;
    }

    private static List<Row> walk(Map<Long, Deque<Row>> from, long balance) {
        Deque<Row> way = new ArrayDeque<>();
        List<Row> backward = new ArrayList<>();
        long at = balance;
        while (true) {
            Deque<Row> on = from.get(at);
            if (on != null && !on.isEmpty()) {
                Row row = on.removeFirst();
                way.push(row);
                at = Objects.requireNonNull(row.entry().balance());
            } else if (!way.isEmpty()) {
                Row row = way.pop();
                backward.add(row);
                at = Objects.requireNonNull(row.entry().balance()) - row.entry().amount();
            } else {
                return backward.reversed();
            }
        }
    }

    private static boolean isWalk(List<Row> order, int all, long balance) {
        long at = balance;
        for (Row row : order) {
            at += row.entry().amount();
            if (at != Objects.requireNonNull(row.entry().balance())) {
                return false;
            }
        }
        return order.size() == all;
    }
}

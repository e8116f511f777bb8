package clew.money.ledger;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What is assumed where the files do not say: a ledger is made under one, and a tracing that is to say how
/// certain it is goes through all.
///
/// @param order in which order the rows of a day count where nothing says
/// @param gaps what becomes of money at a gap
public record Assumption(DayOrder order, Gaps gaps) {

    /// As filed, and chains end at gaps.
    public static final Assumption AS_FILED = new Assumption(DayOrder.AS_FILED, Gaps.BREAK);

    /// Those that a ledger's doubts leave open, [#AS_FILED] first: where it has no day of unknown order, the order
    /// is no question, and where it has no gap, gaps are none.
    public static List<Assumption> leftOpenBy(Ledger filed) {
        Set<Notice.Kind> doubts = EnumSet.noneOf(Notice.Kind.class);
        filed.notices().forEach(notice -> doubts.add(notice.kind()));
        boolean gap = doubts.contains(Notice.Kind.PERIOD_MISSING) || doubts.contains(Notice.Kind.ROWS_MISSING);
        List<Assumption> open = new ArrayList<>();
        for (Gaps gaps : gap ? Gaps.values() : new Gaps[] {Gaps.BREAK}) {
            for (DayOrder order : doubts.contains(Notice.Kind.ORDER_UNKNOWN)
                    ? DayOrder.values()
                    : new DayOrder[] {DayOrder.AS_FILED}) {
                open.add(new Assumption(order, gaps));
            }
        }
        return open;
    }

    /// In which order the rows of a day count where nothing says.
    public enum DayOrder {
        /// As they stand in the file.
        AS_FILED,
        /// What came in first.
        IN_FIRST,
        /// What went out first.
        OUT_FIRST,
        /// The last row of the file first.
        REVERSED,
        /// What came in first, the last row of it first.
        IN_FIRST_REVERSED,
        /// What went out first, the last row of it first.
        OUT_FIRST_REVERSED
    }

    /// What becomes of money at a gap.
    public enum Gaps {
        /// Whose it is afterwards is not known: the chain ends.
        BREAK,
        /// Nothing happened but the difference of the balances.
        BRIDGE
    }
}

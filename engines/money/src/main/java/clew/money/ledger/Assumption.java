package clew.money.ledger;

import java.util.ArrayList;
import java.util.List;

/// What is assumed where the files do not say: a ledger is made under one, and a tracing that is to say how
/// certain it is goes through all.
///
/// @param order in which order the rows of a day count where nothing says
/// @param gaps what becomes of money at a gap
public record Assumption(DayOrder order, Gaps gaps) {

    /// As filed, and chains end at gaps.
    public static final Assumption AS_FILED = new Assumption(DayOrder.AS_FILED, Gaps.BREAK);

    /// All of them, [#AS_FILED] first.
    public static List<Assumption> all() {
        List<Assumption> all = new ArrayList<>();
        for (Gaps gaps : Gaps.values()) {
            for (DayOrder order : DayOrder.values()) {
                all.add(new Assumption(order, gaps));
            }
        }
        return all;
    }

    /// In which order the rows of a day count where nothing says.
    public enum DayOrder {
        /// As they stand in the file.
        AS_FILED,
        /// What came in first.
        IN_FIRST,
        /// What went out first.
        OUT_FIRST
    }

    /// What becomes of money at a gap.
    public enum Gaps {
        /// Whose it is afterwards is not known: the chain ends.
        BREAK,
        /// Nothing happened but the difference of the balances.
        BRIDGE
    }
}

package clew.money.flag;

import clew.money.ledger.Account;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A flag that an account has.
///
/// @param flag which
/// @param account whose rows they are
/// @param from the first day of the window in which it shows most; `null` where it is about no rows
/// @param to the last day
/// @param measured each condition with what was measured
/// @param peers what peers do by the first condition
/// @param rows the rows that it rests on, as places in the ledger
/// @param isProtective whether the account looks like that of a victim, so that the flag speaks of what is done to
/// its holder
public record Hit(
        RedFlag flag,
        Account account,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<Measured> measured,
        Baseline peers,
        List<Integer> rows,
        boolean isProtective) {

    /// What was measured, and against what.
    ///
    /// @param measure what
    /// @param value how much
    /// @param operator how it is compared
    /// @param threshold with what
    public record Measured(String measure, double value, String operator, double threshold) {}
}

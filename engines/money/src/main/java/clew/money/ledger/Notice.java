package clew.money.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something that is not as certain as it looks, and that everything downstream has to show.
///
/// @param kind what it is
/// @param account the account, as a place in [Ledger#accounts()]
/// @param from the first day that it is about; `null` where no day is
/// @param to the last day; `null` where no day is
/// @param amount how much it is about, in minor units; 0 where no amount is
public record Notice(
        Kind kind,
        int account,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        long amount) {

    /// What is not certain.
    public enum Kind {
        /// No statement says what the account held at the beginning: the least that makes all payments possible
        /// was taken.
        OPENING_INFERRED,
        /// Days between two statements are not covered, or the balances on both sides differ.
        PERIOD_MISSING,
        /// A statement's rows do not lead from its opening to its closing balance.
        ROWS_MISSING,
        /// Several rows are of one day, and nothing says in which order.
        ORDER_UNKNOWN,
        /// The account paid what it did not have; its bank lent it.
        OVERDRAWN,
        /// A row stood in two statements, and counts once.
        DUPLICATE
    }
}

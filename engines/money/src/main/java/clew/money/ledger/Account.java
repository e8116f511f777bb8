package clew.money.ledger;

import clew.money.statement.Party;
import java.math.BigDecimal;

/// One end of payments.
///
/// @param kind what it is
/// @param party as files name it
/// @param currency the currency, as an ISO 4217 code or as the case names it
/// @param decimals how many decimals it has
public record Account(Kind kind, Party party, String currency, int decimals) {

    /// What an account of a ledger is.
    public enum Kind {
        /// An account of which the ledger has statements.
        STATEMENT,
        /// Somebody without a statement who paid in. What was paid to the same person is kept apart
        /// ([#OUTSIDE_PAID]): what happened in between is not known, and a chain ends there.
        OUTSIDE_PAYS,
        /// Somebody without a statement who was paid.
        OUTSIDE_PAID,
        /// The bank of an account, as the lender of its overdraft.
        LENDER,
        /// What is between the two booking days of one transfer.
        TRANSIT,
        /// What is not known of an account: a period without statement, or rows that are missing in one.
        GAP
    }

    /// The same holder and currency as another kind of account.
    Account as(Kind other, Party of) {
        return new Account(other, of, currency, decimals);
    }

    /// An amount in minor units, as a person writes it.
    public String write(long amount) {
        return BigDecimal.valueOf(amount, decimals).toPlainString();
    }

    /// What a person calls it: the number of the account, or else the name.
    public String label() {
        String of = party.label();
        return switch (kind) {
            case STATEMENT -> of;
            case OUTSIDE_PAYS, OUTSIDE_PAID -> of.isEmpty() ? "(not named)" : of;
            case LENDER -> "overdraft of " + of;
            case TRANSIT -> "in transit to " + of;
            case GAP -> "gap of " + of;
        };
    }
}

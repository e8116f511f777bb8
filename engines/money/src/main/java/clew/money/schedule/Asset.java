package clew.money.schedule;

import clew.money.ledger.Account;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something of value that money may have become.
///
/// @param name what a person calls it
/// @param money its currency and decimals; for an account the account itself
/// @param isAccount whether it is an account of the ledger, so that the money is still money
/// @param paidBy the rows that paid for it, as places in the ledger; none for an account
/// @param owner whose it is; empty where nobody has said
/// @param standing where the owner stands
/// @param value what it is worth, in minor units
/// @param valued on which day; `null` where nobody has said
/// @param income what it has brought in since (rent, interest), in minor units
/// @param encumbrance what others are owed out of it before, in minor units
/// @param location where it is
/// @param urgency how soon it may be gone, in words
public record Asset(
        String name,
        Account money,
        boolean isAccount,
        List<Integer> paidBy,
        String owner,
        Standing standing,
        long value,
        @Nullable LocalDate valued,
        long income,
        long encumbrance,
        String location,
        String urgency) {

    /// Where the owner of an asset stands.
    public enum Standing {
        /// The person whom the proceedings are against.
        DEFENDANT,
        /// Somebody who knew, or should have known (Directive (EU) 2024/1260 Art. 13, second-hand): what is traced
        /// into it can be sought, and nothing in place of it.
        THIRD_PARTY,
        /// Somebody who acquired it in good faith: nothing of it is sought.
        GOOD_FAITH
    }

    /// What it is worth to whom it is taken from: nothing below zero.
    long net() {
        return Math.max(0, value - encumbrance);
    }
}

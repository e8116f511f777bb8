package clew.money.ledger;

import java.time.LocalDate;

/// A payment of a ledger.
///
/// @param payer the account that pays, as a place in [Ledger#accounts()]
/// @param payee the account that is paid
/// @param amount in minor units, above zero
/// @param day on which it counts
/// @param payerRow the row of the payer's statement, as a place in [Ledger#rows()]; -1 where there is none
/// @param payeeRow the row of the payee's statement; -1 where there is none
public record Payment(int payer, int payee, long amount, LocalDate day, int payerRow, int payeeRow) {}

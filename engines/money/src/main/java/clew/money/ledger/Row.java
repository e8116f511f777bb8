package clew.money.ledger;

import clew.money.statement.Entry;

/// A line of a statement, with the account and the file that it belongs to.
///
/// @param source the file, as a place in [Ledger#sources()]
/// @param number which row of the file it is, counted from 1 over all that can be read of it
/// @param account the account of the statement, as a place in [Ledger#accounts()]
/// @param entry what stands there
public record Row(int source, int number, int account, Entry entry) {}

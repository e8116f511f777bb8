package clew.money.ledger;

import clew.money.statement.Entry;

/// A line of a statement, with the account and the file that it belongs to.
///
/// @param source the file, as a place in [Ledger#sources()]
/// @param account the account of the statement, as a place in [Ledger#accounts()]
/// @param statement which statement of the ledger, numbered from 0 in the order in which they were read
/// @param entry what stands there
public record Row(int source, int account, int statement, Entry entry) {}

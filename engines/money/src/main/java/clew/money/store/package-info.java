/// A ledger as one file: what statements held, column by column, and the payments that they come to, so that it
/// is opened again without reading the statements. Knows how bytes lie in the file; what they mean is the
/// ledger's.
@NullMarked
package clew.money.store;

import org.jspecify.annotations.NullMarked;

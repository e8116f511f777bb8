/// The interval index: for the doctrines that know which unit of money is which, a table in which a unit is
/// followed from payment to payment without reading the ledger again, forward and backward. It builds on
/// payments and claims.
@NullMarked
package clew.money.index;

import org.jspecify.annotations.NullMarked;

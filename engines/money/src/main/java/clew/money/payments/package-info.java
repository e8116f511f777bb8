/// Payments between numbered accounts as columns outside the heap, in the order in which they count: what every
/// engine of tracing and of patterns runs over. It knows numbers only; who an account belongs to stands in the
/// ledger.
@NullMarked
package clew.money.payments;

import org.jspecify.annotations.NullMarked;

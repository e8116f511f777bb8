/// The money engine: bank statements in; where the victims' money went under each doctrine of the courts, and
/// what that amounts to, out.
///
/// Plain Java: no framework, no clock, no logging, no network, no input or output that a caller did not ask
/// for. All amounts are whole minor units of a currency (cents); nothing is ever computed in floating point
/// that ends as an amount. What is not known (order within a day, a missing period, an opening balance) is
/// carried along and shown.
@NullMarked
package clew.money;

import org.jspecify.annotations.NullMarked;

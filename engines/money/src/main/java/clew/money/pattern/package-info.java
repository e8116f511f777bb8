/// Shapes of payments that laundering is known by: who pays whom, in which order, how much of it goes on. Works on
/// payments as columns, or on a ledger; knows nothing of doctrines, holders or red flags. A shape is a reason to
/// look, never a finding about a person.
@NullMarked
package clew.money.pattern;

import org.jspecify.annotations.NullMarked;

/// From what files hold to a ledger that can be traced: accounts with their rows in order, the two legs of a
/// transfer made one payment, overdrafts made loans, and every gap and every doubt kept beside it. It builds on
/// statements and payments and knows no doctrine.
@NullMarked
package clew.money.ledger;

import org.jspecify.annotations.NullMarked;

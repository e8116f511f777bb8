/// Red flags: what in the rows of accounts looks like conduct that published lists connect with trafficking in
/// human beings, said with its rows, its threshold, what peers do and where it is published.
///
/// Flags and their numbers are data (`red-flags.csv`, `parameters*.properties`); here is the small language that
/// they are written in ([Condition]) and what evaluates it. Reads ledgers and tables about accounts; writes
/// nothing. A flag points at conduct, never at a nationality, and decides nothing.
@NullMarked
package clew.money.flag;

import org.jspecify.annotations.NullMarked;

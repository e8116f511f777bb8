/// Findings as a page that anybody can open: pictures and tables in one file, without a script and without a
/// network. It builds on the inquiry and computes nothing of its own.
@NullMarked
package clew.money.report;

import org.jspecify.annotations.NullMarked;

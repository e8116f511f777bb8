/// The arithmetic of legal time: definitions of clocks, holiday calendars, and what a clock says at a moment.
///
/// Plain values and pure functions; nothing here knows the database, the web or today's date.
@NullMarked
package clew.platform.clocks.rules;

import org.jspecify.annotations.NullMarked;

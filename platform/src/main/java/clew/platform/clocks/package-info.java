/// Clocks as data: what the law gives time for, how long, and what is due or overdue.
///
/// A clock is defined in a national pack (`clocks.yaml`, `calendars.yaml`), started and ended by what happens
/// in a case or to a person, and computed by the pure rules of `clew.platform.clocks.rules`. Rooms above tell
/// the door [Clocks] what happened and need not know which clocks that starts, or how long they run: the law of
/// a country says that.
@ApplicationModule
@NullMarked
package clew.platform.clocks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

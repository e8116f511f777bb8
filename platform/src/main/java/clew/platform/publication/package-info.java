/// Figures that may be published: so far, how small counts in them are hidden (package `suppression`).
///
/// The rapporteur's tables, which will stand here, are not there yet. Nothing in this room reads or writes a table, and
/// no page leads to it.
@NullMarked
@ApplicationModule(displayName = "Publication")
package clew.platform.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

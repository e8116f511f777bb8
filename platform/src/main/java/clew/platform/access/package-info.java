/// Who may do what, and the trail of what everybody did.
///
/// [clew.platform.access.Policy] decides from one data file (`access/policy.csv`), [clew.platform.access.Gate]
/// is where every page, interface and export asks, [clew.platform.access.Trail] keeps what was asked and
/// answered. Every module may use this one; it uses the directory, the database and the frame of the pages.
@NullMarked
@ApplicationModule
package clew.platform.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// Exchange with the outside world: import and export of cases in the HTCDS format of the International Organization
/// for Migration.
///
/// Uses the doors of casework, referral, person, access and directory; nobody calls it. What a file holds is never
/// trusted: it is read within limits, shown in a preview, and taken only when a member says so.
@ApplicationModule
@NullMarked
package clew.platform.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// The rapporteur's tables: what is counted of the cases of a year, frozen, suppressed where it is small, and
/// released.
///
/// It counts what `casework` and `assistance` decided and did (through their figures, which hold codes only), within
/// the system's scope and after the gate; it keeps rows without identity and changes none. Which sums hold between
/// counts and which counts are suppressed is calculated in `suppression`. It touches no table of another room.
@NullMarked
@ApplicationModule(displayName = "Publication")
package clew.platform.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

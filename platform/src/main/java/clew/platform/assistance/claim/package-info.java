/// The worksheet of a compensation claim: plain arithmetic on what somebody wrote down, with no database, no
/// clock and no rounding that is not stated. [clew.platform.assistance.claim.Worksheet] has the essay.
@NullMarked
package clew.platform.assistance.claim;

import org.jspecify.annotations.NullMarked;

/// The second factor of a member: an authenticator app (RFC 6238), recovery codes for the day it is lost, and
/// who must have one.
@NullMarked
package clew.platform.access.factors;

import org.jspecify.annotations.NullMarked;

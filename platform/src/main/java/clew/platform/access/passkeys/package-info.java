/// Passkeys (W3C Web Authentication): registering, keeping, and signing in with them. The ceremony is Spring
/// Security's; the rows are Clew's own.
@NullMarked
package clew.platform.access.passkeys;

import org.jspecify.annotations.NullMarked;

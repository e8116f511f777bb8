/// Signing in and out, and what every request carries from it: who acts, and within which fence.
///
/// Other rooms need nothing from here; they ask the gate.
@NullMarked
package clew.platform.access.signin;

import org.jspecify.annotations.NullMarked;

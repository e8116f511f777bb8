/// Access tokens: what a program sends in place of a password.
@NullMarked
package clew.platform.access.tokens;

import org.jspecify.annotations.NullMarked;

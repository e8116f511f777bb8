/// The pages on which the administrator keeps the members of all agencies.
@NullMarked
package clew.platform.access.members;

import org.jspecify.annotations.NullMarked;

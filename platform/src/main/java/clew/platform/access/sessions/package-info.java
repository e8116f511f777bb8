/// The open sessions of members, the browsers that are known, and what a member is told when they sign in next.
@NullMarked
package clew.platform.access.sessions;

import org.jspecify.annotations.NullMarked;

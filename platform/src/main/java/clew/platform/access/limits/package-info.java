/// How often something may be tried: sign-in, codes, links, changes of a password, searches.
@NullMarked
package clew.platform.access.limits;

import org.jspecify.annotations.NullMarked;

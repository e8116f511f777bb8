/// Identity providers (OpenID Connect) by configuration, and whom their subjects sign in as.
@NullMarked
package clew.platform.access.providers;

import org.jspecify.annotations.NullMarked;

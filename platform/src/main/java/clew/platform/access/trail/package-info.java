/// Reading the trail: the page for the auditor of an agency, and for the administrator what concerns members and the
/// directory. Writing it is the business of [clew.platform.access.Trail].
@NullMarked
package clew.platform.access.trail;

import org.jspecify.annotations.NullMarked;

/// The person: the least that is known about somebody, under which names, and which agencies may know it.
///
/// Every field may be unknown. A pseudonym is as good as a name. Nothing here asks for a status, a claim or a
/// document. Who may know a person is written in `person_reach`; the database fence reads the same rows.
///
/// The rule for age follows the Council of Europe Convention, art. 10(3): where age is uncertain, the person is
/// treated as a child until it is certain.
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "vault", "directory", "access", "web"})
package clew.platform.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

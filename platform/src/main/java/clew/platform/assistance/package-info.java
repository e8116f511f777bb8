/// Assistance and rights: the services of the Council of Europe Convention on Action against Trafficking in
/// Human Beings (CETS 197, art. 12), the recovery period (art. 13), residence (art. 14), legal aid and
/// compensation (art. 15), return (art. 16), the safety plan, follow-up, and how a person can be reached
/// without danger.
///
/// The door is [clew.platform.assistance.Assistances]. Help never depends on a status, on co-operation or on having
/// accepted another service; rules say why, with the article and how far it was checked. In `claim` the worksheet for
/// unpaid wages is computed; in `contact` is the safe contact.
@NullMarked
@ApplicationModule(displayName = "Assistance")
package clew.platform.assistance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

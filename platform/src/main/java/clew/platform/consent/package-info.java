/// Consent: what a person agreed to be shared, with whom, for what and until when; what they refused; what the law
/// allows without agreement and on which ground; what was opened in an emergency; and what was shown or sent on each.
///
/// The rules are pure functions in [clew.platform.consent.rules]. The door of the room is
/// [clew.platform.consent.Consents]; the gate of `clew.platform.access` asks it through
/// [clew.platform.access.Disclosures] at every read, and forgets the answer with the request.
///
/// It follows art. 11 of the Council of Europe Convention on Action against Trafficking in Human Beings (CETS
/// 197) and Regulation (EU) 2016/679, art. 6, 7 and 9 (check before release). Refusing never blocks help:
/// nothing in this room can refuse anything but a disclosure.
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "vault", "directory", "access", "packs", "person", "web"})
package clew.platform.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

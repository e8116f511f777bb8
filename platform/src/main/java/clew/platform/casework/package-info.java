/// Case work: the case of a person from detection to closure, with its decisions, needs, notes and timeline.
///
/// The door is [clew.platform.casework.Cases]. Stages and who may decide come from a National Referral Mechanism
/// profile (package `nrm`), after the Council of Europe Convention on Action against Trafficking in Human Beings
/// (CETS 197), articles 10 to 16. No status changes from a score alone, and help never depends on a decision.
@NullMarked
@ApplicationModule(displayName = "Case work")
package clew.platform.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// Safe contact: how a person can be reached without danger, the rule that is asked before anybody tries, and neutral
/// texts. Clew itself sends nothing: it says what is safe, and people call or write.
///
/// The rule is [clew.platform.assistance.contact.MayContact], the door
/// [clew.platform.assistance.contact.SafeContacts].
@NullMarked
@NamedInterface("contact")
package clew.platform.assistance.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

package clew.platform.casework;

import clew.platform.person.PersonId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is needed to open a case.
///
/// @param child whether the person is, or may be, a child
/// @param presumption the presumption that a human raised, or `null` where there is only a first contact
/// @param earlierCase the closed case that this one follows, or `null` if none
public record NewCase(
        PersonId person,
        boolean child,
        CaseUrgency urgency,
        @Nullable Presumption presumption,
        @Nullable CaseId earlierCase) {

    /// A case of somebody in whom somebody noticed signs.
    public static NewCase firstContact(PersonId person, boolean child, CaseUrgency urgency) {
        return new NewCase(person, child, urgency, null, null);
    }

    /// The reasons why a person is presumed a victim.
    ///
    /// @param screening the screening after which it was raised, or `null` if none
    /// @param grounds ids of the profile's grounds
    public record Presumption(@Nullable UUID screening, List<String> grounds, String reason, List<String> evidence) {
        /// Copies the lists.
        public Presumption {
            grounds = List.copyOf(grounds);
            evidence = List.copyOf(evidence);
        }
    }
}

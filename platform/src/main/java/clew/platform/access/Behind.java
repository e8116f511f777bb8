package clew.platform.access;

import clew.platform.directory.AgencyId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Who stands behind a subject: a room that keeps cases, screenings or referrals says whose data they are. A room
/// contributes a bean for each type of [Subject] that is about one person.
public interface Behind {

    /// The type of subject that this bean knows, such as `case`.
    String type();

    /// The person behind the subject, whoever asks; empty if there is no such subject.
    Optional<Whom> whom(UUID subject);

    /// A person, and the agencies that keep the data.
    record Whom(UUID person, Set<AgencyId> keepers) {
        public Whom {
            keepers = Set.copyOf(keepers);
        }
    }
}

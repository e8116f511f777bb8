package clew.platform.access;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Under which identities the trail speaks of a person: the person's own, those of their cases, screenings,
/// referrals. A room contributes a bean for what it keeps.
///
/// The person's report of who saw what, and forgetting a person on the trail, are as complete as these are. Both ask
/// within the system's scope.
public interface SubjectsOfPerson {

    /// The identities of what is about this person alone.
    Collection<UUID> of(UUID person);

    /// The identities of what is about this person and others together, such as a group that arrived. It is in the
    /// person's report, and is not forgotten with the person.
    default Collection<UUID> withOthers(UUID person) {
        return List.of();
    }
}

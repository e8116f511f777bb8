package clew.platform.person;

import clew.platform.access.SubjectsOfPerson;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// A person, as the trail speaks of them.
@Component
class PersonSubjects implements SubjectsOfPerson {

    @Override
    public Collection<UUID> of(UUID person) {
        return List.of(person);
    }
}

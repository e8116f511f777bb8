package clew.platform.person;

import clew.platform.access.DataKind;
import clew.platform.access.Subject;
import clew.platform.access.Trail;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// A search by a member. Whoever is found has been shown to somebody, so each of them has it on the trail.
@Component
class PersonSearch {

    private final Persons persons;
    private final Trail trail;

    PersonSearch(Persons persons, Trail trail) {
        this.persons = persons;
        this.trail = trail;
    }

    List<Match> search(String name) {
        List<Match> found = persons.search(name);
        trail.recordEach(
                "person.found",
                found.stream()
                        .map(match -> Subject.of("person", match.person().id().value()))
                        .distinct()
                        .toList(),
                Map.of("kinds", DataKind.IDENTITY.name()));
        return found;
    }
}

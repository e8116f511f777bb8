package clew.platform.person;

import clew.platform.access.Behind;
import clew.platform.access.Relation;
import clew.platform.directory.AgencyId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Says to the gate who keeps a person: the agencies that registered them.
@Component
class PersonBehind implements Behind {

    private final Persons persons;

    PersonBehind(Persons persons) {
        this.persons = persons;
    }

    @Override
    public String type() {
        return "person";
    }

    @Override
    public Optional<Whom> whom(UUID subject) {
        Set<AgencyId> keepers = persons.reach(new PersonId(subject)).stream()
                .filter(reach -> reach.relation() == Relation.OWNER)
                .map(Reach::agency)
                .collect(Collectors.toSet());
        return keepers.isEmpty() ? Optional.empty() : Optional.of(new Whom(subject, keepers));
    }
}

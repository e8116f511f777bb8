package clew.platform.casework;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Gate;
import clew.platform.access.Member;
import clew.platform.access.Relation;
import clew.platform.access.Subject;
import clew.platform.person.Person;
import clew.platform.person.PersonId;
import clew.platform.person.Persons;
import clew.recognition.AgeGroup;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Where a member stands to a case: the one place in this room where the gate is asked.
@Component
class CaseDesk {

    private final Cases cases;
    private final Persons persons;
    private final Gate gate;
    private final Chronicle chronicle;

    CaseDesk(Cases cases, Persons persons, Gate gate, Chronicle chronicle) {
        this.cases = cases;
        this.persons = persons;
        this.gate = gate;
        this.chronicle = chronicle;
    }

    Member member() {
        return gate.member();
    }

    Relation relation(CaseId id) {
        return cases.relationOf(member().agency(), id);
    }

    /// Lets the member pass or throws; without a part in the case, the answer is that there is none.
    Relation require(CaseId id, DataKind kind, Action action) {
        Relation relation = relation(id);
        gate.require(relation, kind, action, Subject.of("case", id.value()));
        return relation;
    }

    /// For what is about to be created, and for lists.
    void requireOwn(DataKind kind, Action action) {
        gate.require(Relation.OWNER, kind, action, Subject.none());
    }

    /// For something about a person, such as opening their case.
    void requireOf(PersonId person, DataKind kind, Action action) {
        gate.require(persons.relationOf(member().agency(), person), kind, action, Subject.of("person", person.value()));
    }

    /// For lists: whether the member may do it to what their own agency keeps.
    boolean allowsOwn(DataKind kind, Action action) {
        return gate.allows(Relation.OWNER, kind, action);
    }

    /// To show or hide something of a case.
    boolean allows(CaseId id, Relation relation, DataKind kind, Action action) {
        return gate.allows(relation, kind, action, Subject.of("case", id.value()));
    }

    /// To show or hide something about a person.
    boolean allowsOf(PersonId person, DataKind kind, Action action) {
        Relation relation = persons.relationOf(member().agency(), person);
        return gate.allows(relation, kind, action, Subject.of("person", person.value()));
    }

    /// Those of the persons behind shared cases about whom the member may do it.
    Set<UUID> among(DataKind kind, Action action, Collection<UUID> persons) {
        return gate.among(Relation.PARTNER, kind, action, persons);
    }

    /// The compartments of a case that the member may use so.
    List<DataKind> kinds(CaseId id, Relation relation, Action action) {
        return Arrays.stream(DataKind.values())
                .filter(kind -> allows(id, relation, kind, action))
                .toList();
    }

    /// The person, if the member may know who it is.
    Optional<Person> person(CaseFile file, Relation relation) {
        return allows(file.id(), relation, DataKind.IDENTITY, Action.READ)
                ? persons.find(file.person())
                : Optional.empty();
    }

    /// Whether the member may see what screenings of the person amounted to: by the case, and by the person's reach.
    boolean mayAssess(CaseFile file, Relation relation) {
        return allows(file.id(), relation, DataKind.ASSESSMENT, Action.READ)
                && allowsOf(file.person(), DataKind.ASSESSMENT, Action.READ);
    }

    /// Whether the person is to be treated as a child today.
    boolean child(CaseFile file) {
        return persons.find(file.person())
                .map(person -> person.ageGroup(chronicle.today()) != AgeGroup.ADULT)
                .orElse(file.child());
    }
}

package clew.platform.recognition;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Gate;
import clew.platform.access.Member;
import clew.platform.access.Relation;
import clew.platform.access.Subject;
import clew.platform.person.PersonId;
import clew.platform.person.Persons;
import clew.platform.web.NotFound;
import org.springframework.stereotype.Component;

/// Who may do what with the screenings of a person: asks the gate with what the member's agency is to that person.
///
/// A screening that is not within reach is refused as one that is not there, and the refusal is on the trail.
@Component
class ScreeningAccess {

    private final Gate gate;
    private final Persons persons;
    private final ScreeningRows rows;

    ScreeningAccess(Gate gate, Persons persons, ScreeningRows rows) {
        this.gate = gate;
        this.persons = persons;
        this.rows = rows;
    }

    Member member() {
        return gate.member();
    }

    /// Lets the member pass to what concerns a person.
    void require(PersonId person, DataKind kind, Action action) {
        gate.require(relation(person), kind, action, Subject.of("person", person.value()));
    }

    /// Lets the member pass to a screening, and finds it.
    Screening require(ScreeningId id, DataKind kind, Action action) {
        Screening screening = rows.find(id).orElse(null);
        Relation relation = screening == null ? Relation.NONE : relation(screening.person());
        gate.require(relation, kind, action, Subject.of("screening", id.value()));
        if (screening == null) {
            throw new NotFound("screening");
        }
        return screening;
    }

    /// Lets the member pass to change a screening of their own agency.
    Screening requireOwn(ScreeningId id, DataKind kind, Action action) {
        Screening screening = require(id, kind, action);
        if (!screening.agency().equals(member().agency())) {
            throw ScreeningClosed.ofAnotherAgency();
        }
        return screening;
    }

    /// Whether the member may: to show or hide.
    boolean allows(PersonId person, DataKind kind, Action action) {
        return gate.allows(relation(person), kind, action, Subject.of("person", person.value()));
    }

    boolean mayChange(Screening screening) {
        return !screening.decided()
                && screening.agency().equals(member().agency())
                && allows(screening.person(), DataKind.OBSERVATION, Action.WRITE);
    }

    private Relation relation(PersonId person) {
        return persons.relationOf(gate.member().agency(), person);
    }
}

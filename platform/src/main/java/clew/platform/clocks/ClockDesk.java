package clew.platform.clocks;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Gate;
import clew.platform.access.Member;
import clew.platform.access.Relation;
import clew.platform.access.Subject;
import clew.platform.casework.CaseId;
import clew.platform.casework.Cases;
import clew.platform.web.NotFound;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Where a member stands to clocks: the one place in this room where the gate is asked.
///
/// A clock is seen by who may read the process of its case and the compartment that the clock gives away: that a
/// residence permit ends tells something about residence.
@Component
class ClockDesk {

    private final Gate gate;
    private final Cases cases;

    ClockDesk(Gate gate, Cases cases) {
        this.gate = gate;
        this.cases = cases;
    }

    Member member() {
        return gate.member();
    }

    /// For the list of what is due.
    void requireList(Action action) {
        gate.require(Relation.OWNER, DataKind.PROCESS, action, Subject.none());
    }

    boolean mayList() {
        return gate.allows(Relation.OWNER, DataKind.PROCESS, Action.SEARCH);
    }

    boolean mayExport() {
        return gate.allows(Relation.OWNER, DataKind.PROCESS, Action.EXPORT);
    }

    /// For the clocks of a case.
    Relation require(CaseId id, Action action) {
        Relation relation = cases.relationOf(member().agency(), id);
        gate.require(relation, DataKind.PROCESS, action, Subject.of("case", id.value()));
        return relation;
    }

    boolean mayRead(CaseId id) {
        return gate.somebody()
                .map(member -> allows(id, cases.relationOf(member.agency(), id), DataKind.PROCESS, Action.READ))
                .orElse(false);
    }

    boolean mayChange(CaseId id, Relation relation) {
        return allows(id, relation, DataKind.PROCESS, Action.WRITE);
    }

    /// The compartments whose clocks the member sees in a case.
    List<DataKind> kinds(CaseId id, Relation relation) {
        return allows(id, relation, DataKind.PROCESS, Action.READ)
                ? personal()
                        .filter(kind -> allows(id, relation, kind, Action.READ))
                        .toList()
                : List.of();
    }

    /// The compartments whose clocks the member sees in every case of their own agency.
    List<DataKind> ownKinds() {
        return gate.allows(Relation.OWNER, DataKind.PROCESS, Action.READ)
                ? personal()
                        .filter(kind -> gate.allows(Relation.OWNER, kind, Action.READ))
                        .toList()
                : List.of();
    }

    /// The persons of another agency about whom the member may read a compartment of a case that is shared with them.
    Set<UUID> shared(DataKind kind, Collection<UUID> persons) {
        Set<UUID> process = gate.among(Relation.PARTNER, DataKind.PROCESS, Action.READ, persons);
        return gate.among(Relation.PARTNER, kind, Action.READ, process);
    }

    /// Lets the member see a clock or throws: one that they may not see is not there.
    void requireSight(Relation relation, CaseClock clock) {
        if (!kinds(clock.caseId(), relation).contains(clock.kind())) {
            throw new NotFound("clock");
        }
    }

    /// Whether the names of persons of the own agency may be shown.
    boolean mayName() {
        return gate.allows(Relation.OWNER, DataKind.IDENTITY, Action.READ);
    }

    void requireNames() {
        gate.require(Relation.OWNER, DataKind.IDENTITY, Action.READ, Subject.none());
    }

    private boolean allows(CaseId id, Relation relation, DataKind kind, Action action) {
        return gate.allows(relation, kind, action, Subject.of("case", id.value()));
    }

    private static Stream<DataKind> personal() {
        return Arrays.stream(DataKind.values()).filter(DataKind::personal);
    }
}

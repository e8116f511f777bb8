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
import java.util.List;
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
                .map(member -> gate.allows(cases.relationOf(member.agency(), id), DataKind.PROCESS, Action.READ))
                .orElse(false);
    }

    boolean mayChange(Relation relation) {
        return gate.allows(relation, DataKind.PROCESS, Action.WRITE);
    }

    /// The compartments whose clocks the member sees.
    List<DataKind> kinds(Relation relation) {
        return kinds(relation, Action.READ);
    }

    List<DataKind> kinds(Relation relation, Action action) {
        if (!gate.allows(relation, DataKind.PROCESS, action)) {
            return List.of();
        }
        return Arrays.stream(DataKind.values())
                .filter(DataKind::personal)
                .filter(kind -> gate.allows(relation, kind, Action.READ))
                .toList();
    }

    /// Lets the member see a clock or throws: one that they may not see is not there.
    void requireSight(Relation relation, CaseClock clock) {
        if (!kinds(relation).contains(clock.kind())) {
            throw new NotFound("clock");
        }
    }

    boolean mayName(Relation relation) {
        return gate.allows(relation, DataKind.IDENTITY, Action.READ);
    }

    void requireNames() {
        gate.require(Relation.OWNER, DataKind.IDENTITY, Action.READ, Subject.none());
    }
}

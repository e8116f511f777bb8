package clew.platform.assistance.contact;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Gate;
import clew.platform.access.Member;
import clew.platform.access.Subject;
import clew.platform.casework.CaseFile;
import clew.platform.casework.CaseId;
import clew.platform.casework.Cases;
import org.springframework.stereotype.Component;

/// Where a member stands to how a person can be reached: the one place here where the gate is asked.
@Component
class ContactDesk {

    private final Cases cases;
    private final Gate gate;

    ContactDesk(Cases cases, Gate gate) {
        this.cases = cases;
        this.gate = gate;
    }

    Member member() {
        return gate.member();
    }

    CaseFile require(CaseId id, Action action) {
        gate.require(cases.relationOf(member().agency(), id), DataKind.CONTACT, action, Subject.of("case", id.value()));
        return cases.get(id);
    }

    boolean allows(CaseId id, Action action) {
        return gate.allows(
                cases.relationOf(member().agency(), id), DataKind.CONTACT, action, Subject.of("case", id.value()));
    }
}

package clew.platform.casework;

import clew.platform.access.DataKind;
import clew.platform.access.Member;
import clew.platform.access.Relation;
import clew.platform.consent.KnownCases;
import clew.platform.directory.AgencyId;
import clew.platform.directory.Reason;
import clew.platform.person.Persons;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the room of consent asks of cases.
@Component
class CasesForConsent implements KnownCases {

    private final CaseRows rows;
    private final Cases cases;
    private final Persons persons;

    CasesForConsent(CaseRows rows, Cases cases, Persons persons) {
        this.rows = rows;
        this.cases = cases;
        this.persons = persons;
    }

    @Override
    public Optional<Known> byReference(String reference) {
        return rows.byReference(reference).map(file -> new Known(file.id().value(), file.person(), file.owner()));
    }

    @Override
    public void letIn(UUID caseId, AgencyId agency) {
        CaseId id = new CaseId(caseId);
        CaseFile file = cases.get(id);
        if (cases.relationOf(agency, id) != Relation.OWNER) {
            cases.grantReach(id, agency, Relation.PARTNER);
        }
        if (persons.relationOf(agency, file.person()) != Relation.OWNER) {
            persons.grantReach(file.person(), agency, Relation.PARTNER);
        }
    }

    @Override
    public void tell(UUID caseId, Reason what, @Nullable Member by) {
        cases.record(new CaseId(caseId), CaseEvent.Topic.CHANGE, DataKind.PROCESS, what, null, by);
    }
}

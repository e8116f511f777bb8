package clew.platform.casework;

import clew.platform.access.Relation;
import clew.platform.consent.Consents;
import clew.platform.consent.SharingChanged;
import clew.platform.database.Fence;
import clew.platform.directory.AgencyId;
import clew.platform.person.PersonId;
import clew.platform.person.Persons;
import clew.platform.person.Reach;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes off a case, and out of reach of the person, every agency to which nothing is open any more. The gate
/// refuses it at once in any case; this makes the fence below follow.
@Component
class PartnersLeave {

    private final Cases cases;
    private final CaseRows rows;
    private final Persons persons;
    private final Consents consents;

    PartnersLeave(Cases cases, CaseRows rows, Persons persons, Consents consents) {
        this.cases = cases;
        this.rows = rows;
        this.persons = persons;
        this.consents = consents;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(SharingChanged changed) {
        Fence.runAsSystem(() -> {
            PersonId person = changed.person();
            for (CaseFile file : rows.ofPerson(person)) {
                rows.reachOf(file.id()).stream()
                        .filter(reach -> reach.relation() == Relation.PARTNER)
                        .filter(reach -> over(person, reach.agency()))
                        .forEach(reach -> cases.revokeReach(file.id(), reach.agency()));
            }
            persons.reach(person).stream()
                    .filter(reach -> reach.relation() == Relation.PARTNER)
                    .map(Reach::agency)
                    .filter(agency -> over(person, agency))
                    .forEach(agency -> persons.revokeReach(person, agency));
        });
    }

    private boolean over(PersonId person, AgencyId agency) {
        return !consents.anythingOpen(person, agency);
    }
}

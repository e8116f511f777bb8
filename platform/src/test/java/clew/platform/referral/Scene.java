package clew.platform.referral;

import clew.platform.access.Acting;
import clew.platform.access.DataKind;
import clew.platform.access.Member;
import clew.platform.access.MemberId;
import clew.platform.access.Role;
import clew.platform.casework.CaseId;
import clew.platform.casework.CaseUrgency;
import clew.platform.casework.Cases;
import clew.platform.casework.NewCase;
import clew.platform.directory.Agency;
import clew.platform.directory.AgencyId;
import clew.platform.directory.AgencyKind;
import clew.platform.directory.Contact;
import clew.platform.directory.Directory;
import clew.platform.directory.NewAgency;
import clew.platform.directory.ServiceKind;
import clew.platform.directory.Taken;
import clew.platform.person.NewPerson;
import clew.platform.person.PersonId;
import clew.platform.person.Persons;
import clew.platform.person.Sex;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.boot.test.context.TestComponent;

/// Agencies, members and a case to send referrals about.
@TestComponent
class Scene {

    private final Directory directory;
    private final Persons persons;
    private final Cases cases;
    private final Referrals referrals;

    Scene(Directory directory, Persons persons, Cases cases, Referrals referrals) {
        this.directory = directory;
        this.persons = persons;
        this.cases = cases;
        this.referrals = referrals;
    }

    Member member(AgencyKind kind, Role... roles) {
        String name = "Agency " + UUID.randomUUID();
        AgencyId agency = directory.add(new NewAgency(
                name,
                kind,
                "Marena",
                List.of("en", "ar"),
                Contact.none(),
                List.of(new Agency.Service(ServiceKind.SHELTER, EnumSet.allOf(Taken.class), 10, 3, true))));
        return new Member(MemberId.random(), "Member of " + kind, agency, name, kind, Set.of(roles));
    }

    AgencyId shelterAgency() {
        return member(AgencyKind.SHELTER).agency();
    }

    PersonId person(Member by, String name) {
        return as(by, () -> persons.register(NewPerson.named(name, Sex.FEMALE).aged(20, 24), by.agency()));
    }

    CaseId caseOf(Member by, PersonId person) {
        return as(by, () -> cases.open(NewCase.firstContact(person, false, CaseUrgency.SOON), by));
    }

    NewReferral shelter(CaseId caseId, Member to) {
        return new NewReferral(
                caseId,
                null,
                ServiceKind.SHELTER,
                Taken.WOMEN,
                List.of("ar"),
                null,
                Urgency.URGENT,
                to.agency(),
                "A safe bed from tonight.",
                Map.of(DataKind.IDENTITY, "", DataKind.CONTACT, "Through the reception desk only."),
                true,
                agreed());
    }

    ReferralId sent(Member from, CaseId caseId, Member to) {
        return as(from, () -> referrals.send(shelter(caseId, to), from));
    }

    Referral read(Member reader, ReferralId id) {
        return as(reader, () -> referrals.get(id, reader.agency()));
    }

    Referral take(Member by, ReferralId id, Step step) {
        return as(by, () -> referrals.take(id, referrals.get(id, by.agency()).version(), step, by));
    }

    static Agreement agreed() {
        return new Agreement.Agreed(Agreement.By.PERSON, Agreement.How.ORAL, "Interpreter", "ar");
    }

    static <T> T as(Member member, Callable<T> work) {
        try {
            return Acting.as(member, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

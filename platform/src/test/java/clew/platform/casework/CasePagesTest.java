package clew.platform.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import clew.platform.ClewTest;
import clew.platform.MovableClock;
import clew.platform.access.Acting;
import clew.platform.access.DataKind;
import clew.platform.access.Member;
import clew.platform.access.People;
import clew.platform.access.Relation;
import clew.platform.access.Role;
import clew.platform.consent.Agreeing;
import clew.platform.directory.AgencyKind;
import clew.platform.directory.ServiceKind;
import clew.platform.person.NewPerson;
import clew.platform.person.PersonId;
import clew.platform.person.Persons;
import clew.platform.person.Sex;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ClewTest
@Import({People.class, Agreeing.class})
class CasePagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Agreeing agreeing;

    @Autowired
    People people;

    @Autowired
    Persons persons;

    @Autowired
    Cases cases;

    @Autowired
    MovableClock clock;

    Member worker;
    PersonId amal;
    CaseId id;

    @BeforeEach
    void aCase() throws Exception {
        worker = people.member(AgencyKind.SHELTER, Role.CASE_WORKER);
        amal = person("Amal Haddad", 25);
        id = Acting.as(worker, () -> cases.open(NewCase.firstContact(amal, false, CaseUrgency.ROUTINE), worker));
    }

    @AfterEach
    void theClockGoesBack() {
        clock.reset();
    }

    @Test
    void theCaseSaysWhoWhatIsDueAndWhatThePersonIsEntitledTo() throws Exception {
        show(worker)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Amal Haddad")))
                .andExpect(content().string(not(containsString("<title>Amal"))))
                .andExpect(content().string(containsString("aria-current=\"step\"")))
                .andExpect(content().string(containsString("Look again: Detected")))
                .andExpect(content().string(containsString("Help is never a reward")))
                .andExpect(content().string(containsString("A safe place to stay")))
                .andExpect(content().string(containsString("not verified")))
                .andExpect(content().string(not(containsString("??casework"))));
    }

    @Test
    void aStrangerFindsNoCaseAndNoneWithAnUnknownIdEither() throws Exception {
        Member stranger = people.member(AgencyKind.NGO, Role.CASE_WORKER);

        show(stranger).andExpect(status().isNotFound());
        mvc.perform(get("/cases/" + UUID.randomUUID()).with(people.session(worker)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/cases").with(people.session(stranger)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(reference()))));
    }

    @Test
    void aHumanDecidesAndTheCaseMovesOn() throws Exception {
        mvc.perform(get("/cases/" + id + "/decisions/raise-presumption").with(people.session(worker)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("minimum assistance goes on")));
        decide(worker, "raise-presumption", "own-account", "She told us.", "").andExpect(redirectedUrl("/cases/" + id));

        assertThat(file().stage()).isEqualTo("presumed");
        show(worker)
                .andExpect(content().string(containsString("She told us.")))
                .andExpect(content().string(containsString("own account")));
    }

    @Test
    void anIllegalMoveIsRefusedWithEveryReasonAndChangesNothing() throws Exception {
        decide(worker, "identify", "weather", "", "")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("is not possible in the stage")))
                .andExpect(content().string(containsString("another kind of agency or another role")))
                .andExpect(content().string(containsString("Enter the reason")))
                .andExpect(content().string(containsString("Enter at least one piece of evidence")));

        assertThat(file().stage()).isEqualTo("detected");
    }

    @Test
    void whatWasTypedIsStillThereAfterARefusal() throws Exception {
        decide(worker, "raise-presumption", "", "She told us about the debt.", "")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Choose at least one ground")))
                .andExpect(content().string(containsString("She told us about the debt.")));
    }

    @Test
    void aDecisionThatDoesNotExistIsNotFound() throws Exception {
        mvc.perform(get("/cases/" + id + "/decisions/promote").with(people.session(worker)))
                .andExpect(status().isNotFound());
    }

    @Test
    void aPartnerSeesOnlyItsCompartments() throws Exception {
        note(DataKind.HEALTH, "Asthma, uses a spray");
        note(DataKind.PERPETRATOR, "The landlord took the passport");
        Member doctor = partner(AgencyKind.MEDICAL);
        Member police = partner(AgencyKind.POLICE);

        show(doctor)
                .andExpect(content().string(containsString("Asthma, uses a spray")))
                .andExpect(content().string(not(containsString("The landlord"))));
        show(police)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Asthma"))))
                .andExpect(content().string(not(containsString("The landlord"))));
        mvc.perform(get("/cases/" + id + "/timeline").with(people.session(police)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Asthma"))));
    }

    @Test
    void anAddresseeDoesNotSeeTheCase() throws Exception {
        Member asked = people.member(AgencyKind.NGO, Role.CASE_WORKER);
        Acting.runAs(worker, () -> cases.grantReach(id, asked.agency(), Relation.ADDRESSEE));

        show(asked).andExpect(status().isForbidden());

        Acting.runAs(asked, () -> {
            assertThat(cases.find(id)).isEmpty();
            cases.grantReach(id, asked.agency(), Relation.PARTNER);
            assertThat(cases.find(id)).isPresent();
        });
        show(asked).andExpect(status().isNotFound());
        agreeing.all(amal, worker, asked);
        show(asked).andExpect(status().isOk());
    }

    @Test
    void aNoteIsPutRightByAnotherNote() throws Exception {
        String first = note(DataKind.NARRATIVE, "She is 24");
        String note = first.substring(first.indexOf("#note-") + 6);
        mvc.perform(get("/cases/" + id + "/notes/new?corrects=" + note).with(people.session(worker)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("She is 24")));
        mvc.perform(post("/cases/" + id + "/notes/new")
                        .param("kind", "NARRATIVE")
                        .param("content", "She is 25")
                        .param("corrects", note)
                        .with(people.session(worker))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());

        show(worker)
                .andExpect(content().string(containsString("She is 24")))
                .andExpect(content().string(containsString("She is 25")))
                .andExpect(content().string(containsString("Puts an earlier note right")));
    }

    @Test
    void aNeedIsAddedKeptAndSeenInTheTimeline() throws Exception {
        mvc.perform(get("/cases/" + id + "/needs/new").with(people.session(worker)))
                .andExpect(status().isOk());
        need("SHELTER").andExpect(redirectedUrl("/cases/" + id + "#needs"));
        Need need = onlyNeed();
        mvc.perform(get("/cases/" + id + "/needs/" + need.id()).with(people.session(worker)))
                .andExpect(status().isOk());
        change(need, "MET", 0).andExpect(status().is3xxRedirection());

        assertThat(onlyNeed().status()).isEqualTo(NeedStatus.MET);
        mvc.perform(get("/cases/" + id + "/timeline?topic=NEED").with(people.session(worker)))
                .andExpect(content().string(containsString("Need noted: ")))
                .andExpect(content().string(containsString("Now: Met")))
                .andExpect(content().string(not(containsString("Case opened"))))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void theSecondOfTwoEditorsSeesBothVersionsAndOverwritesNothing() throws Exception {
        need("SHELTER");
        Need need = onlyNeed();
        change(need, "REFERRED", 0);
        change(need, "DECLINED", 0)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("DECLINED")))
                .andExpect(content().string(containsString("REFERRED")));
        assertThat(onlyNeed().status()).isEqualTo(NeedStatus.REFERRED);

        edit("Call the clinic", 0).andExpect(status().is3xxRedirection());
        edit("Call the lawyer", 0)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Call the clinic")))
                .andExpect(content().string(containsString("Call the lawyer")));
        assertThat(file().nextStep()).isEqualTo("Call the clinic");
    }

    @Test
    void aBrokenDateIsNamedAndNothingIsSaved() throws Exception {
        mvc.perform(post("/cases/" + id + "/edit")
                        .param("urgency", "ROUTINE")
                        .param("nextStep", "Call the clinic")
                        .param("nextStepDue.day", "31")
                        .param("nextStepDue.month", "2")
                        .param("nextStepDue.year", "2027")
                        .param("version", "0")
                        .with(people.session(worker))
                        .with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Enter a real date")))
                .andExpect(content().string(containsString("Call the clinic")));
        assertThat(file().nextStep()).isEmpty();
    }

    @Test
    void theListFiltersAndAnOverdueCaseIsMarked() throws Exception {
        list("?state=CLOSED").andExpect(content().string(not(containsString(reference()))));
        list("?stage=detected&whose=MINE&reference=" + reference())
                .andExpect(content().string(containsString(reference())))
                .andExpect(content().string(containsString("Amal Haddad")))
                .andExpect(content().string(not(containsString("??"))));
        list("?overdue=true").andExpect(content().string(not(containsString(reference()))));

        clock.advance(Duration.ofDays(6));

        list("?overdue=true").andExpect(content().string(containsString("Overdue")));
        show(worker).andExpect(content().string(containsString("Overdue")));
    }

    @Test
    void aCaseIsFoundByNameAndTheNameIsNeverInAnAddress() throws Exception {
        mvc.perform(post("/cases/search")
                        .param("name", "haddad amál")
                        .with(people.session(worker))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(reference())));
        mvc.perform(get("/cases/search?name=Amal").with(people.session(worker))).andExpect(status().is4xxClientError());
    }

    @Test
    void theExportIsSafeForASpreadsheetAndKeepsToTheRights() throws Exception {
        PersonId nasty = person("=HYPERLINK(\"http://x\")", 30);
        Acting.as(worker, () -> cases.open(NewCase.firstContact(nasty, false, CaseUrgency.ROUTINE), worker));
        Member decider = people.member(worker.agency(), Role.DECISION_MAKER);

        mvc.perform(post("/cases/export").with(people.session(worker)).with(csrf()))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString(".csv")))
                .andExpect(content().string(containsString("Amal Haddad")))
                .andExpect(content().string(containsString("'=HYPERLINK")));
        mvc.perform(post("/cases/export").with(people.session(decider)).with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void oneOpenCasePerPersonAndAgency() throws Exception {
        CaseId again =
                Acting.as(worker, () -> cases.open(NewCase.firstContact(amal, false, CaseUrgency.URGENT), worker));

        assertThat(again).isEqualTo(id);
        mvc.perform(get("/cases/of-person/" + amal).with(people.session(worker)))
                .andExpect(redirectedUrl("/cases/" + id));
    }

    @Test
    void aCaseIsOpenedByHand() throws Exception {
        PersonId other = person("Bina Rai", 16);
        mvc.perform(get("/cases/of-person/" + other).with(people.session(worker)))
                .andExpect(redirectedUrl("/cases/new?person=" + other));
        mvc.perform(get("/cases/new?person=" + other).with(people.session(worker)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Bina Rai")));
        mvc.perform(post("/cases/new")
                        .param("person", other.value().toString())
                        .param("urgency", "URGENT")
                        .with(people.session(worker))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());

        CaseFile opened = Acting.as(worker, () -> cases.ofPerson(other)).getFirst();
        assertThat(opened.child()).isTrue();
        assertThat(opened.urgency()).isEqualTo(CaseUrgency.URGENT);
    }

    @Test
    void aSecondReferralOpensALinkedCase() throws Exception {
        decide(worker, "close", "support-completed", "Done.", "").andExpect(status().is3xxRedirection());
        assertThat(file().open()).isFalse();
        decide(worker, "second-referral", "trafficked-again", "She was found again.", "")
                .andExpect(status().is3xxRedirection());

        List<CaseFile> all = Acting.as(worker, () -> cases.ofPerson(amal));
        assertThat(all).hasSize(2);
        assertThat(all.getFirst().earlierCase()).isEqualTo(id);
        assertThat(all.getFirst().stage()).isEqualTo("presumed");
        decide(worker, "reopen", "new-information", "More is known.", "")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Another case of this person is open")));
    }

    @Test
    void everyFormSaysWhomItIsAbout() throws Exception {
        for (String form : List.of("decisions/raise-presumption", "needs/new", "notes/new", "edit")) {
            mvc.perform(get("/cases/" + id + "/" + form).with(people.session(worker)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Amal Haddad")))
                    .andExpect(content().string(not(containsString("th:text"))))
                    .andExpect(content().string(not(containsString("<title>Amal"))));
        }
    }

    @Test
    void aDecisionBesideAnEditIsNoConflict() throws Exception {
        decide(worker, "raise-presumption", "own-account", "She told us.", "");

        edit("Call the clinic", 0).andExpect(status().is3xxRedirection());
        assertThat(file().nextStep()).isEqualTo("Call the clinic");
    }

    private PersonId person(String name, int age) throws Exception {
        return Acting.as(
                worker, () -> persons.register(NewPerson.named(name, Sex.FEMALE).aged(age, age), worker.agency()));
    }

    private Member partner(AgencyKind kind) {
        Member member = people.member(kind, Role.CASE_WORKER);
        Acting.runAs(worker, () -> {
            cases.grantReach(id, member.agency(), Relation.PARTNER);
            persons.grantReach(amal, member.agency(), Relation.PARTNER);
        });
        agreeing.all(amal, worker, member);
        return member;
    }

    private ResultActions show(Member member) throws Exception {
        return mvc.perform(get("/cases/" + id).with(people.session(member)));
    }

    private ResultActions list(String filter) throws Exception {
        return mvc.perform(get("/cases" + filter).with(people.session(worker))).andExpect(status().isOk());
    }

    private ResultActions decide(Member member, String decision, String ground, String reason, String evidence)
            throws Exception {
        return mvc.perform(post("/cases/" + id + "/decisions/" + decision)
                .param("grounds", ground.isEmpty() ? new String[0] : new String[] {ground})
                .param("reason", reason)
                .param("evidence", evidence)
                .with(people.session(member))
                .with(csrf()));
    }

    private String note(DataKind kind, String content) throws Exception {
        String url = mvc.perform(post("/cases/" + id + "/notes/new")
                        .param("kind", kind.name())
                        .param("content", content)
                        .with(people.session(worker))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return String.valueOf(url);
    }

    private ResultActions need(String kind) throws Exception {
        return mvc.perform(post("/cases/" + id + "/needs/new")
                .param("kind", kind)
                .param("urgency", "SOON")
                .param("note", "Ground floor")
                .with(people.session(worker))
                .with(csrf()));
    }

    private ResultActions change(Need need, String status, int version) throws Exception {
        return mvc.perform(post("/cases/" + id + "/needs/" + need.id())
                .param("kind", need.kind().name())
                .param("urgency", "SOON")
                .param("status", status)
                .param("version", Integer.toString(version))
                .with(people.session(worker))
                .with(csrf()));
    }

    private ResultActions edit(String step, int version) throws Exception {
        return mvc.perform(post("/cases/" + id + "/edit")
                .param("urgency", "ROUTINE")
                .param("nextStep", step)
                .param("responsible", worker.id().value().toString())
                .param("version", Integer.toString(version))
                .with(people.session(worker))
                .with(csrf()));
    }

    private Need onlyNeed() throws Exception {
        List<Need> needs = Acting.as(worker, () -> cases.needs(id));
        assertThat(needs).hasSize(1).first().extracting(Need::kind).isEqualTo(ServiceKind.SHELTER);
        return needs.getFirst();
    }

    private CaseFile file() throws Exception {
        return Acting.as(worker, () -> cases.get(id));
    }

    private String reference() throws Exception {
        return file().reference();
    }
}

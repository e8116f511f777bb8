package clew.platform.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import clew.platform.ClewTest;
import clew.platform.MovableClock;
import clew.platform.access.Acting;
import clew.platform.access.DataKind;
import clew.platform.access.Member;
import clew.platform.access.People;
import clew.platform.access.Relation;
import clew.platform.access.Role;
import clew.platform.casework.CaseId;
import clew.platform.casework.CaseUrgency;
import clew.platform.casework.Cases;
import clew.platform.casework.NewCase;
import clew.platform.directory.AgencyKind;
import clew.platform.person.NewPerson;
import clew.platform.person.PersonId;
import clew.platform.person.Persons;
import clew.platform.person.Sex;
import java.time.Duration;
import java.util.EnumSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Asking, recording, withdrawing, receipts and the broken glass, as members do it in the browser.
@ClewTest
@Import({People.class, Agreeing.class})
class ConsentPagesTest {

    private static final Pattern CODE = Pattern.compile("([0-9A-Z]{4}-){9}[0-9A-Z]{4}");

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Agreeing agreeing;

    @Autowired
    Persons persons;

    @Autowired
    Cases cases;

    @Autowired
    Consents consents;

    @Autowired
    SharingExpiry expiry;

    @Autowired
    MovableClock clock;

    private Member worker;
    private PersonId amal;
    private CaseId caseId;
    private String reference;

    @BeforeEach
    void aCase() throws Exception {
        worker = people.member(AgencyKind.SHELTER, Role.CASE_WORKER, Role.DECISION_MAKER);
        amal = Acting.as(
                worker,
                () -> persons.register(
                        NewPerson.named("Zulaikha Testperson", Sex.FEMALE).aged(24, 24), worker.agency()));
        caseId = Acting.as(worker, () -> cases.open(NewCase.firstContact(amal, false, CaseUrgency.SOON), worker));
        reference = Acting.as(worker, () -> cases.get(caseId)).reference();
    }

    @AfterEach
    void backInTime() {
        clock.reset();
    }

    @Test
    void askingReadsTheTextOutAndTheAnswerOpensWhatWasAgreed() throws Exception {
        Member partner = partner(AgencyKind.NGO);
        show(partner).andExpect(status().isNotFound());

        perform(worker, choice(post(consentPath() + "/read"), partner))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("dir=\"rtl\"")))
                .andExpect(content().string(containsString("If you say no, we help you all the same")))
                .andExpect(content().string(containsString(partner.agencyName())));
        perform(worker, answered(choice(post(consentPath()), partner), "AGREED", "PERSON"))
                .andExpect(status().is3xxRedirection());

        show(partner).andExpect(status().isOk());
        Entry entry = Acting.as(worker, () -> consents.of(amal)).getFirst();
        assertThat(entry.basis()).isInstanceOfSatisfying(Basis.Agreement.class, agreement -> {
            assertThat(agreement.explained().interpreter()).isEqualTo("Idris");
            assertThat(agreement.explained().text()).isNotNull();
            assertThat(agreement.explained().text().sha256()).hasSize(64);
        });
    }

    @Test
    void anAdultDecidesAloneAndAChildNever() throws Exception {
        Member partner = partner(AgencyKind.NGO);
        perform(worker, answered(choice(post(consentPath()), partner), "AGREED", "GUARDIAN"))
                .andExpect(status().isBadRequest());
        amal = Acting.as(
                worker, () -> persons.register(NewPerson.unnamed(Sex.MALE).aged(15, 15), worker.agency()));

        perform(worker, answered(choice(post(consentPath()), partner), "AGREED", "PERSON"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("the guardian must agree as well")));
        perform(worker, answered(choice(post(consentPath()), partner), "AGREED", "GUARDIAN_AND_CHILD"))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void withdrawalIsShownWithItsConsequencesAndHoldsAtTheNextRequest() throws Exception {
        Member partner = partner(AgencyKind.NGO);
        UUID record = agreeing.all(amal, worker, partner);
        show(partner).andExpect(status().isOk()).andExpect(content().string(containsString("Zulaikha")));
        search(partner).andExpect(content().string(containsString("People found (1)")));

        perform(worker, get(consentPath() + "/" + record + "/end"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("leaves the case")))
                .andExpect(content().string(containsString("on a screen")));
        perform(worker, post(consentPath() + "/" + record + "/end")).andExpect(status().is3xxRedirection());

        show(partner).andExpect(status().isNotFound());
        search(partner).andExpect(content().string(containsString("People found (0)")));
        assertThat(Acting.as(partner, () -> cases.relationOf(partner.agency(), caseId)))
                .isEqualTo(Relation.NONE);
        perform(worker, get(consentPath() + "/sent"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(partner.agencyName())))
                .andExpect(content().string(containsString("cannot be called back")));
    }

    @Test
    void theEndOfItsTimeCutsByTheClockWithoutAnyJob() throws Exception {
        Member partner = partner(AgencyKind.NGO);
        agreeing.all(amal, worker, partner);
        show(partner).andExpect(status().isOk());
        list(partner).andExpect(content().string(containsString(reference)));

        clock.advance(Duration.ofDays(365));

        show(partner).andExpect(status().isNotFound());
        list(partner).andExpect(content().string(not(containsString(reference))));
        search(partner).andExpect(content().string(containsString("People found (0)")));
        assertThat(expiry.run()).isPositive();
        assertThat(Acting.as(partner, () -> persons.relationOf(partner.agency(), amal)))
                .isEqualTo(Relation.NONE);
    }

    @Test
    void whatIsCutInPartIsGoneInPart() throws Exception {
        Member partner = partner(AgencyKind.NGO);
        UUID rest = agreeing.to(amal, worker, partner, EnumSet.of(DataKind.PROCESS));
        UUID identity = agreeing.to(amal, worker, partner, EnumSet.of(DataKind.IDENTITY));
        show(partner).andExpect(content().string(containsString("Zulaikha")));

        agreeing.end(identity, worker);

        show(partner)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Zulaikha"))))
                .andExpect(content().string(containsString(reference)));
        perform(partner, get("/persons/" + amal)).andExpect(status().isForbidden());
        perform(partner, get("/api/v1/persons/" + amal)).andExpect(status().isForbidden());
        agreeing.end(rest, worker);
        perform(partner, get("/api/v1/persons/" + amal)).andExpect(status().isNotFound());
    }

    @Test
    void aRefusalBlocksNothingButThatSharing() throws Exception {
        Member partner = partner(AgencyKind.NGO);
        agreeing.all(amal, worker, partner);
        perform(worker, answered(choice(post(consentPath()), partner), "REFUSED", "PERSON"))
                .andExpect(status().is3xxRedirection());

        perform(partner, get("/persons/" + amal)).andExpect(status().isForbidden());
        show(partner).andExpect(status().isForbidden());
        perform(worker, get("/persons/" + amal))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Refused to")));
        show(worker).andExpect(status().isOk());
        perform(
                        worker,
                        post("/cases/" + caseId + "/needs/new")
                                .param("kind", "SHELTER")
                                .param("urgency", "SOON"))
                .andExpect(status().is3xxRedirection());
        perform(worker, get("/referrals/new").param("case", caseId.toString())).andExpect(status().isOk());
    }

    @Test
    void whoRefusesIdentificationIsCountedAndHelpedUnderAPseudonym() throws Exception {
        PersonId unnamed = Acting.as(
                worker, () -> persons.register(NewPerson.unnamed(Sex.FEMALE).aged(20, 30), worker.agency()));
        amal = unnamed;
        String body = """
                {"recipients": "POLICE", "purposes": ["IDENTIFICATION"], "kinds": ["IDENTITY"], "refused": true,
                 "by": "PERSON", "language": "ar", "explainedBy": "C. Worker"}""";
        perform(
                        worker,
                        post("/api/v1/persons/" + unnamed + "/consents")
                                .contentType("application/json")
                                .content(body))
                .andExpect(status().isCreated());

        CaseId opened =
                Acting.as(worker, () -> cases.open(NewCase.firstContact(unnamed, false, CaseUrgency.SOON), worker));
        perform(
                        worker,
                        post("/cases/" + opened + "/needs/new")
                                .param("kind", "MEDICAL")
                                .param("urgency", "SOON"))
                .andExpect(status().is3xxRedirection());
        String name = Acting.as(worker, () -> persons.get(unnamed)).displayName();
        perform(worker, get("/persons/" + unnamed))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(name)))
                .andExpect(content().string(containsString("Pseudonym")))
                .andExpect(content().string(containsString("Refused to every police")));
        list(worker).andExpect(content().string(containsString(name)));
    }

    @Test
    void whatHelpersKeepDoesNotExistForTheEnforcementBody() throws Exception {
        Member police = partner(AgencyKind.POLICE);
        agreeing.to(amal, worker, police, EnumSet.of(DataKind.PROCESS));

        show(police).andExpect(status().isOk());
        perform(police, get("/persons/" + amal)).andExpect(status().isNotFound());
        agreeing.to(amal, worker, police, EnumSet.of(DataKind.IDENTITY));
        perform(police, get("/persons/" + amal)).andExpect(status().isOk());
    }

    @Test
    void aReceiptIsInTheLanguageOfThePersonAndIsKnownAgainWithoutAName() throws Exception {
        Member partner = partner(AgencyKind.NGO);
        UUID record = agreeing.all(amal, worker, partner);
        String paper = body(perform(worker, post(consentPath() + "/" + record + "/receipt")));
        assertThat(paper).contains("ما وافقت عليه", "What you agreed to", "<svg", partner.agencyName());
        assertThat(paper).doesNotContain("Zulaikha").doesNotContain("style=");
        Matcher code = CODE.matcher(paper);
        assertThat(code.find()).isTrue();

        assertThat(check(partner, code.group()))
                .contains("It is true, and it holds")
                .doesNotContain("Zulaikha");
        assertThat(check(partner, code.group().toLowerCase().replace("-", " "))).contains("it holds");
        char last = code.group().charAt(code.group().length() - 1);
        String forged = code.group().substring(0, code.group().length() - 1) + (last == '0' ? '1' : '0');
        assertThat(check(partner, forged)).contains("not a receipt of this instance");
        assertThat(check(partner, "hello")).contains("not a receipt of this instance");

        agreeing.end(record, worker);
        assertThat(check(partner, code.group())).contains("was withdrawn since");
    }

    @Test
    void theBrokenGlassNeedsASecondPersonTellsTheKeeperAndEndsByItself() throws Exception {
        Member asker = people.member(AgencyKind.MEDICAL, Role.CASE_WORKER);
        Member colleague = people.member(asker.agency(), Role.DECISION_MAKER);
        show(asker).andExpect(status().isNotFound());
        ask(asker, reference);
        String id = requestOf(colleague);

        perform(asker, post("/emergencies/" + id + "/approve")).andExpect(status().isForbidden());
        show(asker).andExpect(status().isNotFound());
        assertThat(body(perform(worker, get("/")))).contains("Emergency requests about your cases");
        perform(colleague, post("/emergencies/" + id + "/approve")).andExpect(status().is3xxRedirection());

        show(asker).andExpect(status().isOk()).andExpect(content().string(containsString("Zulaikha")));
        show(colleague).andExpect(status().isNotFound());
        assertThat(body(perform(worker, get("/cases/" + caseId + "/timeline"))))
                .contains("asked to see more in an emergency", "was approved");

        clock.advance(Duration.ofMinutes(60));
        show(asker).andExpect(status().isNotFound());
    }

    @Test
    void theKeeperEndsItAtOnceAndAnEnforcementBodyNeverLetsItselfIn() throws Exception {
        Member officer = people.member(AgencyKind.POLICE, Role.CASE_WORKER);
        Member chief = people.member(officer.agency(), Role.DECISION_MAKER);
        ask(officer, reference);
        String id = requestOf(chief);
        perform(chief, post("/emergencies/" + id + "/approve")).andExpect(status().isForbidden());

        perform(worker, post("/emergencies/" + id + "/approve")).andExpect(status().is3xxRedirection());
        show(officer).andExpect(status().isOk());
        perform(worker, post("/emergencies/" + id + "/end")).andExpect(status().is3xxRedirection());
        show(officer).andExpect(status().isNotFound());
        assertThat(body(perform(worker, get("/cases/" + caseId + "/timeline"))))
                .contains("asked to see more in an emergency", "was approved", "was ended");
    }

    @Test
    void aRequestForNoCaseAnswersAsOneForACaseAndNobodyCanApproveIt() throws Exception {
        Member asker = people.member(AgencyKind.MEDICAL, Role.CASE_WORKER);
        Member colleague = people.member(asker.agency(), Role.DECISION_MAKER);
        ask(asker, "C-1999-99999");
        String id = body(perform(asker, get("/emergencies")));
        assertThat(id).contains("C-1999-99999", "waits for an answer");
        assertThat(body(perform(colleague, get("/emergencies")))).doesNotContain("/approve");

        ask(asker, reference);
        String waiting = requestOf(colleague);
        clock.advance(Duration.ofHours(1));
        perform(colleague, post("/emergencies/" + waiting + "/approve")).andExpect(status().isForbidden());
        assertThat(body(perform(asker, get("/emergencies")))).contains("nobody answered");
    }

    private void ask(Member asker, String about) throws Exception {
        perform(
                        asker,
                        post("/emergencies")
                                .param("reference", about)
                                .param("kinds", "IDENTITY", "HEALTH")
                                .param("reason", "She may take her life tonight.")
                                .param("minutes", "60"))
                .andExpect(status().is3xxRedirection());
    }

    private String requestOf(Member member) throws Exception {
        Matcher id = Pattern.compile("C-2[0-9-]+(?s:.*?)").matcher(body(perform(member, get("/emergencies"))));
        assertThat(id.find()).isTrue();
        return Acting.as(worker, () -> glass());
    }

    @Autowired
    GlassRows glasses;

    private String glass() {
        return glasses.of(amal).getFirst().id().toString();
    }

    private String check(Member member, String code) throws Exception {
        return body(perform(member, post("/receipts").param("code", code)));
    }

    private Member partner(AgencyKind kind) {
        Member member = people.member(kind, Role.CASE_WORKER);
        Acting.runAs(worker, () -> {
            cases.grantReach(caseId, member.agency(), Relation.PARTNER);
            persons.grantReach(amal, member.agency(), Relation.PARTNER);
        });
        return member;
    }

    private MockHttpServletRequestBuilder choice(MockHttpServletRequestBuilder to, Member partner) {
        return to.param("to", "agency:" + partner.agency())
                .param("purposes", "ASSISTANCE")
                .param("kinds", "IDENTITY")
                .param("kinds", partner.agencyKind() == AgencyKind.NGO ? "PROCESS" : "IDENTITY")
                .param("language", "ar")
                .param("explainedBy", "C. Worker");
    }

    private static MockHttpServletRequestBuilder answered(
            MockHttpServletRequestBuilder to, String answer, String giver) {
        return to.param("answer", answer)
                .param("by", giver)
                .param("how", "ORAL")
                .param("interpreter", "Idris");
    }

    private String consentPath() {
        return "/persons/" + amal + "/consent";
    }

    private ResultActions show(Member member) throws Exception {
        return perform(member, get("/cases/" + caseId));
    }

    private ResultActions list(Member member) throws Exception {
        return perform(member, get("/cases"));
    }

    private ResultActions search(Member member) throws Exception {
        return perform(member, post("/persons/search").param("name", "Zulaikha Testperson"))
                .andExpect(status().isOk());
    }

    private ResultActions perform(Member member, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(people.session(member)).with(csrf()));
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    }
}

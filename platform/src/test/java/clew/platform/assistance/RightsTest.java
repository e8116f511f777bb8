package clew.platform.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
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
import clew.platform.casework.CaseId;
import clew.platform.casework.CaseUrgency;
import clew.platform.casework.Cases;
import clew.platform.casework.NewCase;
import clew.platform.consent.Agreeing;
import clew.platform.directory.AgencyKind;
import clew.platform.person.NewPerson;
import clew.platform.person.PersonId;
import clew.platform.person.Persons;
import clew.platform.person.Sex;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// What a person has a right to beside services, a residence permit and legal aid, and the sign that it happened again.
@ClewTest
@Import({People.class, Agreeing.class})
class RightsTest {

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
    Assistances assistances;

    @Autowired
    MovableClock clock;

    @Autowired
    ZoneId zone;

    Member worker;
    CaseId id;

    @BeforeEach
    void aCase() throws Exception {
        worker = people.member(AgencyKind.SHELTER, Role.CASE_WORKER);
        id = Acting.as(worker, () -> {
            NewPerson person = NewPerson.named("Amal Haddad", Sex.FEMALE).aged(25, 25);
            return cases.open(
                    NewCase.firstContact(persons.register(person, worker.agency()), false, CaseUrgency.ROUTINE),
                    worker);
        });
    }

    @AfterEach
    void theClockGoesBack() {
        clock.reset();
    }

    @Test
    void aPermitThatWasRefusedIsAppealedGrantedAndDueSixtyDaysBeforeItEnds() throws Exception {
        LocalDate until = today().plusDays(180);
        begin(Step.PERMIT_APPLIED, "ground", "PERSONAL_SITUATION", "words", "She cannot go back");
        UUID permit = only(Track.RESIDENCE).id();
        next(permit, Step.PERMIT_REFUSED, "words", "the office asks for a statement")
                .andExpect(redirectedUrl(page()));
        next(permit, Step.PERMIT_APPEALED).andExpect(redirectedUrl(page()));
        mvc.perform(day(day(filled(step(permit, Step.PERMIT_GRANTED)), "from", today()), "until", until))
                .andExpect(redirectedUrl(page()));

        assertThat(only(Track.RESIDENCE).course())
                .extracting(Happening::step)
                .containsExactly(Step.PERMIT_APPLIED, Step.PERMIT_REFUSED, Step.PERMIT_APPEALED, Step.PERMIT_GRANTED);
        assertThat(only(Track.RESIDENCE).dueOn()).isEqualTo(until.minusDays(60));
        due().andExpect(content().string(not(containsString("Residence permit"))));
        clock.advance(Duration.ofDays(120 - DueList.AHEAD));
        due().andExpect(content().string(containsString("Residence permit")));
        next(permit, Step.RENEWAL_APPLIED).andExpect(redirectedUrl(page()));
        due().andExpect(content().string(not(containsString("Residence permit"))));
    }

    @Test
    void aPermitDoesNotDependOnWorkingWithThePolice() {
        assertThat(Ground.RESIDENCE).contains(Ground.PERSONAL_SITUATION, Ground.BEST_INTERESTS_OF_CHILD);
    }

    @Test
    void legalAidIsThereFromTheFirstDayAndARefusalIsNotItsEnd() throws Exception {
        begin(Step.LEGAL_AID_REQUESTED, "provider", worker.agency().toString(), "words", "She asks for a woman");
        UUID aid = only(Track.LEGAL_AID).id();
        next(aid, Step.LEGAL_AID_REFUSED).andExpect(redirectedUrl(page()));
        next(aid, Step.LEGAL_AID_REQUESTED).andExpect(redirectedUrl(page()));
        next(aid, Step.LAWYER_ASSIGNED).andExpect(redirectedUrl(page()));
        next(aid, Step.LEGAL_AID_REQUESTED).andExpect(status().isConflict());

        assertThat(only(Track.LEGAL_AID).standing()).isEqualTo(Step.LAWYER_ASSIGNED);
        show(worker)
                .andExpect(content().string(containsString("Lawyer assigned")))
                .andExpect(content().string(containsString("She asks for a woman")));
    }

    @Test
    void aSignThatItHappenedAgainStandsOnTopUntilItIsTakenBackAndStaysInTheHistory() throws Exception {
        begin(Step.TRAFFICKED_AGAIN, "words", "Seen at the same farm").andExpect(status().isConflict());
        begin(Step.TRAFFICKED_AGAIN, "ground", "SUSPECTED", "words", "Seen at the same farm")
                .andExpect(redirectedUrl(page()));

        show(worker).andExpect(content().string(containsString("There are signs that it happened again.")));
        caseOf(worker).andExpect(content().string(containsString("Signs that it happened again")));
        mvc.perform(get(page() + "/begin/TRAFFICKED_AGAIN").with(people.session(worker)))
                .andExpect(status().isOk());

        UUID sign = only(Track.RETRAFFICKING).id();
        next(sign, Step.TRAFFICKED_AGAIN, "ground", "SAME_PERSONS").andExpect(redirectedUrl(page()));
        next(sign, Step.FLAG_TAKEN_BACK, "words", "It was her cousin").andExpect(redirectedUrl(page()));

        assertThat(only(Track.RETRAFFICKING).course())
                .extracting(Happening::step)
                .containsExactly(Step.TRAFFICKED_AGAIN, Step.TRAFFICKED_AGAIN, Step.FLAG_TAKEN_BACK);
        show(worker)
                .andExpect(content().string(not(containsString("There are signs that it happened again."))))
                .andExpect(content().string(containsString("Seen at the same farm")))
                .andExpect(content().string(containsString("Not confirmed")));
        caseOf(worker).andExpect(content().string(not(containsString("Signs that it happened again"))));
    }

    @Test
    void thatItHappenedAgainIsInTheTimelineForWhomItWasAgreedTo() throws Exception {
        begin(Step.TRAFFICKED_AGAIN, "ground", "SUSPECTED");
        Member partner = people.member(AgencyKind.NGO, Role.CASE_WORKER);
        PersonId person = Acting.as(worker, () -> cases.get(id).person());
        Acting.runAs(worker, () -> {
            cases.grantReach(id, partner.agency(), Relation.PARTNER);
            persons.grantReach(person, partner.agency(), Relation.PARTNER);
        });
        agreeing.to(person, worker, partner, EnumSet.of(DataKind.IDENTITY, DataKind.PROCESS));

        timeline(worker).andExpect(content().string(containsString("Signs that it happened again")));
        timeline(partner).andExpect(content().string(not(containsString("Signs that it happened again"))));
    }

    @Test
    void thatItHappenedAgainStopsNoHelp() throws Exception {
        begin(Step.SUPPORT_ENDED, "ground", "PLAN_COMPLETED");
        begin(Step.TRAFFICKED_AGAIN, "ground", "OTHER_PERSONS");

        begin(Step.RECOVERY_OFFERED, "language", "ar").andExpect(redirectedUrl(page()));
        begin(Step.OFFERED, "service", "SECURE_ACCOMMODATION").andExpect(redirectedUrl(page()));
        next(only(Track.SUPPORT).id(), Step.SUPPORT_RESUMED).andExpect(redirectedUrl(page()));
    }

    private String page() {
        return "/cases/" + id + "/assistance";
    }

    private ResultActions show(Member member) throws Exception {
        return mvc.perform(get(page()).with(people.session(member)));
    }

    private ResultActions caseOf(Member member) throws Exception {
        return mvc.perform(get("/cases/" + id).with(people.session(member))).andExpect(status().isOk());
    }

    private ResultActions timeline(Member member) throws Exception {
        return mvc.perform(get("/cases/" + id + "/timeline").with(people.session(member)))
                .andExpect(status().isOk());
    }

    private ResultActions due() throws Exception {
        return mvc.perform(get("/assistance/due").with(people.session(worker)));
    }

    private ResultActions begin(Step step, String... fields) throws Exception {
        return mvc.perform(filled(post(page() + "/begin/" + step), fields));
    }

    private ResultActions next(UUID strand, Step step, String... fields) throws Exception {
        return mvc.perform(filled(step(strand, step), fields));
    }

    private MockHttpServletRequestBuilder step(UUID strand, Step step) {
        return post(page() + "/" + strand + "/" + step);
    }

    private MockHttpServletRequestBuilder filled(MockHttpServletRequestBuilder request, String... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return day(request, "on", today()).with(csrf()).with(people.session(worker));
    }

    private static MockHttpServletRequestBuilder day(
            MockHttpServletRequestBuilder request, String field, LocalDate day) {
        return request.param(field + ".day", "" + day.getDayOfMonth())
                .param(field + ".month", "" + day.getMonthValue())
                .param(field + ".year", "" + day.getYear());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private Strand only(Track track) throws Exception {
        List<Strand> strands = Acting.as(worker, () -> assistances.of(id, EnumSet.of(track)));
        assertThat(strands).hasSize(1);
        return strands.getFirst();
    }
}

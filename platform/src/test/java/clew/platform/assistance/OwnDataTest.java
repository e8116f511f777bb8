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
import clew.platform.access.Member;
import clew.platform.access.People;
import clew.platform.access.Role;
import clew.platform.casework.CaseId;
import clew.platform.casework.CaseUrgency;
import clew.platform.casework.Cases;
import clew.platform.casework.NewCase;
import clew.platform.database.Fence;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ClewTest
@Import(People.class)
class OwnDataTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Persons persons;

    @Autowired
    Cases cases;

    @Autowired
    Assistances assistances;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    @Autowired
    ZoneId zone;

    Member worker;
    PersonId amal;
    CaseId id;

    @BeforeEach
    void aCase() throws Exception {
        worker = people.member(AgencyKind.SHELTER, Role.CASE_WORKER);
        amal = Acting.as(
                worker,
                () -> persons.register(
                        NewPerson.named("Amal Haddad", Sex.FEMALE).aged(25, 25), worker.agency()));
        id = Acting.as(worker, () -> cases.open(NewCase.firstContact(amal, false, CaseUrgency.ROUTINE), worker));
    }

    @AfterEach
    void theClockGoesBack() {
        clock.reset();
    }

    @Test
    void aRequestStartsTheClockAndItsAnswerEndsIt() throws Exception {
        asked(Step.REPORT_ASKED, "ASKED_BY_LAWYER", "ON_PAPER").andExpect(redirectedUrl(page()));
        assertThat(clocks()).containsExactly("RUNNING");
        mvc.perform(get("/due").with(people.session(worker)))
                .andExpect(content().string(containsString("Answer to a request about own data")));

        clock.advance(Duration.ofDays(3));
        answered("ANSWERED_IN_FULL", "").andExpect(redirectedUrl(page()));

        assertThat(clocks()).containsExactly("MET");
        show().andExpect(content().string(containsString("their lawyer")))
                .andExpect(content().string(containsString("on paper")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void anAnswerInPartNamesItsReasonAndNothingTypedIsLost() throws Exception {
        asked(Step.CORRECTION_ASKED, "ASKED_BY_PERSON", "IN_PERSON");

        answered("NOT_DONE", "")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("GDPR, article 12(4)")));
        assertThat(clocks()).containsExactly("RUNNING");
        answered("NOT_DONE", "The name stands so in the passport").andExpect(redirectedUrl(page()));
        assertThat(clocks()).containsExactly("MET");
    }

    @Test
    void twoRequestsHaveAClockEachAndOneTakenBackCancelsItsOwn() throws Exception {
        asked(Step.REPORT_ASKED, "ASKED_BY_PERSON", "IN_PERSON");
        asked(Step.ERASURE_ASKED, "ASKED_BY_GUARDIAN", "ELECTRONICALLY");
        Strand erasure = requests().stream()
                .filter(each -> each.standing() == Step.ERASURE_ASKED)
                .findFirst()
                .orElseThrow();

        mvc.perform(filled(post(page() + "/" + erasure.id() + "/REQUEST_WITHDRAWN")))
                .andExpect(redirectedUrl(page()));

        assertThat(clocks()).containsExactlyInAnyOrder("RUNNING", "CANCELLED");
    }

    @Test
    void whatIsLeftOutIsAskedForAndStartsNoClock() throws Exception {
        mvc.perform(filled(post(page() + "/begin/REPORT_ASKED"), "words", "By letter of 3 May"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Choose how it was asked or answered.")))
                .andExpect(content().string(containsString("By letter of 3 May")));

        assertThat(clocks()).isEmpty();
    }

    @Test
    void thePageOfThePersonShowsTheRequestAndWhereToWriteItDown() throws Exception {
        asked(Step.REPORT_ASKED, "ASKED_BY_PERSON", "IN_PERSON");

        mvc.perform(get("/persons/" + amal).with(people.session(worker)))
                .andExpect(content().string(containsString("Requests about own data")))
                .andExpect(content().string(containsString("Asked what is kept and who saw it, ")))
                .andExpect(content().string(containsString(page() + "/begin/REPORT_ASKED")));
        assertThat(onTrail()).contains("assistance.step");
    }

    @Test
    void anotherAgencyFindsNoFormAndNoRequest() throws Exception {
        Member stranger = people.member(AgencyKind.NGO, Role.CASE_WORKER);

        mvc.perform(get(page() + "/begin/REPORT_ASKED").with(people.session(stranger)))
                .andExpect(status().isNotFound());
        mvc.perform(filled(post(page() + "/begin/REPORT_ASKED"), stranger)).andExpect(status().isNotFound());
    }

    private String page() {
        return "/cases/" + id + "/assistance";
    }

    private ResultActions show() throws Exception {
        return mvc.perform(get(page()).with(people.session(worker)));
    }

    private ResultActions asked(Step step, String who, String way) throws Exception {
        return mvc.perform(filled(post(page() + "/begin/" + step), "ground", who, "way", way, "words", "her letter"));
    }

    private ResultActions answered(String what, String words) throws Exception {
        String path = page() + "/" + requests().getFirst().id() + "/REQUEST_ANSWERED";
        return mvc.perform(filled(post(path), "ground", what, "way", "IN_PERSON", "words", words));
    }

    private MockHttpServletRequestBuilder filled(MockHttpServletRequestBuilder request, String... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return filled(request, worker);
    }

    private MockHttpServletRequestBuilder filled(MockHttpServletRequestBuilder request, Member by) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), zone);
        return request.param("on.day", "" + day.getDayOfMonth())
                .param("on.month", "" + day.getMonthValue())
                .param("on.year", "" + day.getYear())
                .with(csrf())
                .with(people.session(by));
    }

    private List<Strand> requests() throws Exception {
        return Acting.as(worker, () -> assistances.of(id, EnumSet.of(Track.OWN_DATA)));
    }

    private List<String> clocks() throws Exception {
        return Acting.as(
                worker,
                () -> database.sql("select state from clock where case_id = :id and definition = 'data-request'")
                        .param("id", id.value())
                        .query(String.class)
                        .list());
    }

    private List<String> onTrail() throws Exception {
        return Fence.asSystem(() -> database.sql("select what from trail where subject_id = :id")
                .param("id", id.value())
                .query(String.class)
                .list());
    }
}

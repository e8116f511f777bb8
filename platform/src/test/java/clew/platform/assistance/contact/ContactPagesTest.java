package clew.platform.assistance.contact;

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
import java.nio.charset.StandardCharsets;
import java.util.List;
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
class ContactPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Persons persons;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient database;

    Member worker;
    CaseId id;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void aCase() throws Exception {
        clock.reset();
        worker = people.member(AgencyKind.SHELTER, Role.CASE_WORKER);
        id = Acting.as(worker, () -> {
            PersonId amal = persons.register(NewPerson.named("Amal Haddad", Sex.FEMALE), worker.agency());
            return cases.open(NewCase.firstContact(amal, false, CaseUrgency.ROUTINE), worker);
        });
    }

    @Test
    void aSafeNumberIsShownWithWhatTheRuleSaysNow() throws Exception {
        page().andExpect(content().string(containsString("Nobody said yet how it is safe")))
                .andExpect(content().string(not(containsString("??"))));
        phone("0", "TUESDAY", "+30 210 1234").andExpect(status().is3xxRedirection());

        page().andExpect(content().string(containsString("+30 210 1234")))
                .andExpect(content().string(containsString("may be used now")));
        phone("1", "FRIDAY", "+30 210 1234").andExpect(status().is3xxRedirection());
        page().andExpect(content().string(containsString("not now")));
        mvc.perform(get("/cases/" + id).with(people.session(worker)))
                .andExpect(content().string(containsString("Phone: not now.")))
                .andExpect(content().string(not(containsString("+30 210 1234"))));
    }

    @Test
    void everyPageOfTheCaseSaysInOneLineWhetherThePersonMayBeReached() throws Exception {
        everywhere("Safe contact: nobody said yet how.");
        phone("0", "TUESDAY", "+30 210 1234");
        everywhere("Safe contact: possible now (Phone).");
        phone("1", "FRIDAY", "+30 210 1234");
        everywhere("Safe contact: not now.");
    }

    private void everywhere(String line) throws Exception {
        for (String page : List.of(
                "timeline",
                "assistance",
                "plan",
                "claim",
                "clocks",
                "contact/texts",
                "edit",
                "needs/new",
                "notes/new",
                "decisions/raise-presumption",
                "child/missing/new")) {
            mvc.perform(get("/cases/" + id + "/" + page).with(people.session(worker)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(line)))
                    .andExpect(content().string(not(containsString("+30 210 1234"))));
        }
    }

    @Test
    void theCodeWordIsShownOnDemandOnly() throws Exception {
        phone("0", "TUESDAY", "1", "codeWord", "blue lamp");
        phone("1", "FRIDAY", "2");

        page().andExpect(content().string(not(containsString("blue lamp"))));
        mvc.perform(filled(post("/cases/" + id + "/contact/code-word")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("blue lamp")));
        byte[] sealed = Acting.as(
                worker,
                () -> database.sql("select code_word from safe_contact where case_id = :id and version = 2")
                        .param("id", id.value())
                        .query(byte[].class)
                        .single());
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("lamp");
    }

    @Test
    void theRuleIsAskedBeforeAContactIsWrittenDown() throws Exception {
        phone("0", "FRIDAY", "1");

        made("REACHED")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("The rule says no")));
        made("REACHED", "knowing", "true").andExpect(status().isConflict());
        made("NOT_TRIED").andExpect(status().is3xxRedirection());
        made("REACHED", "knowing", "true", "words", "She was in hospital").andExpect(status().is3xxRedirection());

        page().andExpect(content().string(containsString("against the rule")))
                .andExpect(content().string(containsString("She was in hospital")));
    }

    @Test
    void theSecondOfTwoWritersIsTold() throws Exception {
        phone("0", "FRIDAY", "1").andExpect(status().is3xxRedirection());
        phone("0", "FRIDAY", "2").andExpect(status().isConflict());
    }

    @Test
    void aBadHourIsNamedAndNothingTypedIsLost() throws Exception {
        MockHttpServletRequestBuilder bad = filled(
                post("/cases/" + id + "/contact"),
                "seen",
                "0",
                "channels[0].kind",
                "PHONE",
                "channels[0].to",
                "5551",
                "channels[0].from",
                "25:00",
                "channels[0].until",
                "10:00",
                "channels[0].zone",
                "Europe/Athens",
                "note",
                "call softly");
        mvc.perform(bad)
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Way 1: enter hours such as 09:00")))
                .andExpect(content().string(containsString("5551")))
                .andExpect(content().string(containsString("call softly")));
    }

    @Test
    void policeFindNothingHere() throws Exception {
        phone("0", "FRIDAY", "+30 999");
        Member police = people.member(AgencyKind.POLICE, Role.CASE_WORKER);
        Acting.runAs(worker, () -> cases.grantReach(id, police.agency(), Relation.PARTNER));

        mvc.perform(get("/cases/" + id + "/contact").with(people.session(police)))
                .andExpect(status().isNotFound())
                .andExpect(content().string(not(containsString("+30 999"))));
    }

    @Test
    void neutralTextsAreShownInFiveLanguages() throws Exception {
        mvc.perform(get("/cases/" + id + "/contact/texts?day=3.11.&time=14:30").with(people.session(worker)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("your appointment is on 3.11. at 14:30")))
                .andExpect(content().string(containsString("dir=\"rtl\"")));
    }

    @Test
    void theWayOutEndsTheSession() throws Exception {
        mvc.perform(get("/exit").with(people.session(worker)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Clew"))))
                .andExpect(result ->
                        assertThat(result.getRequest().getSession(false)).isNull());
    }

    private ResultActions phone(String seen, String day, String to, String... more) throws Exception {
        MockHttpServletRequestBuilder request = filled(
                post("/cases/" + id + "/contact"),
                "seen",
                seen,
                "channels[0].kind",
                "PHONE",
                "channels[0].to",
                to,
                "channels[0].days",
                day,
                "channels[0].from",
                "00:00",
                "channels[0].until",
                "23:59",
                "channels[0].zone",
                "UTC");
        for (int i = 0; i < more.length; i += 2) {
            request.param(more[i], more[i + 1]);
        }
        return mvc.perform(request);
    }

    private ResultActions made(String outcome, String... more) throws Exception {
        MockHttpServletRequestBuilder request =
                filled(post("/cases/" + id + "/contact/made"), "way", "0", "outcome", outcome);
        for (int i = 0; i < more.length; i += 2) {
            request.param(more[i], more[i + 1]);
        }
        return mvc.perform(request);
    }

    private ResultActions page() throws Exception {
        return mvc.perform(get("/cases/" + id + "/contact").with(people.session(worker)))
                .andExpect(status().isOk());
    }

    private MockHttpServletRequestBuilder filled(MockHttpServletRequestBuilder request, String... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.with(csrf()).with(people.session(worker));
    }
}

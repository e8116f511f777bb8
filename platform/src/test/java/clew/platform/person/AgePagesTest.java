package clew.platform.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import clew.platform.ClewTest;
import clew.platform.access.Acting;
import clew.platform.access.Member;
import clew.platform.access.People;
import clew.platform.access.Role;
import clew.platform.database.Fence;
import clew.platform.directory.AgencyKind;
import clew.recognition.AgeGroup;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ClewTest
@Import(People.class)
class AgePagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Persons persons;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    Member worker;
    PersonId person;

    @BeforeEach
    void somebodyWhoWasRegisteredAsTwentyTwo() throws Exception {
        worker = people.member(AgencyKind.RECEPTION, Role.FIRST_RESPONDER);
        person = Acting.as(
                worker,
                () -> persons.register(NewPerson.named("Nura", Sex.FEMALE).aged(22, 22), worker.agency()));
    }

    @Test
    void whatTheChildSaysCountsAtOnceAndNothingIsLost() throws Exception {
        add("kind=CLAIMED", "age", "16", "words", "She said so to the mediator")
                .andExpect(redirectedUrl("/persons/" + person + "/age"));

        mvc.perform(get("/persons/" + person + "/age").with(people.session(worker)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("16 to 22 years, from 2 statements")))
                .andExpect(content().string(containsString("She said so to the mediator")))
                .andExpect(content().string(containsString("As registered")))
                .andExpect(content().string(containsString("treated as a child until the age is certain")))
                .andExpect(content().string(not(containsString("??person"))));
        assertThat(group()).isEqualTo(AgeGroup.UNCERTAIN);
    }

    @Test
    void anAssessmentWithoutConsentCannotConclude() throws Exception {
        add("kind=ASSESSED", "age", "20-24", "consent", "REFUSED", "method", "MEDICAL", "outcome", "CONCLUDED")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("nobody agreed to cannot have a conclusion")))
                .andExpect(content().string(containsString("20-24")));
    }

    @Test
    void eachThingThatIsMissingIsSaidAtItsPlace() throws Exception {
        add("kind=ASSESSED", "margin", "lots")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Choose how the age was assessed")))
                .andExpect(content().string(containsString("Choose who agreed")))
                .andExpect(content().string(containsString("Choose how the assessment ended")))
                .andExpect(content().string(containsString("whole years, from 0 to 10")));
        add("kind=CLAIMED").andExpect(status().isBadRequest());
        mvc.perform(get("/persons/" + person + "/age/new?kind=GUESS").with(people.session(worker)))
                .andExpect(status().isNotFound());
    }

    @Test
    void anAppealReopensWhatADocumentHadSettled() throws Exception {
        add("kind=CLAIMED", "age", "16");
        add("kind=DOCUMENT", "age", "1.1.2001", "document", "PASSPORT", "check", "NO_DOUBT");
        assertThat(group()).isEqualTo(AgeGroup.ADULT);
        UUID document = statement("DOCUMENT");

        mvc.perform(get("/persons/" + person + "/age/" + document).with(people.session(worker)))
                .andExpect(status().isOk());
        mvc.perform(post("/persons/" + person + "/age/" + document)
                        .with(people.session(worker))
                        .with(csrf())
                        .param("happened", "APPEALED")
                        .param("words", "The photograph is of her sister"))
                .andExpect(redirectedUrl("/persons/" + person + "/age"));

        assertThat(group()).isEqualTo(AgeGroup.UNCERTAIN);
    }

    @Test
    void whatAnEditReplacesGoesOnToCount() throws Exception {
        add("kind=CLAIMED", "age", "22");
        Acting.runAs(worker, () -> {
            Person before = persons.get(person);
            persons.change(person, before.known().aged(16, 16), before.version());
        });
        assertThat(group()).isEqualTo(AgeGroup.UNCERTAIN);

        Acting.runAs(worker, () -> {
            Person before = persons.get(person);
            persons.change(person, before.known().aged(25, 25), before.version());
        });

        assertThat(group()).isEqualTo(AgeGroup.UNCERTAIN);
    }

    @Test
    void datesOfBirthAndWordsAreSealed() throws Exception {
        add("kind=CLAIMED", "age", "2010-05-31", "words", "Said in the bus");

        String stored = Fence.asSystem(() -> database.sql(
                        "select string_agg(to_jsonb(s)::text, ' ') from age_statement s where person_id = :person")
                .param("person", person.value())
                .query(String.class)
                .single());

        assertThat(stored).doesNotContain("2010").doesNotContain("bus");
    }

    @Test
    void aStrangerFindsNoAgeRecord() throws Exception {
        Member stranger = people.member(AgencyKind.NGO, Role.CASE_WORKER);

        mvc.perform(get("/persons/" + person + "/age").with(people.session(stranger)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/persons/" + person + "/age").with(people.session(stranger)))
                .andExpect(status().isNotFound());
    }

    @Test
    void programsReadAndAddByTheSameRules() throws Exception {
        mvc.perform(post("/api/v1/persons/" + person + "/age")
                        .with(people.session(worker))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"kind\":\"CLAIMED\",\"age\":\"15-17\"}"))
                .andExpect(status().isCreated());
        mvc.perform(post("/api/v1/persons/" + person + "/age")
                        .with(people.session(worker))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"kind\":\"CLAIMED\",\"age\":\"young\"}"))
                .andExpect(status().isBadRequest());

        mvc.perform(get("/api/v1/persons/" + person + "/age").with(people.session(worker)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.group").value("UNCERTAIN"))
                .andExpect(jsonPath("$.low").value(15))
                .andExpect(jsonPath("$.statements.length()").value(2))
                .andExpect(jsonPath("$.reasons[0]").exists());
    }

    private AgeGroup group() throws Exception {
        return Acting.as(worker, () -> persons.get(person).ageGroup(LocalDate.now(clock)));
    }

    private UUID statement(String kind) throws Exception {
        return Acting.as(
                worker,
                () -> persons.get(person).statements().stream()
                        .filter(one -> one.evidence().name().equals(kind))
                        .map(AgeStatement::id)
                        .findFirst()
                        .orElseThrow());
    }

    private ResultActions add(String kind, String... fields) throws Exception {
        var request = post("/persons/" + person + "/age/new")
                .with(people.session(worker))
                .with(csrf())
                .param("kind", kind.substring(kind.indexOf('=') + 1));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request);
    }
}

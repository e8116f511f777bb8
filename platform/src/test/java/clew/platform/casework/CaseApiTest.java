package clew.platform.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import clew.platform.ClewTest;
import clew.platform.access.Acting;
import clew.platform.access.Member;
import clew.platform.access.People;
import clew.platform.access.Relation;
import clew.platform.access.Role;
import clew.platform.consent.Agreeing;
import clew.platform.database.Fence;
import clew.platform.directory.AgencyKind;
import clew.platform.person.NewPerson;
import clew.platform.person.PersonId;
import clew.platform.person.Persons;
import clew.platform.person.Sex;
import clew.platform.recognition.PresumptionRaised;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

@ClewTest
@Import({People.class, Agreeing.class})
class CaseApiTest {

    private static final String OWN_ACCOUNT = """
            {"decision": "raise-presumption", "grounds": ["own-account"], "reason": "She told us."}
            """;

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
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    Member worker;
    PersonId amal;

    @BeforeEach
    void aPerson() throws Exception {
        worker = people.member(AgencyKind.SHELTER, Role.CASE_WORKER);
        amal = Acting.as(
                worker,
                () -> persons.register(
                        NewPerson.named("Amal Haddad", Sex.FEMALE).aged(25, 25), worker.agency()));
    }

    @Test
    void aProgramOpensMovesAndReadsACase() throws Exception {
        send(post("/api/v1/cases"), "{\"person\": \"" + amal + "\"}")
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", containsString("/api/v1/cases/")));
        CaseId id = open();
        send(post("/api/v1/cases/" + id + "/decisions"), OWN_ACCOUNT).andExpect(status().isCreated());
        send(post("/api/v1/cases/" + id + "/needs"), "{\"kind\": \"SHELTER\", \"urgency\": \"URGENT\"}")
                .andExpect(status().isCreated());
        send(post("/api/v1/cases/" + id + "/notes"), "{\"kind\": \"HEALTH\", \"content\": \"Asthma\"}")
                .andExpect(status().isCreated());

        mvc.perform(get("/api/v1/cases/" + id).with(people.session(worker)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.stage").value("presumed"))
                .andExpect(jsonPath("$.decisions", hasSize(1)))
                .andExpect(jsonPath("$.needs[0].kind").value("SHELTER"))
                .andExpect(jsonPath("$.notes[0].content").value("Asthma"))
                .andExpect(jsonPath("$.minimumAssistance", hasItem("A safe place to stay")));
        mvc.perform(get("/api/v1/cases?reference=C-").with(people.session(worker)))
                .andExpect(jsonPath("$.cases", hasSize(1)));
        mvc.perform(get("/api/v1/cases/" + id + "/timeline").with(people.session(worker)))
                .andExpect(jsonPath("$", hasSize(4)));
    }

    @Test
    void anIllegalMoveIsAConflictWithEveryReason() throws Exception {
        CaseId id = opened();

        send(post("/api/v1/cases/" + id + "/decisions"), "{\"decision\": \"identify\"}")
                .andExpect(status().isConflict())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.codes", hasItem("WRONG_STAGE")))
                .andExpect(jsonPath("$.codes", hasItem("NOT_THE_DECIDER")))
                .andExpect(jsonPath("$.reasons", hasSize(5)));

        assertThat(count("case_decision", id)).isZero();
        assertThat(count("case_event", id)).isOne();
        assertThat(refusalsOnTheTrail(id)).isOne();
    }

    @Test
    void whoHasNoPartInTheCaseIsToldThatThereIsNone() throws Exception {
        CaseId id = opened();
        Member stranger = people.member(AgencyKind.POLICE, Role.CASE_WORKER);

        mvc.perform(get("/api/v1/cases/" + id).with(people.session(stranger))).andExpect(status().isNotFound());
        mvc.perform(post("/api/v1/cases/" + id + "/decisions")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(OWN_ACCOUNT)
                        .with(people.session(stranger))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void aPartnerMayNotCloseWhatItDoesNotKeep() throws Exception {
        CaseId id = opened();
        Member partner = people.member(AgencyKind.NGO, Role.CASE_WORKER);
        Acting.runAs(worker, () -> cases.grantReach(id, partner.agency(), Relation.PARTNER));
        agreeing.all(amal, worker, partner);

        mvc.perform(post("/api/v1/cases/" + id + "/decisions")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                                "{\"decision\": \"close\", \"grounds\": [\"person-wishes\"], \"reason\": \"So said.\"}")
                        .with(people.session(partner))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        assertThat(Acting.as(worker, () -> cases.get(id)).open()).isTrue();
    }

    @Test
    void aNeedThatSomebodyElseChangedIsAConflict() throws Exception {
        CaseId id = opened();
        send(post("/api/v1/cases/" + id + "/needs"), "{\"kind\": \"SHELTER\"}");
        NeedId need = Acting.as(worker, () -> cases.needs(id)).getFirst().id();
        String path = "/api/v1/cases/" + id + "/needs/" + need;

        send(put(path), "{\"status\": \"MET\", \"version\": 0}").andExpect(status().isOk());
        send(put(path), "{\"status\": \"DECLINED\", \"version\": 0}").andExpect(status().isConflict());
    }

    @Test
    void aPresumptionOpensTheCaseInTheSameTransaction() throws Exception {
        UUID screening = UUID.randomUUID();
        raise(screening, false);

        CaseFile file = Acting.as(worker, () -> cases.ofPerson(amal)).getFirst();
        assertThat(file.stage()).isEqualTo("presumed");
        assertThat(file.screening()).isEqualTo(screening);
        assertThat(file.profileId()).isEqualTo("model");
        assertThat(count("case_decision", file.id())).isOne();
    }

    @Test
    void aPresumptionMovesACaseThatWasOnlyDetected() throws Exception {
        CaseId id = opened();
        raise(UUID.randomUUID(), true);

        CaseFile file = Acting.as(worker, () -> cases.get(id));
        assertThat(Acting.as(worker, () -> cases.ofPerson(amal))).hasSize(1);
        assertThat(file.stage()).isEqualTo("presumed");
        assertThat(file.child()).isTrue();
    }

    @Test
    void theDatabaseItselfFencesEveryTableOfACase() throws Exception {
        CaseId id = opened();
        send(post("/api/v1/cases/" + id + "/decisions"), OWN_ACCOUNT);
        send(post("/api/v1/cases/" + id + "/needs"), "{\"kind\": \"SHELTER\"}");
        send(post("/api/v1/cases/" + id + "/notes"), "{\"kind\": \"HEALTH\", \"content\": \"Asthma\"}");
        Member stranger = people.member(AgencyKind.NGO, Role.CASE_WORKER);

        for (String table : List.of("case_decision", "need", "case_note", "case_event", "case_reach")) {
            assertThat(count(table, id)).as(table).isPositive();
            assertThat(Fence.asAgency(stranger.agency().value(), () -> rows(table, id)))
                    .as(table)
                    .isZero();
        }
        assertThat(Fence.asAgency(stranger.agency().value(), () -> cases.find(id)))
                .isEmpty();
    }

    @Test
    void theHistoryOfACaseCannotBeChangedEvenByTheDatabase() throws Exception {
        CaseId id = opened();
        send(post("/api/v1/cases/" + id + "/decisions"), OWN_ACCOUNT);

        for (String table : List.of("case_decision", "case_event")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> Fence.asSystem(() -> database.sql("delete from " + table + " where case_id = :id")
                                    .param("id", id.value())
                                    .update()))
                    .hasMessageContaining("written once");
        }
    }

    private void raise(UUID screening, boolean child) throws Exception {
        Acting.runAs(
                worker,
                () -> transaction.executeWithoutResult(_ -> events.publishEvent(new PresumptionRaised(
                        amal, screening, worker.agency(), worker.id(), Instant.parse("2026-11-24T09:00:00Z"), child))));
    }

    private CaseId opened() throws Exception {
        return Acting.as(worker, () -> cases.open(NewCase.firstContact(amal, false, CaseUrgency.ROUTINE), worker));
    }

    private CaseId open() throws Exception {
        return Acting.as(worker, () -> cases.ofPerson(amal)).getFirst().id();
    }

    private int count(String table, CaseId id) throws Exception {
        return Fence.asSystem(() -> rows(table, id));
    }

    private int rows(String table, CaseId id) {
        return database.sql("select count(*) from " + table + " where case_id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    private int refusalsOnTheTrail(CaseId id) throws Exception {
        return Fence.asSystem(
                () -> database.sql("select count(*) from trail where what = 'case.move.refused' and subject_id = :id")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single());
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String json) throws Exception {
        return mvc.perform(request.contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .with(people.session(worker))
                .with(csrf()));
    }
}

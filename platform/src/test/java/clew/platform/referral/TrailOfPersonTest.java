package clew.platform.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import clew.platform.ClewTest;
import clew.platform.access.Member;
import clew.platform.access.People;
import clew.platform.access.Role;
import clew.platform.access.TrailErasure;
import clew.platform.access.chain.Audit;
import clew.platform.casework.CaseId;
import clew.platform.database.Fence;
import clew.platform.database.Place;
import clew.platform.directory.AgencyKind;
import clew.platform.person.PersonId;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/// What the trail holds about one person: the report that is theirs, and that it can be forgotten.
@ClewTest
@Import({People.class, Scene.class})
class TrailOfPersonTest {

    @TempDir
    private Path keys;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Scene scene;

    @Autowired
    private TrailErasure erasure;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Environment environment;

    @Autowired
    private Clock clock;

    private Member worker;
    private Member shelter;
    private PersonId person;
    private CaseId caseId;

    @BeforeEach
    void aPersonWithACaseAndAReferral() throws Exception {
        worker = people.member(AgencyKind.NGO, Role.CASE_WORKER);
        shelter = people.member(AgencyKind.SHELTER, Role.CASE_WORKER);
        person = scene.person(worker, "Marta Q");
        caseId = scene.caseOf(worker, person);
        scene.sent(worker, caseId, shelter);
        page(worker, "/persons/" + person);
        page(worker, "/cases/" + caseId);
    }

    @Test
    void thePersonIsToldWhoReadWhatAndWithWhomItWasShared() throws Exception {
        String report = report();

        assertThat(report)
                .contains(
                        "Marta Q",
                        worker.name(),
                        "Case worker",
                        "Read: identity",
                        "Shared with " + shelter.agencyName())
                .contains("identity, contact details", "It registered you or opened your case");
    }

    @Test
    void aRefusalIsInTheReportAndAMemberOfAnotherAgencyIsNotNamed() throws Exception {
        Member police = people.member(AgencyKind.POLICE, Role.CASE_WORKER);
        mvc.perform(get("/persons/" + person).with(people.session(police))).andExpect(status().isNotFound());

        assertThat(report())
                .contains(police.agencyName(), "Refused", "It has no part in your case")
                .doesNotContain(police.name() + "<")
                .doesNotContain(police.name() + ",");
    }

    @Test
    void whoeverIsFoundInASearchIsToldOfIt() throws Exception {
        PersonId other = scene.person(worker, "Ruslana V");
        mvc.perform(post("/persons/search")
                        .param("name", "Ruslana V")
                        .with(people.session(worker))
                        .with(csrf()))
                .andExpect(status().isOk());

        assertThat(page(worker, "/persons/" + other + "/access-report")).contains("Found you in a search");
        assertThat(report()).doesNotContain("Found you in a search");
    }

    @Test
    void anExportOfManyIsInTheReportOfEach() throws Exception {
        mvc.perform(post("/cases/export").with(people.session(worker)).with(csrf()))
                .andExpect(status().isOk());

        assertThat(report()).contains("Took your case out in a list of cases");
    }

    @Test
    void theReportIsAboutThisPersonOnly() throws Exception {
        PersonId other = scene.person(worker, "Ruslana V");
        CaseId theirs = scene.caseOf(worker, other);
        page(worker, "/cases/" + theirs);

        assertThat(report()).doesNotContain("Ruslana", other.toString(), theirs.toString(), caseId.toString());
    }

    @Test
    void onlyTheAgencyThatRegisteredThePersonMakesTheReport() throws Exception {
        for (Member member : List.of(
                shelter,
                people.member(AgencyKind.NGO, Role.CASE_WORKER),
                people.member(worker.agency(), Role.AUDITOR))) {
            mvc.perform(get("/persons/" + person + "/access-report").with(people.session(member)))
                    .andExpect(status().is4xxClientError());
        }
        mvc.perform(get("/persons/" + person).with(people.session(worker)))
                .andExpect(org.springframework.test.web.servlet.result.MockMvcResultMatchers.content()
                        .string(containsString("/persons/" + person + "/access-report")));
    }

    @Test
    void aPersonIsForgottenAndTheChainStaysValid() throws Exception {
        long before = about(person.value()) + about(caseId.value());
        assertThat(before).isGreaterThan(3);
        assertThat(audit().verify(List.of(), _ -> {}).first()).isEmpty();

        long forgotten = erasure.forget(person.value());

        assertThat(forgotten).isGreaterThanOrEqualTo(before);
        assertThat(about(person.value())).isZero();
        assertThat(about(caseId.value())).isZero();
        Audit.Report unsealed = audit().verify(List.of(), _ -> {});
        assertThat(unsealed.first()).isEmpty();
        audit().record("trial.sealed", Map.of());
        Audit.Report sealed = audit().verify(List.of(), _ -> {});
        assertThat(sealed.first()).isEmpty();
        assertThat(sealed.waiting()).isZero();
        assertThat(Fence.asSystem(() -> jdbc.sql("select facts ->> 'entries' from trail where what = 'trail.forgotten'")
                        .query(String.class)
                        .list()))
                .contains(Long.toString(forgotten));
    }

    @Test
    void aForgettingThatIsRolledBackLeavesNothing() {
        long before = about(person.value());
        transaction.executeWithoutResult(status -> {
            erasure.forget(person.value());
            status.setRollbackOnly();
        });

        assertThat(about(person.value())).isEqualTo(before);
        assertThat(audit().verify(List.of(), _ -> {}).first()).isEmpty();
    }

    @Test
    void theDatabaseLetsNothingElseBeForgotten() {
        UUID id = person.value();
        for (String change : List.of(
                "update trail set subject_id = null, facts = '{}', salt = null where subject_id = :id",
                "update trail set subject_id = null, facts = '{}', salt = null, forgotten_by = 1 where subject_id = :id",
                "update trail set facts = '{}' where subject_id = :id",
                "update trail set member_name = 'Nobody' where subject_id = :id",
                "update trail_chain set hash = '\\x00'",
                "delete from trail where subject_id = :id")) {
            assertThatThrownBy(() -> Fence.asSystem(
                            () -> jdbc.sql(change).params(Map.of("id", id)).update()))
                    .as(change)
                    .isInstanceOf(RuntimeException.class)
                    .hasStackTraceContaining("append-only");
        }
    }

    private Audit audit() {
        Place place = Place.external(
                environment.getRequiredProperty("clew.database.url"),
                environment.getRequiredProperty("clew.database.user"),
                environment.getRequiredProperty("clew.database.password"));
        return new Audit(place, keys.resolve("keys"), clock);
    }

    private long about(UUID subject) {
        long[] count = {0};
        Fence.runAsSystem(() -> count[0] = jdbc.sql("select count(*) from trail where subject_id = ?")
                .param(subject)
                .query(Long.class)
                .single());
        return count[0];
    }

    private String report() throws Exception {
        return page(worker, "/persons/" + person + "/access-report");
    }

    private String page(Member reader, String path) throws Exception {
        return mvc.perform(get(path).with(people.session(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}

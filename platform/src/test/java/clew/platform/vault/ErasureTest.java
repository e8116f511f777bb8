package clew.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;

import clew.platform.ClewTest;
import clew.platform.MovableClock;
import clew.platform.access.Member;
import clew.platform.access.People;
import clew.platform.access.Role;
import clew.platform.access.SubjectsOfPerson;
import clew.platform.database.Fence;
import clew.platform.directory.AgencyKind;
import clew.platform.person.Erasures;
import clew.platform.vault.Planting.Planted;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A person who is erased is gone from every table and every page; everybody else stays.
@ClewTest
@Import({People.class, Planting.class, LaterPlanting.class})
class ErasureTest {

    @Autowired
    private Planting planting;

    @Autowired
    private LaterPlanting later;

    @Autowired
    private List<SubjectsOfPerson> rooms;

    @Autowired
    private People people;

    @Autowired
    private Erasures erasures;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MovableClock clock;

    private Member worker;
    private Member colleague;
    private Member shelter;

    @BeforeEach
    void anAgencyWithTwoCaseWorkers() {
        clock.reset();
        worker = people.member(AgencyKind.NGO, Role.CASE_WORKER, Role.DECISION_MAKER);
        colleague = people.member(worker.agency(), Role.CASE_WORKER);
        shelter = people.member(AgencyKind.SHELTER, Role.CASE_WORKER);
    }

    @AfterEach
    void theClockGoesOn() {
        clock.reset();
    }

    @Test
    void afterAnErasureNothingOfThePersonIsAnywhereAndEverybodyElseStays() throws Exception {
        Planted gone = planting.plant("Vanishwort", worker, shelter);
        Planted stays = planting.plant("Remainwort", worker, shelter);
        String request = ask(gone, true);

        planting.form(colleague, request + "/confirm");

        assertThat(planting.whereIs("Vanishwort")).isEmpty();
        assertThat(planting.page(worker, request)).contains("Erased");
        for (String page : gone.pages()) {
            assertThat(planting.status(worker, page)).as(page).isIn(200, 404);
            assertThat(planting.page(worker, page)).as(page).doesNotContain("Vanishwort");
        }
        assertThat(planting.page(worker, "/persons/" + gone.person())).contains("(erased)");
        assertThat(planting.page(worker, "/cases/" + gone.caseId())).contains("(erased)");
        assertThat(planting.page(worker, "/exchange/export?format=json&version=current"))
                .doesNotContain("Vanishwort")
                .contains("Remainwort");
        for (String page : List.of(
                "/persons/" + stays.person(), "/cases/" + stays.caseId(), "/cases/" + stays.caseId() + "/timeline")) {
            assertThat(planting.page(worker, page)).as(page).contains("Remainwort");
        }
    }

    @Test
    void whatFiguresNeedStays() throws Exception {
        Planted gone = planting.plant("Countwort", worker, shelter);
        planting.form(colleague, ask(gone, true) + "/confirm");

        assertThat(one(
                        "select sex || ' ' || age_low from person where id = :id and erased_at is not null",
                        gone.person()))
                .matches("UNKNOWN \\d+");
        assertThat(one("select count(*)::text from case_file where person_id = :id", gone.person()))
                .isEqualTo("1");
        assertThat(one(
                        "select count(*)::text from vault_key where person_id = :id and wrapped is not null",
                        gone.person()))
                .isEqualTo("0");
        assertThat(one("select count(*)::text from person_key where person_id = :id", gone.person()))
                .isEqualTo("0");
    }

    @Test
    void whoAskedCannotConfirm() throws Exception {
        Planted stays = planting.plant("Twowort", worker, shelter);
        String request = ask(stays, true);

        assertThat(planting.posted(worker, request + "/confirm")).isBetween(400, 499);
        assertThat(planting.posted(shelter, request + "/confirm")).isEqualTo(404);
        assertThat(planting.page(worker, "/persons/" + stays.person())).contains("Twowort");
        assertThat(planting.page(worker, request)).contains("Somebody else than the one who asked");
    }

    @Test
    void withoutAHurryItIsDoneAfterSevenDaysAndCanBeTakenBackUntilThen() throws Exception {
        Planted gone = planting.plant("Slowwort", worker, shelter);
        String request = ask(gone, false);
        planting.form(colleague, request + "/confirm");
        clock.advance(Duration.ofDays(6));
        assertThat(erasures.run()).isZero();

        planting.form(worker, request + "/withdraw");
        clock.advance(Duration.ofDays(2));
        assertThat(erasures.run()).isZero();
        assertThat(planting.page(worker, "/persons/" + gone.person())).contains("Slowwort");

        String again = ask(gone, false);
        planting.form(colleague, again + "/confirm");
        clock.advance(Duration.ofDays(8));
        assertThat(erasures.run()).isEqualTo(1);
        assertThat(planting.whereIs("Slowwort")).isEmpty();
    }

    @Test
    void anAdministratorConfirmsAndSeesNobody() throws Exception {
        Planted gone = planting.plant("Adminwort", worker, shelter);
        Member administrator = people.member(AgencyKind.CO_ORDINATION, Role.ADMINISTRATOR);
        String request = ask(gone, true);

        assertThat(planting.page(administrator, request))
                .doesNotContain("Adminwort")
                .contains("Cases");
        planting.form(administrator, request + "/confirm");

        assertThat(planting.whereIs("Adminwort")).isEmpty();
    }

    @Test
    void aChildWithAllThatWasWrittenOfItIsErased() throws Exception {
        Planted gone = later.plant("Childwort", worker);
        Planted stays = later.plant("Staywort", worker);
        String request = ask(gone.person(), true);

        planting.form(colleague, request + "/confirm");

        assertThat(planting.page(worker, request)).contains("Erased");
        assertThat(planting.whereIs("Childwort")).isEmpty();
        for (String page : gone.pages()) {
            assertThat(planting.status(worker, page)).as(page).isIn(200, 404);
            assertThat(planting.page(worker, page)).as(page).doesNotContain("Childwort");
        }
        for (String page : stays.pages()) {
            assertThat(planting.page(worker, page)).as(page).contains("Staywort");
        }
        for (String words : List.of("child_assessment.words", "assist_paper.content", "consent_record.interpreter")) {
            String[] column = words.split("\\.");
            assertThat(one(
                            "select coalesce(sum(octet_length(%s)), 0)::text from %s where person_id = :id"
                                    .formatted(column[1], column[0]),
                            gone.person()))
                    .as(words)
                    .isEqualTo("0");
        }
    }

    @Test
    void theTrailForgetsThePersonWithTheirCasesAndStaysValid() throws Exception {
        Planted gone = later.plant("Trailwort", worker);
        assertThat(aboutOnTheTrail(gone)).isGreaterThan(10);

        planting.form(colleague, ask(gone.person(), true) + "/confirm");

        assertThat(aboutOnTheTrail(gone)).isZero();
    }

    @Test
    void theReportOfAPersonNamesTheFileTheyCameInByAndTheRequestToEraseThem() throws Exception {
        Planted one = later.plant("Reportwort", worker);
        ask(one.person(), false);
        UUID importId = UUID.randomUUID();
        Fence.runAsSystem(() -> database.sql("""
                        insert into htcds_record (case_id, person_id, import_id, agency_id, version, imported_at)
                        values (:case, :person, :import, :agency, '1', now())
                        """)
                .param("case", one.caseId())
                .param("person", one.person())
                .param("import", importId)
                .param("agency", worker.agency().value())
                .update());

        List<UUID> subjects = Fence.getAsSystem(() -> rooms.stream()
                .flatMap(room -> room.withOthers(one.person()).stream())
                .toList());

        assertThat(subjects).contains(importId).hasSize(2);
        assertThat(Fence.getAsSystem(() -> rooms.stream()
                        .flatMap(room -> room.of(one.person()).stream())
                        .toList()))
                .contains(one.person(), one.caseId())
                .doesNotContain(importId);
    }

    @Test
    void whoOpenedTheGroupThatAPersonCameInIsInTheirReport() throws Exception {
        Planted one = planting.plant("Groupwort", worker, shelter);
        String report = "/persons/" + one.person() + "/access-report";
        String group = one.pages().stream()
                .filter(page -> page.startsWith("/arrivals/"))
                .findFirst()
                .orElseThrow();
        assertThat(planting.page(worker, report)).doesNotContain(colleague.name());

        planting.page(colleague, group);

        assertThat(planting.page(worker, report)).contains(colleague.name());
    }

    private long aboutOnTheTrail(Planted planted) {
        return Fence.getAsSystem(() -> database.sql("select count(*) from trail where subject_id in (:person, :case)")
                .param("person", planted.person())
                .param("case", planted.caseId())
                .query(Long.class)
                .single());
    }

    private String ask(Planted planted, boolean atOnce) throws Exception {
        return ask(planted.person(), atOnce);
    }

    private String ask(UUID person, boolean atOnce) throws Exception {
        return String.valueOf(planting.form(
                        worker,
                        "/persons/" + person + "/erasure",
                        "ground",
                        "PERSON_ASKED",
                        "atOnce",
                        String.valueOf(atOnce))
                .getRedirectedUrl());
    }

    private String one(String sql, UUID id) {
        String[] found = new String[1];
        Fence.runAsSystem(() ->
                found[0] = database.sql(sql).param("id", id).query(String.class).single());
        return found[0];
    }
}

package clew.platform.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import clew.platform.ClewTest;
import clew.platform.MovableClock;
import clew.platform.access.AccessReport;
import clew.platform.access.Acting;
import clew.platform.access.Member;
import clew.platform.access.People;
import clew.platform.access.Relation;
import clew.platform.access.Role;
import clew.platform.assistance.Assistances;
import clew.platform.assistance.ConventionService;
import clew.platform.assistance.Entry;
import clew.platform.assistance.Step;
import clew.platform.assistance.Track;
import clew.platform.casework.CaseFigures;
import clew.platform.casework.CaseId;
import clew.platform.casework.CaseUrgency;
import clew.platform.casework.Cases;
import clew.platform.casework.ExploitationForm;
import clew.platform.casework.NewCase;
import clew.platform.database.Fence;
import clew.platform.directory.AgencyKind;
import clew.platform.person.NewPerson;
import clew.platform.person.PersonId;
import clew.platform.person.Persons;
import clew.platform.person.Sex;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/// The rapporteur freezes a year, reads it, looks behind it, releases it and takes it away. Each test has a year of
/// its own, far enough away to be alone in it. It is longer than the house allows because one story of a release runs
/// through it
/// on one database; in two classes it would be told twice.
@ClewTest
@Import(People.class)
class FiguresTest {

    private static final AtomicInteger YEARS = new AtomicInteger(2040);

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Persons persons;

    @Autowired
    Cases cases;

    @Autowired
    CaseFigures figures;

    @Autowired
    Assistances assistances;

    @Autowired
    JdbcClient database;

    @Autowired
    SnapshotRows rows;

    @Autowired
    AccessReport report;

    @Autowired
    MovableClock clock;

    int year;
    Member worker;
    Member rapporteur;

    @BeforeEach
    void aYear() {
        year = YEARS.incrementAndGet();
        clock.set(LocalDate.of(year, 5, 3).atTime(9, 0).toInstant(ZoneOffset.UTC));
        worker = people.member(AgencyKind.COMPETENT_AUTHORITY, Role.CASE_WORKER, Role.DECISION_MAKER);
        rapporteur = people.member(AgencyKind.CO_ORDINATION, Role.CO_ORDINATOR);
    }

    @AfterEach
    void theClockGoesBack() {
        clock.reset();
    }

    @Test
    void withoutASnapshotThePageSaysWhatToDoAndBadInputIsNamed() throws Exception {
        page(rapporteur, "/figures")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Freeze a year")))
                .andExpect(content().string(not(containsString("??"))));
        mvc.perform(post("/figures")
                        .param("year", "next")
                        .param("country", "Atlantis")
                        .with(people.session(rapporteur))
                        .with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Enter a year from 1990")))
                .andExpect(content().string(containsString("Enter the English name of a country")))
                .andExpect(content().string(containsString("Atlantis")));
    }

    @Test
    void aYearIsCountedAsItsCasesWent() throws Exception {
        for (int i = 0; i < 7; i++) {
            presumed(Sex.FEMALE, 25, "RO");
        }
        CaseId identified = presumed(Sex.MALE, 15, "AT");
        decide(identified, "identify", "child-act-purpose");
        CaseId unfounded = presumed(Sex.MALE, 30, "NG");
        decide(unfounded, "no-reasonable-grounds", "other-protection");
        CaseId unwilling = presumed(Sex.FEMALE, 30, "NG");
        decide(unwilling, "withdraw", "own-wish");
        onlyDetected();
        Snapshot it = read(take());

        assertThat(count(it, "registered")).isEqualTo(9);
        assertThat(count(it, "registered;STATUS=PRESUMED")).isEqualTo(7);
        assertThat(count(it, "registered;STATUS=IDENTIFIED;SEX=MALE")).isEqualTo(1);
        assertThat(count(it, "registered;STATUS=DECLINED")).isEqualTo(1);
        assertThat(count(it, "registered;SEX=MALE;AGE=CHILD")).isEqualTo(1);
        assertThat(count(it, "registered;STATUS=PRESUMED;CITIZENSHIP=EU")).isEqualTo(7);
        assertThat(count(it, "registered;STATUS=IDENTIFIED;CITIZENSHIP=OWN")).isEqualTo(1);
        assertThat(count(it, "registered;SEX=FEMALE;BODY=IDENTIFYING_AUTHORITY"))
                .isEqualTo(8);
        assertThat(it.published("registered;STATUS=PRESUMED;AGE=CHILD")).contains(new Cell.Zero());
        assertThat(it.published("registered;STATUS=IDENTIFIED")).contains(new Cell.Suppressed());
    }

    @Test
    void aPersonWhoGivesNoNameIsCountedAndSoIsOneWithTwoCases() throws Exception {
        PersonId nameless = register(NewPerson.unnamed(Sex.UNKNOWN).aged(30, 40));
        CaseId first = open(nameless, worker);
        decide(first, "withdraw", "own-wish");
        Member other = people.member(AgencyKind.NGO, Role.CASE_WORKER);
        Acting.runAs(worker, () -> persons.grantReach(nameless, other.agency(), Relation.PARTNER));
        open(nameless, other);
        Snapshot it = read(take());

        assertThat(count(it, "registered")).isEqualTo(1);
        assertThat(count(it, "registered;SEX=UNKNOWN;AGE=ADULT")).isEqualTo(1);
        assertThat(count(it, "registered;STATUS=PRESUMED")).isEqualTo(1);
    }

    @Test
    void formsAndStepsOfAssistanceAreCountedOnceAPerson() throws Exception {
        CaseId one = presumed(Sex.FEMALE, 25, "RO");
        CaseId two = presumed(Sex.FEMALE, 26, "RO");
        form(one, "SEXUAL");
        form(one, "FORCED_LABOUR", "DOMESTIC_SERVITUDE");
        form(two, "DOMESTIC_SERVITUDE");
        LocalDate today = LocalDate.of(year, 5, 3);
        Acting.runAs(worker, () -> {
            for (ConventionService service :
                    List.of(ConventionService.MATERIAL_HELP, ConventionService.SECURE_ACCOMMODATION)) {
                UUID strand = assistances.begin(
                        one, Track.SERVICE, service.name(), null, Entry.of(Step.OFFERED, today), worker);
                assistances.take(strand, Entry.of(Step.ACCEPTED, today), 1, worker);
                assistances.take(strand, Entry.of(Step.STARTED, today), 2, worker);
            }
            assistances.begin(
                    two,
                    Track.RECOVERY,
                    "",
                    null,
                    Entry.of(Step.RECOVERY_OFFERED, today).in("en"),
                    worker);
        });
        Snapshot it = read(take());

        assertThat(count(it, "registered;SEX=FEMALE;FORM=SEVERAL")).isEqualTo(1);
        assertThat(count(it, "registered;STATUS=PRESUMED;FORM_GROUP=LABOUR")).isEqualTo(1);
        assertThat(count(it, "ASSISTED")).isEqualTo(1);
        assertThat(count(it, "RECOVERY_OFFERED;SEX=FEMALE")).isEqualTo(1);
        assertThat(count(it, "RECOVERY_GRANTED")).isZero();
    }

    @Test
    void whatWasFrozenStaysWhateverHappensToTheCases() throws Exception {
        CaseId id = presumed(Sex.FEMALE, 25, "RO");
        UUID before = take();
        String csv = export(before, "csv");
        presumed(Sex.MALE, 40, "AT");
        decide(id, "identify", "act-means-purpose");
        form(id, "SEXUAL");

        assertThat(export(before, "csv")).isEqualTo(csv);
        assertThat(read(before).hash()).isEqualTo(read(before).hash());
        Snapshot after = read(take());
        assertThat(count(after, "registered")).isEqualTo(2);
        assertThat(count(read(before), "registered")).isEqualTo(1);
    }

    @Test
    void theDatabaseRefusesToChangeASnapshotAndWhoEverManagesIsNoticed() throws Exception {
        presumed(Sex.FEMALE, 25, "RO");
        UUID id = take();
        assertThatThrownBy(() -> asSystem("update publication_cell set count = count + 1 where snapshot_id = :id", id))
                .hasMessageContaining("a snapshot is never changed");
        assertThatThrownBy(() -> asSystem("delete from publication_row where snapshot_id = :id", id))
                .hasMessageContaining("a snapshot is never changed");

        asSystem("update publication_snapshot set year = year - 1 where id = :id", id);

        page(rapporteur, "/figures/" + id)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("This snapshot was changed")))
                .andExpect(content().string(not(containsString("Registered victims"))));
        mvc.perform(get("/api/v1/figures/" + id).with(people.session(rapporteur)))
                .andExpect(status().isConflict())
                .andExpect(content().string(not(containsString("Registered"))));
    }

    @Test
    void aCaseThatAnotherInstallationCountsIsLeftOutAndItIsSaid() throws Exception {
        presumed(Sex.FEMALE, 25, "RO");
        Member elsewhere = people.member(AgencyKind.NGO, Role.CASE_WORKER);
        open(Acting.as(elsewhere, () -> persons.register(NewPerson.unnamed(Sex.MALE), elsewhere.agency())), elsewhere);
        database.sql("""
                        insert into relay_peer (agency_id, remote_agency, signing_id, signing, encryption, fingerprint,
                            confirmed_by, confirmed_at)
                        values (:agency, :agency, :text, 'x', 'x', 'x', 'x', now())
                        """)
                .param("agency", elsewhere.agency().value())
                .param("text", elsewhere.agency().toString())
                .update();
        try {
            UUID id = take();

            assertThat(count(read(id), "registered")).isEqualTo(1);
            page(rapporteur, "/figures/" + id)
                    .andExpect(content().string(containsString("because another installation counts it")));
        } finally {
            database.sql("delete from relay_peer where agency_id = :agency")
                    .param("agency", elsewhere.agency().value())
                    .update();
        }
    }

    @Test
    void beforeTheReleaseOnlyTheRapporteurReadsAndAfterItEverybodyWhoReadsFigures() throws Exception {
        presumed(Sex.FEMALE, 25, "RO");
        UUID id = take();
        Member reader = people.member(AgencyKind.NGO, Role.CASE_WORKER);
        page(reader, "/figures/" + id).andExpect(status().isNotFound());
        page(reader, "/figures").andExpect(content().string(not(containsString(id.toString()))));
        mvc.perform(get("/api/v1/figures/" + id).with(people.session(reader))).andExpect(status().isNotFound());

        page(rapporteur, "/figures/" + id + "/release")
                .andExpect(content().string(containsString("A release cannot be taken back")));
        send(reader, "/figures/" + id + "/release").andExpect(status().isForbidden());
        send(rapporteur, "/figures/" + id + "/release").andExpect(status().is3xxRedirection());

        page(reader, "/figures/" + id).andExpect(status().isOk());
        page(reader, "/figures").andExpect(content().string(containsString(id.toString())));
        UUID second = take();
        page(rapporteur, "/figures/" + second + "/release")
                .andExpect(content().string(containsString("subtract one from the other")));
    }

    @Test
    void behindACellStandRowsForTheRapporteurAndCasesForWhoMayOpenThem() throws Exception {
        CaseId id = presumed(Sex.FEMALE, 25, "RO");
        String reference = Acting.as(worker, () -> cases.get(id).reference());
        UUID snapshot = take();
        send(rapporteur, "/figures/" + snapshot + "/release");
        String cell = "/figures/" + snapshot + "/cell?name=registered;SEX=FEMALE";

        page(rapporteur, cell)
                .andExpect(content().string(containsString("Rows without name")))
                .andExpect(content().string(containsString("Romania")))
                .andExpect(content().string(containsString("kept back because it is small")))
                .andExpect(content().string(not(containsString(reference))));
        page(worker, cell)
                .andExpect(content().string(containsString(reference)))
                .andExpect(content().string(not(containsString("Romania"))))
                .andExpect(content().string(not(containsString("kept back because it is small"))));
        page(people.member(AgencyKind.NGO, Role.CASE_WORKER), cell)
                .andExpect(content().string(not(containsString(reference))))
                .andExpect(content().string(not(containsString("Romania"))));
        Member partner = people.member(AgencyKind.NGO, Role.CASE_WORKER);
        Acting.runAs(worker, () -> cases.grantReach(id, partner.agency(), Relation.PARTNER));
        page(partner, cell).andExpect(content().string(not(containsString(reference))));
        for (String wrong : List.of("registered;SEX=PURPLE", "everything", "registered;SEX", "registered;SHOE=44")) {
            page(rapporteur, "/figures/" + snapshot + "/cell?name=" + wrong).andExpect(status().isNotFound());
        }
    }

    @Test
    void whoIsCountedIsToldWhoLookedBehindTheFigureAndNobodyElseIs() throws Exception {
        CaseId one = presumed(Sex.FEMALE, 25, "RO");
        CaseId other = presumed(Sex.MALE, 25, "RO");
        String cell = "/figures/" + take() + "/cell?name=registered;SEX=FEMALE";
        page(rapporteur, cell).andExpect(status().isOk());

        assertThat(reportOf(one)).contains("access.report.noted.person.counted");
        assertThat(reportOf(other)).doesNotContain("access.report.noted.person.counted");
    }

    private List<String> reportOf(CaseId id) throws Exception {
        return Acting.as(worker, () -> report.of(cases.get(id).person().value())).stream()
                .map(line -> String.valueOf(line.what().getCodes()[0]))
                .toList();
    }

    @Test
    void pageFilesAndProgramShowTheSameAndNoSmallNumber() throws Exception {
        for (int i = 0; i < 6; i++) {
            presumed(Sex.FEMALE, 25, "RO");
        }
        presumed(Sex.MALE, 25, "AT");
        UUID id = take();
        Snapshot it = read(id);
        assertThat(it.published("registered;SEX=MALE")).contains(new Cell.Suppressed());
        assertThat(it.published("registered;SEX=FEMALE")).contains(new Cell.Suppressed());

        String csv = export(id, "csv");
        String line = "eu,sex-age,Registered victims by sex and age,Male,All,c," + id + "," + it.hash();
        assertThat(csv).contains(line);
        String api = mvc.perform(get("/api/v1/figures/" + id).with(people.session(rapporteur)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(api).contains("{\"label\":\"Male\",\"values\":[\"c\",");
        page(rapporteur, "/figures/" + id + "?set=greta").andExpect(content().string(containsString("suppressed")));
        assertThat(csv.lines().skip(1).map(each -> each.split(",", -1))).noneMatch(cells -> cells[5].matches("[1-4]"));
        assertThat(numbersOfWorkbook(id)).doesNotContain("1", "2", "3", "4").contains("0", "c", ":", "7");
    }

    @Test
    void whatNobodyWroteInIsUnknownAndANoughtThatSomebodyWroteIsNought() throws Exception {
        send(
                        rapporteur,
                        "/figures/others",
                        "year",
                        "" + year,
                        "item",
                        "CONVICTED",
                        "value",
                        "0",
                        "source",
                        "Court",
                        "asOf",
                        year + "-05-01",
                        "note",
                        "")
                .andExpect(status().is3xxRedirection());
        UUID id = take();

        String csv = export(id, "csv");
        assertThat(csv).contains("eu,justice,Figures of other bodies,Persons convicted,Number,0,");
        assertThat(csv).contains("eu,justice,Figures of other bodies,Persons suspected,Number,:,");
        assertThat(csv).contains("Court, as of " + year + "-05-01");
        page(rapporteur, "/figures/others").andExpect(content().string(containsString("Court")));
        send(rapporteur, "/figures/others", "year", "1", "value", "-3", "asOf", "soon", "source", " ", "note", "x")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Choose which figure it is")))
                .andExpect(content().string(containsString("Enter a whole number, 0 or more")))
                .andExpect(content().string(containsString("Enter who counted it")))
                .andExpect(content().string(containsString("Enter the day as year-month-day")));
    }

    @Test
    void afterAnErasureTheRowStaysAndNobodyCanFollowItToThePerson() throws Exception {
        presumed(Sex.FEMALE, 25, "RO");
        UUID id = take();
        UUID person =
                Fence.getAsSystem(() -> database.sql("select person_id from publication_link where snapshot_id = :id")
                        .param("id", id)
                        .query(UUID.class)
                        .single());
        String hash = read(id).hash();

        Fence.runAsSystem(() -> new PublicationErasure(rows).erase(person));

        assertThat(read(id).hash()).isEqualTo(hash);
        assertThat(count(read(id), "registered")).isEqualTo(1);
        assertThat(Fence.getAsSystem(() -> rows.links(id))).isEmpty();
    }

    @Test
    void formsOfExploitationAreWrittenAndReadInTheCaseAndByNobodyElse() throws Exception {
        CaseId id = presumed(Sex.FEMALE, 25, "RO");
        String path = "/cases/" + id + "/exploitation";
        page(worker, path)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nothing is written yet")))
                .andExpect(content().string(not(containsString("??"))));
        send(worker, path).andExpect(status().isBadRequest());
        send(worker, path, "forms", "FORCED_BEGGING").andExpect(status().is3xxRedirection());
        clock.advance(Duration.ofMinutes(1));
        send(worker, path, "forms", "FORCED_MARRIAGE").andExpect(status().is3xxRedirection());

        page(worker, path)
                .andExpect(content().string(containsString("Forced begging")))
                .andExpect(content().string(containsString("value=\"FORCED_MARRIAGE\" checked")));
        page(people.member(AgencyKind.POLICE, Role.CASE_WORKER), path).andExpect(status().isNotFound());
    }

    @Test
    void anExerciseFreezesTheYearOfAStateThatDoesNotExist() throws Exception {
        presumed(Sex.FEMALE, 25, "RO");
        String to = String.valueOf(send(rapporteur, "/figures", "year", "" + year, "country", "xn")
                .andReturn()
                .getResponse()
                .getRedirectedUrl());

        page(rapporteur, to).andExpect(status().isOk()).andExpect(content().string(containsString("XN")));
    }

    private PersonId register(NewPerson person) throws Exception {
        return Acting.as(worker, () -> persons.register(person, worker.agency()));
    }

    private CaseId presumed(Sex sex, int age, String country) throws Exception {
        return open(
                register(new NewPerson(null, true, sex, null, false, age, age, "en", List.of(country), null)), worker);
    }

    private CaseId open(PersonId person, Member by) throws Exception {
        NewCase.Presumption presumption = new NewCase.Presumption(null, List.of("indicators"), "Signs", List.of());
        clock.advance(Duration.ofMinutes(1));
        return Acting.as(by, () -> cases.open(new NewCase(person, false, CaseUrgency.ROUTINE, presumption, null), by));
    }

    private void onlyDetected() throws Exception {
        PersonId person = register(NewPerson.unnamed(Sex.FEMALE));
        Acting.runAs(worker, () -> {
            cases.open(NewCase.firstContact(person, false, CaseUrgency.ROUTINE), worker);
        });
    }

    private void decide(CaseId id, String decision, String ground) throws Exception {
        clock.advance(Duration.ofMinutes(1));
        send(
                        worker,
                        "/cases/" + id + "/decisions/" + decision,
                        "grounds",
                        ground,
                        "reason",
                        "So it is",
                        "evidence",
                        "A letter")
                .andExpect(status().is3xxRedirection());
        clock.advance(Duration.ofMinutes(1));
    }

    private void form(CaseId id, String... forms) {
        Acting.runAs(
                worker,
                () -> figures.write(
                        id,
                        List.of(forms).stream().map(ExploitationForm::valueOf).toList(),
                        worker));
        clock.advance(Duration.ofMinutes(1));
    }

    private UUID take() throws Exception {
        String to = send(rapporteur, "/figures", "year", "" + year, "country", "Austria")
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(to).startsWith("/figures/");
        return UUID.fromString(String.valueOf(to).substring("/figures/".length()));
    }

    private Snapshot read(UUID id) {
        return Fence.getAsSystem(() -> rows.whole(rows.head(id).orElseThrow()));
    }

    private static long count(Snapshot snapshot, String cell) {
        return Objects.requireNonNull(snapshot.cells().get(cell), cell).count();
    }

    private String export(UUID id, String format) throws Exception {
        return send(rapporteur, "/figures/" + id + "/export", "format", format)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private List<String> numbersOfWorkbook(UUID id) throws Exception {
        byte[] bytes = send(rapporteur, "/figures/" + id + "/export", "format", "xlsx")
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            return workbook.getSheets().skip(1).flatMap(FiguresTest::cells).toList();
        }
    }

    private static Stream<String> cells(Sheet sheet) {
        try {
            return sheet.read().stream()
                    .skip(4)
                    .flatMap(row -> row.stream().skip(1))
                    .filter(Objects::nonNull)
                    .map(cell -> cell.getText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void asSystem(String sql, UUID id) {
        Fence.runAsSystem(() -> database.sql(sql).param("id", id).update());
    }

    private ResultActions page(Member member, String path) throws Exception {
        return mvc.perform(get(path).with(people.session(member)));
    }

    private ResultActions send(Member member, String path, String... params) throws Exception {
        var request = post(path).with(people.session(member)).with(csrf());
        for (int i = 0; i < params.length; i += 2) {
            request.param(params[i], params[i + 1]);
        }
        return mvc.perform(request);
    }
}

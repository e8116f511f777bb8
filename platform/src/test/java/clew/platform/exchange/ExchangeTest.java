package clew.platform.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import clew.platform.ClewTest;
import clew.platform.MovableClock;
import clew.platform.access.Acting;
import clew.platform.access.Member;
import clew.platform.access.People;
import clew.platform.access.Role;
import clew.platform.casework.CaseFigures;
import clew.platform.casework.CaseFile;
import clew.platform.casework.CaseId;
import clew.platform.casework.CaseUrgency;
import clew.platform.casework.Cases;
import clew.platform.casework.ExploitationForm;
import clew.platform.casework.NewCase;
import clew.platform.directory.AgencyKind;
import clew.platform.exchange.htcds.HtcdsReader;
import clew.platform.exchange.htcds.HtcdsRecord;
import clew.platform.exchange.htcds.Limits;
import clew.platform.exchange.htcds.Outcome;
import clew.platform.exchange.htcds.RowSink;
import clew.platform.person.NewPerson;
import clew.platform.person.Person;
import clew.platform.person.Persons;
import clew.platform.person.Sex;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@ClewTest
@Import(People.class)
class ExchangeTest {

    private static final String FILE = """
            prs_FirstName,prs_SecondName,prs_Gender,prs_Birthdate,prs_Nationality,vic_TypeOfExploitation,cas_Status,Bed
            Amina,Okafor,Female,31.12.1999,Nigeria,IllicitActivities,Closed,=12
            Bad,Row,Woman,03/04/1999,Atlantis,,,
            Lan,,Male,2012-05-06,VN,ForcedLabour,Active,7
            """;

    @Autowired
    private ExchangeSeal seal;

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Imports imports;

    @Autowired
    Exports exports;

    @Autowired
    Cases cases;

    @Autowired
    CaseFigures figures;

    @Autowired
    Persons persons;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    @Autowired
    ImportExpiry expiry;

    Member worker;
    Member stranger;

    @BeforeEach
    void twoAgencies() {
        worker = people.member(AgencyKind.NGO, Role.CASE_WORKER);
        stranger = people.member(AgencyKind.SHELTER, Role.CASE_WORKER);
    }

    @Test
    void aFileIsReadShownTakenAndGivenBack() throws Exception {
        String path = upload(worker, "cases.csv", FILE);
        String page = page(worker, path);
        assertThat(page)
                .contains("2</strong> <span>fit to import")
                .contains("This may be 1999-04-03 or 1999-03-04")
                .contains("This is no code of the list")
                .contains("This is no country");

        MockHttpServletResponse accepted = send(worker, path + "/accept", "version", "0");

        assertThat(accepted.getRedirectedUrl()).isEqualTo(path);
        assertThat(page(worker, path))
                .contains("Imported")
                .contains("Rejected rows")
                .doesNotContain("Decide</h2>");
        List<Person> known = persons(worker);
        assertThat(known).extracting(Person::displayName).containsExactlyInAnyOrder("Amina Okafor", "Lan");
        assertThat(known).extracting(Person::citizenships).containsExactlyInAnyOrder(List.of("NG"), List.of("VN"));
        for (String format : List.of("csv", "json", "xlsx")) {
            Map<String, String> original = exported(worker, format, "original").get("Amina");
            assertThat(original)
                    .containsEntry("prs_Gender", "Female")
                    .containsEntry("prs_Birthdate", "31.12.1999")
                    .containsEntry("prs_Nationality", "Nigeria")
                    .containsEntry("vic_TypeOfExploitation", "IllicitActivities")
                    .containsEntry("cas_Status", "Closed")
                    .containsEntry("Bed", "=12")
                    .hasSize(8);
        }
    }

    @Test
    void theCurrentVersionIsExportedWithNotesOnWhatWasConverted() throws Exception {
        accept(worker, upload(worker, "cases.csv", FILE));

        Map<String, String> row = exported(worker, "xlsx", "current").get("Amina");
        String json = body(worker, "/exchange/export?format=json&version=current");

        assertThat(row)
                .containsEntry("prs_Gender", "Feminine")
                .containsEntry("prs_Birthdate", "1999-12-31")
                .containsEntry("prs_Citizenship", "NG")
                .containsEntry("vic_TypeOfExploitation", "Other")
                .containsEntry("ext_vic_TypeOfExploitation", "ForcedCriminality")
                .containsEntry("Bed", "=12");
        assertThat(json).contains("\"_notes\":").contains("Version 2.0 has no code for ForcedCriminality");
    }

    @Test
    void whatWasChangedInClewIsWrittenOverAndSaid() throws Exception {
        accept(worker, upload(worker, "cases.csv", FILE));
        Person amina = persons(worker).stream()
                .filter(person -> person.displayName().startsWith("Amina"))
                .findFirst()
                .orElseThrow();
        NewPerson changed = new NewPerson(
                "Amina Bello",
                false,
                Sex.FEMALE,
                LocalDate.of(1999, 12, 30),
                false,
                null,
                null,
                null,
                List.of("NG"),
                null);
        Acting.runAs(worker, () -> persons.change(amina.id(), changed, amina.version()));

        Map<String, String> row = exported(worker, "csv", "original").get("Amina Bello");
        String json = body(worker, "/exchange/export?format=json&version=original");

        assertThat(row)
                .containsEntry("prs_Birthdate", "1999-12-30")
                .containsEntry("prs_Gender", "Female")
                .doesNotContainKey("prs_SecondName");
        assertThat(json).contains("prs_Birthdate: Changed in Clew since the import. It was: 31.12.1999");
    }

    @Test
    void aCaseBornInClewIsExportedInTheStandardsWords() throws Exception {
        Acting.runAs(worker, () -> {
            var person = persons.register(
                    new NewPerson("Tesfay", false, Sex.MALE, null, false, null, null, "ti", List.of("ER"), null),
                    worker.agency());
            CaseId id = cases.open(NewCase.firstContact(person, true, CaseUrgency.SOON), worker);
            figures.write(id, List.of(ExploitationForm.SEXUAL, ExploitationForm.FORCED_BEGGING), worker);
        });

        Map<String, String> row = exported(worker, "json", "current").get("Tesfay");

        assertThat(row)
                .containsEntry("prs_Gender", "Masculine")
                .containsEntry("prs_Citizenship", "ER")
                .containsEntry("prs_PrimaryLanguage", "tir")
                .containsEntry("cas_Status", "Active")
                .containsEntry("vic_TypeOfExploitation", "SexualExploitation;ForcedBegging")
                .doesNotContainKey("vic_TraffickingStatus");
    }

    @Test
    void formsOfExploitationOfAFileAreThoseOfTheCaseUntilSomebodyWritesOthers() throws Exception {
        accept(worker, upload(worker, "cases.csv", FILE));
        CaseId amina = Acting.as(
                worker,
                () -> persons(worker).stream()
                        .filter(person -> person.displayName().startsWith("Amina"))
                        .flatMap(person -> cases.ofPerson(person.id()).stream())
                        .findFirst()
                        .orElseThrow()
                        .id());
        assertThat(Acting.as(worker, () -> figures.forms(List.of(amina))).get(amina))
                .containsExactly(ExploitationForm.FORCED_CRIMINALITY);
        clock.advance(Duration.ofMinutes(1));
        Acting.runAs(worker, () -> figures.write(amina, List.of(ExploitationForm.FORCED_LABOUR), worker));
        clock.reset();

        assertThat(exported(worker, "csv", "current").get("Amina"))
                .containsEntry("vic_TypeOfExploitation", "ForcedLabour")
                .doesNotContainKey("ext_vic_TypeOfExploitation");
    }

    @Test
    void anotherAgencySeesNothingOfAnImport() throws Exception {
        String path = upload(worker, "cases.csv", FILE);

        assertThat(answer(stranger, path).getStatus()).isEqualTo(404);
        assertThat(answer(stranger, path + "/rejected.csv").getStatus()).isEqualTo(404);
        assertThat(send(stranger, path + "/accept", "version", "0").getStatus()).isEqualTo(404);
        assertThat(send(stranger, path + "/cancel", "version", "0").getStatus()).isEqualTo(404);
        assertThat(exported(stranger, "json", "original")).isEmpty();
        assertThat(page(stranger, "/exchange")).doesNotContain("cases.csv");
    }

    @Test
    void whoMayNotImportIsRefused() throws Exception {
        Member responder = people.member(AgencyKind.RECEPTION, Role.FIRST_RESPONDER);
        Member auditor = people.member(AgencyKind.NGO, Role.AUDITOR);

        assertThat(sendFile(responder, "cases.csv", FILE).getStatus()).isEqualTo(403);
        assertThat(answer(responder, "/exchange/export").getStatus()).isEqualTo(403);
        assertThat(answer(auditor, "/exchange").getStatus()).isEqualTo(403);
        assertThat(answer(auditor, "/api/v1/htcds/export").getStatus()).isEqualTo(403);
    }

    @Test
    void anImportIsDecidedOnceAndTheFileGoes() throws Exception {
        String path = upload(worker, "cases.csv", FILE);
        accept(worker, path);

        assertThat(send(worker, path + "/accept", "version", "0").getStatus()).isEqualTo(409);
        assertThat(send(worker, path + "/cancel", "version", "1").getStatus()).isEqualTo(409);
        assertThat(persons(worker)).hasSize(2);
        assertThat(kept("content_sealed is not null", path)).isZero();
    }

    @Test
    void anImportThatFailsInTheMiddleTakesNothing() throws Exception {
        StringBuilder rows = new StringBuilder("prs_FirstName,prs_Gender\n");
        for (int i = 0; i < 700; i++) {
            rows.append("Person ").append(i).append(",Feminine\n");
        }
        String path = upload(worker, "many.csv", rows.toString());
        byte[] broken = (rows + "\"never closed,Feminine\n").getBytes(StandardCharsets.UTF_8);
        Acting.runAs(
                worker,
                () -> database.sql("update exchange_import set content_sealed = :broken where id = :id")
                        .param("broken", seal.content(id(path), broken))
                        .param("id", id(path).value())
                        .update());

        assertThatThrownBy(() -> Acting.as(worker, () -> imports.accept(id(path), 0, false)))
                .isInstanceOf(UnreadableFile.class);

        assertThat(persons(worker)).isEmpty();
        assertThat(kept("status = 'WAITING' and content_sealed is not null", path))
                .isOne();
    }

    @Test
    void rowsAboutSomebodyWhoIsKnownMayBeLeftOut() throws Exception {
        accept(worker, upload(worker, "cases.csv", FILE));
        String path = upload(worker, "again.csv", FILE);

        assertThat(page(worker, path)).contains("Rows that may be about somebody you know already");
        send(worker, path + "/accept", "version", "0", "leaveOut", "true");

        assertThat(persons(worker)).hasSize(2);
    }

    @Test
    void rejectedRowsAreGivenBackWithReasonsAndCanBeBroughtInAgain() throws Exception {
        String path = upload(worker, "cases.csv", FILE);

        String csv = body(worker, path + "/rejected.csv");
        String again = upload(
                worker,
                "rejected.csv",
                csv.replace("Woman", "Feminine")
                        .replace("03/04/1999", "1999-04-03")
                        .replace("Atlantis", "NG"));

        assertThat(csv)
                .contains("Bad")
                .contains("This may be 1999-04-03 or 1999-03-04")
                .contains("Line 3");
        assertThat(page(worker, again)).contains("1</strong> <span>fit to import");
    }

    @Test
    void aFileThatCannotBeReadIsExplained() throws Exception {
        MockHttpServletResponse page = sendFile(worker, "x.xlsx", "PK\u0003\u0004 nothing");
        MockHttpServletResponse empty = sendFile(worker, "x.csv", "");

        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(page.getContentAsString()).contains("The workbook is damaged");
        assertThat(empty.getContentAsString()).contains("The file is empty");
    }

    @Test
    void aFileThatNobodyDecidesOnIsDeleted() throws Exception {
        String path = upload(worker, "cases.csv", FILE);
        clock.advance(Duration.ofHours(25));

        assertThat(send(worker, path + "/accept", "version", "0").getStatus()).isEqualTo(409);
        expiry.run();

        assertThat(kept("status = 'EXPIRED' and content_sealed is null", path)).isOne();
        assertThat(page(worker, path)).contains("Expired").contains("no longer kept");
    }

    @Test
    void theInterfaceDoesWhatThePagesDo() throws Exception {
        MockHttpServletResponse created = mvc.perform(multipart("/api/v1/htcds/imports")
                        .file(new MockMultipartFile("file", "a.csv", "text/csv", FILE.getBytes(StandardCharsets.UTF_8)))
                        .with(people.session(worker))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        String json = created.getContentAsString();
        String id = json.replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");

        assertThat(created.getStatus()).isEqualTo(201);
        assertThat(json).contains("\"accepted\":2").contains("\"code\":\"ambiguous-date\"");
        assertThat(answer(stranger, "/api/v1/htcds/imports/" + id).getStatus()).isEqualTo(404);
        assertThat(send(worker, "/api/v1/htcds/imports/" + id + "/accept", "version", "0")
                        .getContentAsString())
                .contains("\"imported\":2");
        assertThat(body(worker, "/api/v1/htcds/export?format=json&version=original"))
                .contains("\"Amina\"");
    }

    @Test
    void thePageOfACaseSaysWhatOfTheMinimumIsKnown() throws Exception {
        accept(worker, upload(worker, "cases.csv", FILE));
        CaseFile file =
                Acting.as(worker, () -> cases.ownedBy(worker.agency(), null, 1)).getFirst();

        String page = page(worker, "/exchange/cases/" + file.id());

        assertThat(page).contains("of 38 fields of the minimum are known").contains(file.reference());
        assertThat(answer(stranger, "/exchange/cases/" + file.id()).getStatus()).isEqualTo(404);
        assertThat(body(worker, "/exchange/cases/" + file.id() + "/export?format=csv"))
                .contains("prs_FirstName");
    }

    private String upload(Member by, String name, String content) throws Exception {
        MockHttpServletResponse response = sendFile(by, name, content);
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(302);
        return String.valueOf(response.getRedirectedUrl());
    }

    private MockHttpServletResponse sendFile(Member by, String name, String content) throws Exception {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return mvc.perform(multipart("/exchange/imports")
                        .file(new MockMultipartFile("file", name, "text/csv", bytes))
                        .with(people.session(by))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private void accept(Member by, String path) throws Exception {
        assertThat(send(by, path + "/accept", "version", "0").getStatus()).isEqualTo(302);
    }

    private MockHttpServletResponse send(Member by, String path, String... parameters) throws Exception {
        var request = post(path).with(people.session(by)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private MockHttpServletResponse answer(Member by, String path) throws Exception {
        return mvc.perform(get(path).with(people.session(by))).andReturn().getResponse();
    }

    private String page(Member by, String path) throws Exception {
        return body(by, path);
    }

    private String body(Member by, String path) throws Exception {
        MockHttpServletResponse response = answer(by, path);
        String text = response.getContentAsString(StandardCharsets.UTF_8);
        assertThat(response.getStatus()).as(text).isEqualTo(200);
        return text;
    }

    private Map<String, Map<String, String>> exported(Member by, String format, String version) throws Exception {
        byte[] bytes = answer(by, "/exchange/export?format=" + format + "&version=" + version)
                .getContentAsByteArray();
        List<HtcdsRecord> rows = new ArrayList<>();
        RowSink sink = new RowSink() {
            @Override
            public void accepted(HtcdsRecord row) {
                rows.add(row);
            }

            @Override
            public void rejected(HtcdsRecord row, List<clew.platform.exchange.htcds.Finding> reasons) {
                throw new AssertionError("rejected: " + reasons);
            }
        };
        Outcome outcome = new HtcdsReader(LocalDate.of(2030, 1, 1), Limits.usual()).read("x." + format, bytes, sink);
        assertThat(outcome).isNotNull();
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> row.text("prs_FirstName").orElse(""),
                        row -> row.cells().stream()
                                .collect(Collectors.toMap(
                                        clew.platform.exchange.htcds.Cell::column,
                                        clew.platform.exchange.htcds.Cell::text))));
    }

    private List<Person> persons(Member by) throws Exception {
        return Acting.as(
                by,
                () -> cases.ownedBy(by.agency(), null, 1_000).stream()
                        .map(file -> persons.get(file.person()))
                        .toList());
    }

    private int kept(String condition, String path) throws Exception {
        return Acting.as(
                worker,
                () -> database.sql("select count(*) from exchange_import where id = :id and " + condition)
                        .param("id", id(path).value())
                        .query(Integer.class)
                        .single());
    }

    private static ImportId id(String path) {
        return new ImportId(java.util.UUID.fromString(path.replaceFirst(".*/", "")));
    }
}

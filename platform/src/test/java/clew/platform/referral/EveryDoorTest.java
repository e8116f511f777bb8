package clew.platform.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

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
import clew.platform.consent.Consents;
import clew.platform.consent.Entry;
import clew.platform.directory.AgencyKind;
import clew.platform.directory.ServiceKind;
import clew.platform.person.NewPerson;
import clew.platform.person.PersonId;
import clew.platform.person.Persons;
import clew.platform.person.Sex;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Every door through which what another agency keeps about a person comes out, tried three times by a partner: before
/// anything was agreed, while it is agreed, and at the first request after it was withdrawn. A door that shows nothing
/// while it is agreed would pass the other two times whatever it did, so it must show what it is there for.
@ClewTest
@Import({Scene.class, People.class, Agreeing.class})
class EveryDoorTest {

    private static final Pattern SECRET = Pattern.compile("/calendar/[^\"<\\s]+\\.ics");
    private static final Pattern CODE = Pattern.compile("([0-9A-Z]{4}-){9}[0-9A-Z]{4}");
    private static final Pattern QUIET =
            Pattern.compile("<section class=\"clew-quiet-tiles\">.*?</section>", Pattern.DOTALL);
    private static final String BED = "A safe bed from tonight.";

    @Autowired
    MockMvc mvc;

    @Autowired
    Scene scene;

    @Autowired
    People people;

    @Autowired
    Agreeing agreeing;

    @Autowired
    Consents consents;

    @Autowired
    Persons persons;

    @Autowired
    Cases cases;

    @Autowired
    MovableClock clock;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String first = "Zefirina" + mark;
    private Member worker;
    private Member partner;
    private PersonId person;
    private CaseId caseId;
    private String reference;
    private ReferralId referral;
    private String calendar;
    private String code = "none";

    /// A door: how it is tried, and what it shows while that is agreed; nothing where it never opens to a partner.
    ///
    /// @param about whether its address names the case or the person, so that it must not be there at all
    private record Door(String name, boolean about, MockHttpServletRequestBuilder call, List<String> shows) {}

    @BeforeEach
    void aChildOfWhomEveryRoomKnowsSomething() throws Exception {
        clock.reset();
        worker = people.member(AgencyKind.RECEPTION, Role.CASE_WORKER);
        partner = people.member(AgencyKind.SHELTER, Role.CASE_WORKER);
        person = Acting.as(
                worker,
                () -> persons.register(
                        NewPerson.named(first + " Doortest", Sex.FEMALE).aged(15, 15), worker.agency()));
        caseId = Acting.as(worker, () -> cases.open(NewCase.firstContact(person, true, CaseUrgency.SOON), worker));
        reference = Acting.as(worker, () -> cases.get(caseId)).reference();
        Acting.runAs(
                worker, () -> cases.addNeed(caseId, ServiceKind.MEDICAL, CaseUrgency.SOON, "need-" + mark, worker));
        note(DataKind.HEALTH);
        note(DataKind.NARRATIVE);
        write("/plan", "seen", "0", "title", "plan-" + mark, "steps", "step-" + mark);
        work();
        helped();
        write(
                "/child/assessments/new",
                "purpose",
                "FIRST",
                "risk",
                "HIGH",
                "recommendation",
                "GO_AHEAD",
                "views",
                "views-" + mark,
                "family",
                "An aunt",
                "care",
                "The centre",
                "protection",
                "Nobody",
                "because",
                "It is safe");
        Matcher secret = SECRET.matcher(text(send(partner, post("/due/calendar").param("whose", "AGENCY"))));
        assertThat(secret.find()).isTrue();
        calendar = secret.group();
    }

    @AfterEach
    void backInTime() {
        clock.reset();
    }

    @Test
    void nothingComesOutBeforeAndAfterAndAllOfItDoesMeanwhile() throws Exception {
        assertThat(through()).as("before").isEmpty();

        referral = scene.sent(worker, caseId, partner);
        scene.take(partner, referral, new Step.Accept());
        UUID rest = agreeing.all(person, worker, partner);
        code = receipt(rest);
        clock.advance(Duration.ofDays(20));
        List<String> shut = new ArrayList<>();
        for (Door door : doors()) {
            String answer = text(send(partner, door.call()));
            door.shows().stream()
                    .filter(shown -> !answer.contains(shown))
                    .forEach(shown -> shut.add(door.name() + " does not show " + shown));
        }
        assertThat(shut).as("meanwhile").isEmpty();

        for (Entry entry : Scene.as(worker, () -> consents.of(person))) {
            agreeing.end(entry.id(), worker);
        }
        assertThat(through()).as("after").isEmpty();
        assertThat(text(send(worker, get("/cases/" + caseId)))).contains(first);
    }

    /// Here nothing but consent keeps the doors shut: the partner has its part in the case and in the person all along.
    @Test
    void aPartInTheCaseOpensNoDoorBeforeItIsAgreedNorWhenItsTimeIsOver() throws Exception {
        Acting.runAs(worker, () -> {
            cases.grantReach(caseId, partner.agency(), Relation.PARTNER);
            persons.grantReach(person, partner.agency(), Relation.PARTNER);
        });
        assertThat(through()).as("before").isEmpty();

        code = receipt(agreeing.all(person, worker, partner));
        assertThat(text(send(partner, get("/cases/" + caseId)))).contains(first);

        clock.advance(Duration.ofDays(365));
        assertThat(through()).as("when its time is over").isEmpty();
    }

    @Test
    void whatLeavesForGoodIsForTheKeeperOnly() throws Exception {
        for (String path : List.of(
                "/exchange/cases/" + caseId + "/export",
                "/api/v1/htcds/cases/" + caseId + "/export",
                "/persons/" + person + "/access-report",
                "/cases/" + caseId + "/claim/export.xlsx")) {
            assertThat(send(worker, get(path)).getStatus()).as(path).isEqualTo(200);
        }
    }

    /// What comes out of all doors that should be shut, and which of them answer for the case or the person as if
    /// there were one.
    private List<String> through() throws Exception {
        List<String> out = new ArrayList<>();
        List<String> secrets = new ArrayList<>(List.of(
                first,
                "need-" + mark,
                "note-HEALTH-" + mark,
                "note-NARRATIVE-" + mark,
                "plan-" + mark,
                "claim-" + mark,
                "help-" + mark,
                "views-" + mark,
                BED));
        for (Door door : doors()) {
            MockHttpServletResponse answer = send(partner, door.call());
            String text = text(answer);
            secrets.stream().filter(text::contains).forEach(secret -> out.add(door.name() + " lets out " + secret));
            door.shows().stream().filter(text::contains).forEach(shown -> out.add(door.name() + " shows " + shown));
            if (door.about() && answer.getStatus() != 404) {
                out.add(door.name() + " answers " + answer.getStatus());
            }
        }
        return out;
    }

    private List<Door> doors() {
        String aCase = "/cases/" + caseId;
        String aPerson = "/persons/" + person;
        List<Door> doors = new ArrayList<>();
        doors.addAll(List.of(
                about("case page", get(aCase), first, reference, "need-" + mark, "note-HEALTH-" + mark),
                about("timeline", get(aCase + "/timeline"), first),
                about("case, for programs", get("/api/v1" + aCase), reference),
                about("timeline, for programs", get("/api/v1" + aCase + "/timeline")),
                about("person page", get(aPerson), first),
                about("person, for programs", get("/api/v1" + aPerson), first),
                about("age", get(aPerson + "/age"), first),
                about("age, for programs", get("/api/v1" + aPerson + "/age")),
                about("consent", get(aPerson + "/consent"), aPerson + "/consent/"),
                about("consent, for programs", get("/api/v1" + aPerson + "/consents"), "IDENTITY"),
                about("what was sent", get(aPerson + "/consent/sent")),
                door("search for people", post("/persons/search").param("name", "Doortest"), first),
                door(
                        "search for people, for programs",
                        post("/api/v1/persons/search")
                                .contentType("application/json")
                                .content("{\"name\": \"Doortest\"}"),
                        person.toString()),
                door("cases", get("/cases"), reference),
                door("search for cases", post("/cases/search").param("name", "Doortest"), reference),
                door("cases, for programs", get("/api/v1/cases"), reference),
                about("cases of the person", get("/cases/of-person/" + person)),
                door("CSV of cases", post("/cases/export"))));
        doors.addAll(List.of(
                about("HTCDS of the case", get("/exchange/cases/" + caseId + "/export")),
                door("HTCDS of all", get("/exchange/export")),
                about("HTCDS of the case, for programs", get("/api/v1/htcds/cases/" + caseId + "/export")),
                door("HTCDS of all, for programs", get("/api/v1/htcds/export")),
                about("access report", get(aPerson + "/access-report")),
                door("receipt", post("/receipts").param("code", code), "it holds"),
                door("due", get("/due"), first),
                door("CSV of what is due", post("/due/export")),
                door("due, for programs", get("/api/v1/due"), caseId.toString()),
                door("calendar", get(calendar), "BEGIN:VEVENT"),
                door("tiles", get("/"), "/due?when=OVERDUE", "href=\"/assistance/due\""),
                about("clocks", get(aCase + "/clocks"), "days late"),
                about("clocks, for programs", get("/api/v1" + aCase + "/clocks"), "child-"),
                about("services", get(aCase + "/assistance"), "help-" + mark),
                about("services, for programs", get("/api/v1" + aCase + "/assistance"), "help-" + mark),
                about("CSV of services", get(aCase + "/assistance/export.csv")),
                door("services due", get("/assistance/due"), reference),
                about("plan", get(aCase + "/plan"), "plan-" + mark)));
        doors.addAll(List.of(
                about("worksheet", get(aCase + "/claim"), "claim-" + mark),
                about("worksheet as XLSX", get(aCase + "/claim/export.xlsx")),
                about("safe contact", get(aCase + "/contact"), reference),
                about("child", get(aCase + "/child"), reference),
                about("script for the interview", get(aCase + "/child/script")),
                about("looking for the family", get(aCase + "/child/tracing")),
                door("determinations", get("/determinations")),
                door("missing", get("/missing")),
                door("inbox", get("/referrals/inbox")),
                door("outbox", get("/referrals/outbox")),
                door("inbox, for programs", get("/api/v1/referrals/inbox"))));
        if (referral != null) {
            doors.add(door("packet", get("/referrals/" + referral), BED));
            doors.add(door("packet on paper", get("/referrals/" + referral + "/print"), BED));
            doors.add(door("packet, for programs", get("/api/v1/referrals/" + referral), BED));
        }
        return doors;
    }

    private static Door door(String name, MockHttpServletRequestBuilder call, String... shows) {
        return new Door(name, false, call, List.of(shows));
    }

    private static Door about(String name, MockHttpServletRequestBuilder call, String... shows) {
        return new Door(name, true, call, List.of(shows));
    }

    private void note(DataKind kind) throws Exception {
        write("/notes/new", "kind", kind.name(), "content", "note-" + kind + "-" + mark);
    }

    private void work() throws Exception {
        write(
                "/claim/add/WORK",
                "seen",
                "0",
                "label",
                "claim-" + mark,
                "from",
                "2025-03-01",
                "until",
                "2025-03-31",
                "daysPerWeek",
                "6",
                "hoursPerDay",
                "10",
                "agreed",
                "1040",
                "agreedPer",
                "MONTH");
    }

    private void helped() throws Exception {
        write(
                "/assistance/begin/THREAT_RAISED",
                "words",
                "help-" + mark,
                "on.day",
                "24",
                "on.month",
                "11",
                "on.year",
                "2026");
    }

    private void write(String path, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post("/cases/" + caseId + path);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        assertThat(send(worker, request).getStatus()).as(path).isEqualTo(302);
    }

    private String receipt(UUID record) throws Exception {
        Matcher found =
                CODE.matcher(text(send(worker, post("/persons/" + person + "/consent/" + record + "/receipt"))));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private MockHttpServletResponse send(Member member, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(people.session(member)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    /// The answer; of the first page without the tiles of what does not wait, which are the same for all.
    private static String text(MockHttpServletResponse answer) throws Exception {
        return QUIET.matcher(answer.getContentAsString()).replaceAll("");
    }
}

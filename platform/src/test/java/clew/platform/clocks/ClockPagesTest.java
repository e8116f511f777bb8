package clew.platform.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import clew.platform.ClewTest;
import clew.platform.MovableClock;
import clew.platform.access.Account;
import clew.platform.access.Acting;
import clew.platform.access.DataKind;
import clew.platform.access.Member;
import clew.platform.access.Members;
import clew.platform.access.People;
import clew.platform.access.Relation;
import clew.platform.access.Role;
import clew.platform.casework.CaseId;
import clew.platform.casework.CaseUrgency;
import clew.platform.casework.Cases;
import clew.platform.casework.NewCase;
import clew.platform.consent.Agreeing;
import clew.platform.database.Fence;
import clew.platform.directory.AgencyKind;
import clew.platform.person.NewPerson;
import clew.platform.person.PersonId;
import clew.platform.person.Persons;
import clew.platform.person.Sex;
import java.io.StringReader;
import java.time.Duration;
import java.util.EnumSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ClewTest
@Import({People.class, Agreeing.class})
class ClockPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Agreeing agreeing;

    @Autowired
    Members members;

    @Autowired
    Persons persons;

    @Autowired
    Cases cases;

    @Autowired
    Clocks clocks;

    @Autowired
    ClockRows rows;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient database;

    Member worker;
    PersonId child;
    CaseId id;

    @BeforeEach
    void aChildWhoIsIdentified() throws Exception {
        worker = people.member(AgencyKind.SHELTER, Role.CASE_WORKER, Role.DECISION_MAKER);
        child = Acting.as(
                worker,
                () -> persons.register(NewPerson.named("Kofi Mensah", Sex.MALE).aged(15, 15), worker.agency()));
        id = Acting.as(worker, () -> cases.open(NewCase.firstContact(child, true, CaseUrgency.ROUTINE), worker));
        tell("child-identified");
    }

    @AfterEach
    void theClockGoesBack() {
        clock.reset();
    }

    @Test
    void theListSaysWhoWhatWhenAndWhereItComesFrom() throws Exception {
        due(worker, "")
                .andExpect(content().string(containsString("Kofi Mensah")))
                .andExpect(content().string(containsString("A guardian or representative is appointed")))
                .andExpect(content().string(containsString("Directive (EU) 2024/1346, article 27")))
                .andExpect(content().string(containsString("not verified")))
                .andExpect(content().string(containsString("days left")))
                .andExpect(content().string(not(containsString("??clocks"))));
        due(worker, "?when=OVERDUE").andExpect(content().string(containsString("Nothing is due that fits")));
        due(worker, "?whose=MINE").andExpect(content().string(containsString("Kofi Mensah")));
        due(worker, "?what=child-plan&child=true&sort=CASE&down=true")
                .andExpect(content().string(containsString("1 clock<")));
        clock.advance(Duration.ofDays(10));
        due(worker, "?when=OVERDUE")
                .andExpect(content().string(containsString("Comprehensive assessment of the child")))
                .andExpect(content().string(containsString("days late")));
    }

    @Test
    void withoutAClockTheListSaysWhatToExpect() throws Exception {
        due(people.member(AgencyKind.NGO, Role.CASE_WORKER), "")
                .andExpect(content().string(containsString("Clocks start by themselves")))
                .andExpect(content().string(not(containsString("Kofi"))));
    }

    @Test
    void theHomePageCountsWhatIsOverdue() throws Exception {
        clock.advance(Duration.ofDays(10));

        mvc.perform(get("/").with(people.session(worker)))
                .andExpect(content().string(containsString("Legal times overdue")))
                .andExpect(content().string(containsString("/due?when=OVERDUE")));
    }

    @Test
    void aPartnerWithWhomNothingWasAgreedSeesNoClock() throws Exception {
        for (AgencyKind kind : new AgencyKind[] {AgencyKind.POLICE, AgencyKind.SHELTER}) {
            Member partner = partner(kind);
            due(partner, "").andExpect(content().string(not(containsString("days left"))));
            mvc.perform(get("/cases/" + id + "/clocks").with(people.session(partner)))
                    .andExpect(content().string(not(containsString("Plan for the child"))));
        }
    }

    @Test
    void aPartnerSeesTheClocksOfWhatThePersonAgreedTo() throws Exception {
        Member shelter = partner(AgencyKind.SHELTER);
        Member police = partner(AgencyKind.POLICE);
        agreeing.all(child, worker, shelter);
        agreeing.all(child, worker, police);

        due(shelter, "").andExpect(content().string(containsString("days left")));
        mvc.perform(get("/cases/" + id + "/clocks").with(people.session(shelter)))
                .andExpect(content().string(containsString("Plan for the child")));
        due(police, "").andExpect(content().string(not(containsString("days left"))));
        mvc.perform(get("/cases/" + id + "/clocks").with(people.session(police)))
                .andExpect(content().string(not(containsString("Plan for the child"))));
    }

    @Test
    void aPartnerReadsNoNameThatWasNotAgreed() throws Exception {
        Member shelter = partner(AgencyKind.SHELTER);
        agreeing.to(child, worker, shelter, EnumSet.complementOf(EnumSet.of(DataKind.IDENTITY)));

        due(shelter, "")
                .andExpect(content().string(containsString("days left")))
                .andExpect(content().string(not(containsString("Kofi"))));
    }

    @Test
    void aPartnerSeesNoClockOfAKindThatWasNotAgreed() throws Exception {
        Member shelter = partner(AgencyKind.SHELTER);
        agreeing.to(child, worker, shelter, EnumSet.of(DataKind.IDENTITY, DataKind.PROCESS));

        mvc.perform(get("/cases/" + id + "/clocks").with(people.session(shelter)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Plan for the child"))));
        mvc.perform(get("/api/v1/cases/" + id + "/clocks").with(people.session(shelter)))
                .andExpect(content().string(not(containsString("child-plan"))));
    }

    @Test
    void thePageOfACaseExplainsHowAnEndWasComputed() throws Exception {
        mvc.perform(get("/cases/" + id + "/clocks").with(people.session(worker)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("The day of the event, 24 Nov 2026, is not counted.")))
                .andExpect(content().string(containsString("It runs for 15 working days.")))
                .andExpect(content().string(containsString("clew-clock__passed")))
                .andExpect(content().string(containsString("because of: child-identified")))
                .andExpect(content().string(not(containsString("<title>Kofi"))))
                .andExpect(content().string(not(containsString("??"))));
        mvc.perform(get("/cases/" + id).with(people.session(worker)))
                .andExpect(content().string(containsString("Plan for the child")));
        mvc.perform(get("/cases/" + id + "/clocks")
                        .with(people.session(people.member(AgencyKind.NGO, Role.CASE_WORKER))))
                .andExpect(status().isNotFound());
    }

    @Test
    void aClockIsPausedWithAReasonThatIsSealed() throws Exception {
        CaseClock plan = one("child-plan");
        mvc.perform(get(address(plan, "pause")).with(people.session(worker)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("??"))));
        act(plan, "pause", "", plan.version())
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Enter the reason")));

        act(plan, "pause", "The child is in hospital", plan.version())
                .andExpect(redirectedUrl("/cases/" + id + "/clocks"));

        assertThat(one("child-plan").state()).isEqualTo(CaseClock.State.PAUSED);
        mvc.perform(get("/cases/" + id + "/clocks").with(people.session(worker)))
                .andExpect(content().string(containsString("The child is in hospital")));
        assertThat(Fence.asSystem(
                        () -> database.sql("select count(*) from clock_entry e where e::text like '%hospital%'")
                                .query(Integer.class)
                                .single()))
                .isZero();
        due(worker, "?when=STILL").andExpect(content().string(containsString("Plan for the child")));
    }

    @Test
    void onlyWhatTheDefinitionAllowsIsDone() throws Exception {
        CaseClock representative = one("representative");

        act(representative, "pause", "why not", representative.version())
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("for other roles to change, or for nobody")));
        extend(representative, 11).andExpect(status().isConflict());
        extend(representative, 10).andExpect(status().is3xxRedirection());
        extend(one("representative"), 1)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("as often as it may be")));
        assertThat(one("representative").dueOn()).isAfter(representative.dueOn());
    }

    @Test
    void theSecondOfTwoWhoActAtOnceIsToldWhatTheFirstDid() throws Exception {
        CaseClock plan = one("child-plan");
        act(plan, "pause", "First", plan.version()).andExpect(status().is3xxRedirection());

        act(plan, "cancel", "Second", plan.version())
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Stands still")));
        assertThat(one("child-plan").state()).isEqualTo(CaseClock.State.PAUSED);
    }

    @Test
    void theListIsTakenAwayWithoutNames() throws Exception {
        mvc.perform(post("/due/export").with(people.session(worker)).with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Plan for the child")))
                .andExpect(content().string(not(containsString("Kofi"))));
        mvc.perform(post("/due/export")
                        .param("format", "xlsx")
                        .with(people.session(worker))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString(".xlsx")));
    }

    @Test
    void programsReadAndChangeClocksByTheSameRules() throws Exception {
        CaseClock plan = one("child-plan");
        mvc.perform(get("/api/v1/due").with(people.session(worker)))
                .andExpect(jsonPath("$.count").value(4))
                .andExpect(jsonPath("$.due[0].reliability").value("CHECK_BEFORE_RELEASE"));
        mvc.perform(get("/api/v1/cases/" + id + "/clocks").with(people.session(worker)))
                .andExpect(jsonPath("$[0].packId").value("model"));
        String pause = "{\"act\":\"PAUSE\",\"reason\":\"Ill\",\"version\":%d}".formatted(plan.version());
        for (int expected : new int[] {200, 409}) {
            mvc.perform(post("/api/v1/cases/" + id + "/clocks/" + plan.id() + "/acts")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(pause)
                            .with(people.session(worker))
                            .with(csrf()))
                    .andExpect(status().is(expected));
        }
    }

    @Test
    void aPrivateCalendarTellsWhenAndHowManyAndNothingElse() throws Exception {
        tell("risk:high");
        String address = calendar("AGENCY");
        String text = mvc.perform(get(address))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/calendar;charset=UTF-8"))
                .andReturn()
                .getResponse()
                .getContentAsString();

        Calendar read = new CalendarBuilder().build(new StringReader(text));
        assertThat(read.validate().getEntries()).isEmpty();
        assertThat(read.getComponents("VEVENT")).hasSize(5);
        assertThat(text)
                .contains("DTSTART:20261125T090000Z", "DTSTART;VALUE=DATE:20261215", "SUMMARY:Clew: something is due")
                .doesNotContain("Kofi", "C-2026", "child", "guardian", id.toString());
        assertThat(text.lines().allMatch(line -> line.length() <= 75)).isTrue();
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
    }

    @Test
    void anUnchangedCalendarIsNotSentAgain() throws Exception {
        String address = calendar("AGENCY");
        String tag = mvc.perform(get(address)).andReturn().getResponse().getHeader("ETag");

        mvc.perform(get(address).header("If-None-Match", tag)).andExpect(status().isNotModified());
        clock.advance(Duration.ofHours(1));
        mvc.perform(get(address).header("If-None-Match", tag)).andExpect(status().isNotModified());
        tell("guardian-appointed");
        mvc.perform(get(address).header("If-None-Match", tag)).andExpect(status().isOk());
    }

    @Test
    void anAddressThatWasEndedOrWhoseMemberIsOutOfUseLeadsNowhere() throws Exception {
        String first = calendar("MINE");
        String second = calendar("MINE");
        mvc.perform(get(first)).andExpect(status().isNotFound());
        mvc.perform(get(second)).andExpect(status().isOk());
        assertThat(trailOf("due.calendar.read")).isEqualTo(1);
        mvc.perform(post("/due/calendar/end").with(people.session(worker)).with(csrf()))
                .andExpect(redirectedUrl("/due"));
        mvc.perform(get(second)).andExpect(status().isNotFound());

        String third = calendar("MINE");
        Account account = members.get(worker.id());
        members.setActive(worker.id(), false, account.version());
        mvc.perform(get(third)).andExpect(status().isNotFound());
        mvc.perform(get("/calendar/guess.ics")).andExpect(status().isNotFound());
    }

    private String calendar(String whose) throws Exception {
        String page = mvc.perform(post("/due/calendar")
                        .param("whose", whose)
                        .with(people.session(worker))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher address = Pattern.compile("/calendar/[A-Za-z0-9_-]{43}\\.ics").matcher(page);
        assertThat(address.find()).isTrue();
        assertThat(Fence.asSystem(() -> database.sql("select count(*) from calendar_feed f where f::text like :secret")
                        .param("secret", "%" + address.group().substring(10, 30) + "%")
                        .query(Integer.class)
                        .single()))
                .isZero();
        return address.group();
    }

    private int trailOf(String what) throws Exception {
        return Fence.asSystem(
                () -> database.sql("select count(*) from trail where what = :what and member_id = :member")
                        .param("what", what)
                        .param("member", worker.id().value())
                        .query(Integer.class)
                        .single());
    }

    private ResultActions due(Member member, String query) throws Exception {
        return mvc.perform(get("/due" + query).with(people.session(member))).andExpect(status().isOk());
    }

    private String address(CaseClock kept, String act) {
        return "/cases/" + id + "/clocks/" + kept.id() + "/" + act;
    }

    private ResultActions act(CaseClock kept, String act, String reason, int version) throws Exception {
        return mvc.perform(post(address(kept, act))
                .param("reason", reason)
                .param("version", Integer.toString(version))
                .with(people.session(worker))
                .with(csrf()));
    }

    private ResultActions extend(CaseClock kept, int more) throws Exception {
        return mvc.perform(post(address(kept, "extend"))
                .param("reason", "Many arrived")
                .param("more", Integer.toString(more))
                .param("version", Integer.toString(kept.version()))
                .with(people.session(worker))
                .with(csrf()));
    }

    private CaseClock one(String definition) throws Exception {
        return Acting.as(worker, () -> rows.ofCase(id)).stream()
                .filter(each -> each.definition().equals(definition))
                .findFirst()
                .orElseThrow();
    }

    private void tell(String name) {
        Acting.runAs(worker, () -> clocks.happened(ClockEvent.of(name, id, child, clock.instant(), worker.id())));
    }

    private Member partner(AgencyKind kind) {
        Member member = people.member(kind, Role.CASE_WORKER);
        Acting.runAs(worker, () -> {
            cases.grantReach(id, member.agency(), Relation.PARTNER);
            persons.grantReach(child, member.agency(), Relation.PARTNER);
        });
        return member;
    }
}

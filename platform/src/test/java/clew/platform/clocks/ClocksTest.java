package clew.platform.clocks;

import static org.assertj.core.api.Assertions.assertThat;

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
import clew.platform.clocks.CaseClock.State;
import clew.platform.database.Fence;
import clew.platform.directory.AgencyKind;
import clew.platform.person.NewPerson;
import clew.platform.person.PersonId;
import clew.platform.person.Persons;
import clew.platform.person.Sex;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Clocks that run: what happens starts, ends and begins them anew, and their ends are told once.
@ClewTest
@Import(People.class)
class ClocksTest {

    @Autowired
    People people;

    @Autowired
    Persons persons;

    @Autowired
    Cases cases;

    @Autowired
    Clocks clocks;

    @Autowired
    ClockRows rows;

    @Autowired
    ClockEntryRows entries;

    @Autowired
    ClockWatch watch;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient database;

    Member worker;
    PersonId person;
    CaseId id;

    @BeforeEach
    void aCaseThatStartsNoClockByItself() throws Exception {
        worker = people.member(AgencyKind.SHELTER, Role.CASE_WORKER);
        person = as(
                () -> persons.register(NewPerson.named("Kofi Mensah", Sex.MALE).aged(31, 31), worker.agency()));
        id = as(() -> cases.open(NewCase.firstContact(person, false, CaseUrgency.ROUTINE), worker));
        watch.run();
    }

    @AfterEach
    void theClockGoesBack() {
        clock.reset();
    }

    @Test
    void whatHappensStartsTheClocksThatListenToIt() throws Exception {
        happened("child-identified");

        assertThat(definitions(true))
                .containsExactlyInAnyOrder(
                        "representative", "child-assessment", "child-plan", "best-interests-determination");
        assertThat(timeline()).contains("clocks.event.STARTED");
    }

    @Test
    void theSameThingToldTwiceIsWrittenOnce() throws Exception {
        Instant at = clock.instant();
        for (int time = 0; time < 3; time++) {
            tell(new ClockEvent("child-identified", id, person, null, at, worker.id()));
        }
        tell(new ClockEvent("guardian-appointed", id, person, null, at, worker.id()));
        tell(new ClockEvent("child-identified", id, person, null, at, worker.id()));

        assertThat(all().stream().filter(each -> each.definition().equals("representative")))
                .singleElement()
                .satisfies(each -> assertThat(each.state()).isEqualTo(State.MET));
    }

    @Test
    void aLateGuardianWhoWasAppointedInTimeWasInTime() throws Exception {
        happened("child-identified");
        Instant appointed = clock.instant().plus(Duration.ofDays(5));
        clock.advance(Duration.ofDays(40));

        tell(new ClockEvent("guardian-appointed", id, person, null, appointed, worker.id()));

        assertThat(state("representative")).isEqualTo(State.MET);
    }

    @Test
    void theEndIsToldOnceEvenAfterALongStandstill() throws Exception {
        happened("risk:high");
        assertThat(watch.run()).isZero();
        clock.advance(Duration.ofDays(90));

        assertThat(watch.run()).isPositive();
        assertThat(watch.run()).isZero();
        assertThat(state("contact-high-risk")).isEqualTo(State.BREACHED);
        assertThat(timeline().stream().filter("clocks.event.BREACHED"::equals)).hasSize(1);
        assertThat(onTrail("clock.breached")).isEqualTo(1);
    }

    @Test
    void aBreachThatIsMadeGoodBeforeAnybodyLookedIsToldAllTheSame() throws Exception {
        happened("risk:high");
        clock.advance(Duration.ofDays(3));
        happened("contact-made");
        assertThat(open("contact-high-risk")).isFalse();

        assertThat(watch.run()).isPositive();
        assertThat(state("contact-high-risk")).isEqualTo(State.BREACHED);
    }

    @Test
    void aMinimumThatEndsIsNoBreach() throws Exception {
        happened("reflection-granted");
        clock.advance(Duration.ofDays(32));

        assertThat(watch.run()).isPositive();
        assertThat(state("recovery")).isEqualTo(State.ELAPSED);
        assertThat(open("recovery")).isFalse();
    }

    @Test
    void anotherRiskCancelsOneClockAndStartsAnother() throws Exception {
        happened("risk:low");
        clock.advance(Duration.ofHours(1));
        happened("risk:high");

        assertThat(state("contact-low-risk")).isEqualTo(State.CANCELLED);
        assertThat(definitions(true)).containsExactly("contact-high-risk");
    }

    @Test
    void aGuardianWhoLeavesStartsTheClockAnew() throws Exception {
        happened("child-identified");
        clock.advance(Duration.ofDays(2));
        happened("guardian-appointed");
        assertThat(state("representative")).isEqualTo(State.MET);
        clock.advance(Duration.ofDays(60));
        happened("guardian-ended");

        assertThat(state("representative")).isEqualTo(State.RUNNING);
        assertThat(all().stream().filter(each -> each.definition().equals("representative")))
                .hasSize(1);
        clock.advance(Duration.ofDays(60));
        assertThat(watch.run()).isPositive();
        assertThat(state("representative")).isEqualTo(State.BREACHED);
    }

    @Test
    void twoOfAKindRunSideBySideAboutDifferentThings() throws Exception {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        for (UUID about : List.of(one, other)) {
            tell(new ClockEvent("data-request-received", id, person, about, clock.instant(), worker.id()));
        }
        clock.advance(Duration.ofDays(1));
        tell(new ClockEvent("data-request-answered", id, person, one, clock.instant(), worker.id()));

        assertThat(all().stream().map(CaseClock::state)).containsExactlyInAnyOrder(State.MET, State.RUNNING);
    }

    @Test
    void aNameThatNoClockListensToChangesNothing() throws Exception {
        happened("moon-full");

        assertThat(all()).isEmpty();
    }

    @Test
    void anotherAgencySeesNoneOfIt() throws Exception {
        happened("child-identified");
        Member stranger = people.member(AgencyKind.NGO, Role.CASE_WORKER);

        assertThat(Acting.as(stranger, () -> rows.ofCase(id))).isEmpty();
    }

    @Test
    void whatHappenedToAClockIsWrittenOnce() throws Exception {
        happened("child-identified");

        org.assertj.core.api.Assertions.assertThatThrownBy(() ->
                        Fence.asSystem(() -> database.sql("update clock_entry set at = now() where case_id = :case")
                                .param("case", id.value())
                                .update()))
                .hasMessageContaining("written once");
    }

    private void happened(String name) throws Exception {
        tell(ClockEvent.of(name, id, person, clock.instant(), worker.id()));
    }

    private void tell(ClockEvent event) throws Exception {
        as(() -> {
            clocks.happened(event);
            return true;
        });
    }

    private List<CaseClock> all() throws Exception {
        return as(() -> rows.ofCase(id));
    }

    private State state(String definition) throws Exception {
        return one(definition).state();
    }

    private boolean open(String definition) throws Exception {
        return one(definition).open();
    }

    private CaseClock one(String definition) throws Exception {
        return all().stream()
                .filter(each -> each.definition().equals(definition))
                .findFirst()
                .orElseThrow();
    }

    private List<String> definitions(boolean open) throws Exception {
        return all().stream()
                .filter(each -> each.open() == open)
                .map(CaseClock::definition)
                .toList();
    }

    private List<String> timeline() throws Exception {
        return as(() -> database.sql("select message from case_event where case_id = :case")
                .param("case", id.value())
                .query(String.class)
                .list());
    }

    private int onTrail(String what) throws Exception {
        return Fence.asSystem(() -> database.sql("select count(*) from trail where what = :what and subject_id = :case")
                .param("what", what)
                .param("case", id.value())
                .query(Integer.class)
                .single());
    }

    private <T> T as(Callable<T> work) throws Exception {
        return Acting.as(worker, work);
    }
}

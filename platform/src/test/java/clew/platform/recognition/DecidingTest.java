package clew.platform.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import clew.platform.ClewTest;
import clew.platform.access.AccessRefused;
import clew.platform.access.Acting;
import clew.platform.access.Member;
import clew.platform.access.People;
import clew.platform.access.Relation;
import clew.platform.access.Role;
import clew.platform.consent.Agreeing;
import clew.platform.directory.AgencyKind;
import clew.platform.person.NewPerson;
import clew.platform.person.PersonId;
import clew.platform.person.Persons;
import clew.platform.person.Sex;
import clew.platform.web.EditConflict;
import clew.recognition.AnswerState;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ClewTest
@Import({People.class, Agreeing.class})
@RecordApplicationEvents
class DecidingTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Agreeing agreeing;

    @Autowired
    People people;

    @Autowired
    Persons persons;

    @Autowired
    Screenings screenings;

    @Autowired
    Queue queue;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationEvents events;

    Member responder;

    @BeforeEach
    void somebodyScreens() {
        responder = people.member(AgencyKind.RECEPTION, Role.FIRST_RESPONDER);
    }

    @Test
    void theResultOfAnUncertainAgeShowsBothReadingsAndWhatTheyRestOn() throws Exception {
        ScreeningId id = screened(person(16, 20), told("handed-over", "begging-made-to"));

        assertThat(result(id))
                .contains("Read as a child", "Read as an adult")
                .contains("A child: indications of an act and of a purpose; the means are not needed")
                .contains("Was passed from one person to another", "told me", responder.name())
                .contains("What would change it", "What is still unknown", "Verified")
                .contains("for you, not for the person", "This row of the table asks for")
                .doesNotContain("??");
    }

    @Test
    void nothingNotedIsNoResultAtAll() throws Exception {
        ScreeningId id = screened(person(30, 30), Answer.of("handed-over", AnswerState.DENIED));

        assertThat(result(id))
                .contains("Nothing was noted", "It does not mean that there is nothing")
                .doesNotContain("Read as a child", "??");
    }

    @Test
    void raisingAPresumptionTellsTheHouseAndLeadsToTheCase() throws Exception {
        PersonId person = person(15, 15);
        ScreeningId id = screened(person, told("handed-over", "begging-made-to"));

        decide(id, "RAISED", "The child was handed over twice and has to beg.")
                .andExpect(redirectedUrl("/cases/of-person/" + person.value()));

        assertThat(events.stream(PresumptionRaised.class)).singleElement().satisfies(raised -> {
            assertThat(raised.person()).isEqualTo(person);
            assertThat(raised.child()).isTrue();
            assertThat(raised.by()).isEqualTo(responder.agency());
            assertThat(raised.who()).isEqualTo(responder.id());
        });
        assertThat(result(id)).contains("Decided:", "The child was handed over twice and has to beg.", "Screen");
    }

    @Test
    void aDecisionNeedsAReasonAndADayWhereThereIsAnother() throws Exception {
        ScreeningId id = screened(person(30, 30), told("handed-over"));

        assertThat(decide(id, "", "")
                        .andExpect(status().is(422))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Choose what you conclude", "Say why, in your own words", "There is a problem");
        assertThat(decide(id, "SCREEN_AGAIN", "too tired")
                        .andExpect(status().is(422))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Enter the day on which to screen again", "too tired");
        assertThat(decisions(id)).isZero();
    }

    @Test
    void aHumanMayDecideOtherwiseAndBothAreKept() throws Exception {
        ScreeningId id = screened(person(15, 15), told("handed-over", "begging-made-to"));

        decide(id, "NOT_RAISED", "It was a school play.").andExpect(redirectedUrl("/queue"));

        ScreeningDecision decision = of(id);
        assertThat(decision.computed()).isEqualTo("child-act-and-purpose");
        assertThat(decision.conclusion()).isEqualTo(Conclusion.NOT_RAISED);
        assertThat(decision.differs()).isTrue();
        assertThat(result(id)).contains("The human decided otherwise");
        assertThat(facts(id)).contains("\"human\": \"NOT_RAISED\"", "\"computed\": \"child-act-and-purpose\"");
    }

    @Test
    void screeningAgainPutsThePersonIntoTheQueueForThatDay() throws Exception {
        PersonId person = person(30, 30);
        ScreeningId id = screened(person, told("handed-over"));

        mvc.perform(post("/screenings/" + id + "/decision")
                        .param("conclusion", "SCREEN_AGAIN")
                        .param("reason", "too tired")
                        .param("againOn.day", "30")
                        .param("againOn.month", "11")
                        .param("againOn.year", "2026")
                        .param("seen", "1")
                        .with(people.session(responder))
                        .with(csrf()))
                .andExpect(redirectedUrl("/queue"));

        assertThat(of(id).againOn()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(Acting.as(responder, () -> queue.page(QueueFilter.all(), 1)).count())
                .isZero();
        assertThat(Acting.as(responder, () -> queue.page(QueueFilter.of(null, null, true), 1))
                        .lines())
                .singleElement()
                .satisfies(line -> assertThat(line.person().id()).isEqualTo(person));
    }

    @Test
    void whoDecidesOnAnOldPageIsToldThatMoreWasNoted() throws Exception {
        ScreeningId id = screened(person(30, 30), told("handed-over"));
        Acting.as(responder, () -> {
            screenings.observe(id, List.of(told("begging-made-to")));
            return true;
        });

        decide(id, "NOT_RAISED", "nothing much", 1).andExpect(status().isConflict());

        assertThat(decisions(id)).isZero();
    }

    @Test
    void aDecidedScreeningIsKeptAsItIs() throws Exception {
        ScreeningId id = screened(person(30, 30), told("handed-over"));
        decide(id, "NOT_RAISED", "nothing much");

        Acting.as(responder, () -> {
            assertThatThrownBy(() -> screenings.observe(id, List.of(told("begging-made-to"))))
                    .isInstanceOf(ScreeningClosed.class);
            assertThatThrownBy(() -> screenings.decide(id, Decision.of(Conclusion.RAISED, "on second thoughts")))
                    .isInstanceOf(EditConflict.class);
            return true;
        });
    }

    @Test
    void earlierObservationsCountInTheNextScreening() throws Exception {
        PersonId person = person(15, 15);
        decide(screened(person, told("handed-over")), "NOT_RAISED", "nothing more today");

        ScreeningId again = screened(person, told("begging-made-to"));

        assertThat(result(again)).contains("Was passed from one person to another", "act and of a purpose");
    }

    @Test
    void aPartnerReadsAndStartsItsOwnScreeningButDoesNotWriteInAnothers() throws Exception {
        PersonId person = person(15, 15);
        ScreeningId id = screened(person, told("handed-over"));
        Member shelter = people.member(AgencyKind.SHELTER, Role.CASE_WORKER);
        Member police = people.member(AgencyKind.POLICE, Role.CASE_WORKER);
        Acting.runAs(responder, () -> persons.grantReach(person, shelter.agency(), Relation.PARTNER));
        Acting.runAs(responder, () -> persons.grantReach(person, police.agency(), Relation.PARTNER));
        agreeing.all(person, responder, shelter);
        agreeing.all(person, responder, police);

        Acting.runAs(shelter, () -> {
            assertThat(screenings.get(id).person()).isEqualTo(person);
            assertThat(screenings.assess(id).notedIndicators()).isEqualTo(1);
            assertThatThrownBy(() -> screenings.observe(id, List.of(told("begging-made-to"))))
                    .isInstanceOf(ScreeningClosed.class);
            screenings.observe(screenings.start(person, "clew-act-means-purpose"), List.of(told("begging-made-to")));
        });
        Acting.runAs(police, () -> {
            assertThatThrownBy(() -> screenings.get(id)).isInstanceOf(AccessRefused.class);
            assertThatThrownBy(() -> screenings.assess(id)).isInstanceOf(AccessRefused.class);
        });
    }

    private PersonId person(int low, int high) throws Exception {
        return Acting.as(
                responder, () -> persons.register(NewPerson.unnamed(Sex.FEMALE).aged(low, high), responder.agency()));
    }

    private ScreeningId screened(PersonId person, Answer... answers) throws Exception {
        return Acting.as(responder, () -> {
            ScreeningId id = screenings.start(person, screenings.suggestedInstrument(person), SafetyCheck.safe());
            screenings.observe(id, Arrays.asList(answers));
            return id;
        });
    }

    private static Answer told(String indicator) {
        return Answer.of(indicator, AnswerState.TOLD);
    }

    private static Answer[] told(String first, String second) {
        return Stream.of(first, second).map(DecidingTest::told).toArray(Answer[]::new);
    }

    private ResultActions decide(ScreeningId id, String conclusion, String reason) throws Exception {
        return decide(id, conclusion, reason, noted(id));
    }

    private ResultActions decide(ScreeningId id, String conclusion, String reason, long seen) throws Exception {
        return mvc.perform(post("/screenings/" + id + "/decision")
                .param("conclusion", conclusion)
                .param("reason", reason)
                .param("seen", Long.toString(seen))
                .with(people.session(responder))
                .with(csrf()));
    }

    private long noted(ScreeningId id) throws Exception {
        return Acting.as(
                responder,
                () -> database.sql("select count(*) from observation where screening_id = :id")
                        .param("id", id.value())
                        .query(Long.class)
                        .single());
    }

    private ScreeningDecision of(ScreeningId id) throws Exception {
        return Acting.as(
                responder,
                () -> java.util.Objects.requireNonNull(
                        screenings.of(screenings.get(id).person()).getFirst().decision()));
    }

    private long decisions(ScreeningId id) throws Exception {
        return Acting.as(
                responder,
                () -> database.sql("select count(*) from screening_decision where screening_id = :id")
                        .param("id", id.value())
                        .query(Long.class)
                        .single());
    }

    private String facts(ScreeningId id) throws Exception {
        return Acting.as(
                responder,
                () -> database.sql("select facts::text from trail where subject_id = :id and what = :what")
                        .param("id", id.value())
                        .param("what", "screening.decided")
                        .query(String.class)
                        .single());
    }

    private String result(ScreeningId id) throws Exception {
        return mvc.perform(get("/screenings/" + id + "/result").with(people.session(responder)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}

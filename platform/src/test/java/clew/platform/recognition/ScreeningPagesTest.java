package clew.platform.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import clew.platform.ClewTest;
import clew.platform.access.Acting;
import clew.platform.access.Member;
import clew.platform.access.People;
import clew.platform.access.Role;
import clew.platform.directory.AgencyKind;
import clew.platform.person.NewPerson;
import clew.platform.person.PersonId;
import clew.platform.person.Persons;
import clew.platform.person.Sex;
import clew.recognition.AnswerState;
import clew.recognition.Instruments;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ClewTest
@Import(People.class)
class ScreeningPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Persons persons;

    @Autowired
    Screenings screenings;

    @Autowired
    ObservationRows observations;

    @Autowired
    Instruments instruments;

    Member responder;
    PersonId child;

    @BeforeEach
    void aChildWhoSpeaksArabicIsRegistered() throws Exception {
        responder = people.member(AgencyKind.RECEPTION, Role.FIRST_RESPONDER);
        NewPerson known = new NewPerson(null, true, Sex.FEMALE, null, false, 15, 16, "ar", List.of(), null);
        child = Acting.as(responder, () -> persons.register(known, responder.agency()));
    }

    @Test
    void oneClickStartsAScreeningAndTheNextClickContinuesIt() throws Exception {
        String first = started(responder);
        String second = started(people.member(responder.agency(), Role.FIRST_RESPONDER));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void theFirstThingIsWhetherItIsSafeToTalk() throws Exception {
        String screening = started(responder);

        String page = page(get(screening));

        assertThat(page)
                .contains("Are you in private?", "nobody listens in", "a guardian", "well enough", "interpreter")
                .contains("Act, means and purpose", "Short: a few minutes", "0 of ")
                .doesNotContain("??");
        assertThat(page.indexOf("Before you talk")).isLessThan(page.indexOf("Topics</h2>"));
    }

    @Test
    void anUnsafeAnswerSuggestsToPauseOrToObserveAndBlocksNothing() throws Exception {
        String screening = started(responder);
        send(post(screening + "/safety").param("inPrivate", "NO").param("interpreting", "COMPANION"), screening);

        assertThat(page(get(screening)))
                .contains("You are not in private", "Somebody who came with the person interprets", "Pause")
                .contains("Note only what you can see");
        assertThat(page(get(screening + "/topics/journey")))
                .contains("Tell me about your journey")
                .contains("state.journey-arranged");
    }

    @Test
    void aTopicShowsTheQuestionInBothLanguagesAndSaysThatTheTranslationIsNotReviewed() throws Exception {
        String screening = started(responder);

        String page = page(get(screening + "/topics/journey"));

        assertThat(page)
                .contains("Tell me about your journey", "lang=\"ar\"", "dir=\"rtl\"")
                .contains("Translation not yet reviewed")
                .contains("Does not want to say", "Not asked", "In a document")
                .contains("/hidden?back=/screenings/")
                .doesNotContain("??");
    }

    @Test
    void anAnswerIsSavedAtOnceAndShowsWhoNotedItWhen() throws Exception {
        String screening = started(responder);

        String fragment = background(screening, "state.journey-arranged", "TOLD", "note.journey-arranged", "an uncle");

        assertThat(fragment)
                .contains("Yes, told me", "noted by you, ", "an uncle")
                .doesNotContain("<html");
        assertThat(states(screening)).containsExactly(AnswerState.TOLD);
    }

    @Test
    void anAnswerThatIsChangedIsAddedAndTheOneBeforeStays() throws Exception {
        String screening = started(responder);

        background(screening, "state.journey-arranged", "TOLD");
        background(screening, "state.journey-arranged", "DENIED");
        background(screening, "state.journey-arranged", "DENIED");

        assertThat(states(screening)).containsExactly(AnswerState.TOLD, AnswerState.DENIED);
        assertThat(page(get(screening + "/topics/journey")))
                .containsPattern("value=\"DENIED\"\\s+checked")
                .contains("Yes, told me");
    }

    @Test
    void withoutScriptThePageIsSavedWhenItIsLeft() throws Exception {
        String screening = started(responder);

        send(
                post(screening + "/answers")
                        .param("state.journey-arranged", "REFUSED")
                        .param("state.handed-over", "SEEN")
                        .param("note.held-on-the-way", "a note without an answer")
                        .param("next", "topics/promise"),
                screening + "/topics/promise");

        assertThat(states(screening))
                .containsExactlyInAnyOrder(AnswerState.REFUSED, AnswerState.SEEN, AnswerState.NOT_ASKED);
    }

    @Test
    void twoMembersAtTheSameTimeBothKeepWhatTheyNoted() throws Exception {
        String screening = started(responder);
        Member colleague = people.member(responder.agency(), Role.FIRST_RESPONDER);

        background(screening, "state.handed-over", "DENIED");
        mvc.perform(post(screening + "/answers")
                        .param("state.handed-over", "SEEN")
                        .with(people.session(colleague))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());

        assertThat(states(screening)).containsExactly(AnswerState.DENIED, AnswerState.SEEN);
        assertThat(page(get(screening + "/topics/journey")))
                .contains("noted by " + colleague.name())
                .containsPattern("value=\"DENIED\"\\s+checked");
    }

    @Test
    void pausingKeepsWhatIsOnThePage() throws Exception {
        String screening = started(responder);

        send(post(screening + "/answers").param("state.handed-over", "TOLD").param("pause", "true"), "/queue");

        assertThat(states(screening)).containsExactly(AnswerState.TOLD);
        assertThat(Acting.as(responder, () -> screenings.get(id(screening))).state())
                .isEqualTo(ScreeningState.PAUSED);
        assertThat(started(responder)).isEqualTo(screening);
    }

    @Test
    void whatIsOnlyLookedForHasItsOwnPageAndIsNeverAsked() throws Exception {
        String screening = started(responder);

        assertThat(page(get(screening + "/observed")))
                .contains("Injuries that are not explained", "A colleague told me", "Cannot tell")
                .doesNotContain("Does not want to say");
        assertThat(page(get(screening + "/topics/safety"))).doesNotContain("state.visible-injuries");
    }

    @Test
    void theLongFormHasMoreQuestions() throws Exception {
        String screening = started(responder);
        String before = page(get(screening + "/observed"));
        send(post(screening + "/form").param("shortForm", "false").param("language", "fr"), screening + "#topics");

        assertThat(before).doesNotContain("state.story-rehearsed");
        assertThat(page(get(screening + "/observed"))).contains("state.story-rehearsed");
        assertThat(page(get(screening + "/topics/journey"))).contains("lang=\"fr\"");
    }

    @Test
    void anotherInstrumentSaysHowReliableItIs() throws Exception {
        String screening = started(responder);

        assertThat(page(get(screening + "/instrument")))
                .contains("Verified", "Second-hand", "Unverified", "For adults")
                .doesNotContain("??");
        send(post(screening + "/instrument").param("instrument", "delphi-child-sexual"), screening);
        background(screening, "state." + first("delphi-child-sexual"), "TOLD");
        assertThat(page(get(screening + "/result")))
                .contains("Nothing was computed", "Nobody has compared this set", "told me")
                .doesNotContain("What would change it", "??");
    }

    @Test
    void theHiddenPageSaysNothingAboutAnybodyAndLeadsBackWithOneClick() throws Exception {
        String screening = started(responder);

        String page = page(get("/hidden").param("back", screening + "/topics/work"));

        assertThat(page)
                .contains("href=\"" + screening + "/topics/work\"")
                .doesNotContain("Clew", "creening ", responder.name());
        assertThat(page(get("/hidden").param("back", "https://elsewhere.example")))
                .contains("href=\"/queue\"");
    }

    @Test
    void anOutsiderIsToldThatThereIsNothing() throws Exception {
        String screening = started(responder);
        Member outsider = people.member(AgencyKind.RECEPTION, Role.FIRST_RESPONDER);

        for (String path : List.of("", "/topics/work", "/observed", "/result", "/instrument")) {
            mvc.perform(get(screening + path).with(people.session(outsider))).andExpect(status().isNotFound());
        }
        mvc.perform(post(screening + "/answers")
                        .param("state.handed-over", "SEEN")
                        .with(people.session(outsider))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    private String first(String instrument) {
        return instruments.newest(instrument).orElseThrow().indicators().stream()
                .filter(indicator -> indicator.population() != clew.recognition.Population.ADULT)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String background(String screening, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(screening + "/answers").header("HX-Request", "true");
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request.with(people.session(responder)).with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private List<AnswerState> states(String screening) throws Exception {
        return Acting.as(
                responder,
                () -> observations.of(child, screenings.get(id(screening)).instrument()).stream()
                        .map(kept -> kept.observation().state())
                        .toList());
    }

    private static ScreeningId id(String path) {
        return new ScreeningId(java.util.UUID.fromString(path.substring("/screenings/".length())));
    }

    private void send(MockHttpServletRequestBuilder request, String to) throws Exception {
        mvc.perform(request.with(people.session(responder)).with(csrf())).andExpect(redirectedUrl(to));
    }

    private String started(Member member) throws Exception {
        return mvc.perform(post("/persons/" + child.value() + "/screenings")
                        .with(people.session(member))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    private String page(MockHttpServletRequestBuilder request) throws Exception {
        String page = mvc.perform(request.with(people.session(responder)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return page;
    }
}

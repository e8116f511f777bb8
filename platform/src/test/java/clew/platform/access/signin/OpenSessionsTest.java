package clew.platform.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import clew.platform.ClewTest;
import clew.platform.MovableClock;
import clew.platform.access.Member;
import clew.platform.access.Members;
import clew.platform.access.People;
import clew.platform.access.Role;
import clew.platform.access.sessions.Sessions;
import clew.platform.directory.AgencyKind;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ClewTest
@Import(People.class)
class OpenSessionsTest {

    private static final String PASSWORD = "four quiet herons";
    private static final String FIREFOX =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final String IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 "
            + "(KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Members members;

    @Autowired
    private Sessions sessions;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Member ana;
    private String anaSignsInAs;

    @BeforeEach
    void aMemberWithAPassword() {
        ana = people.member(AgencyKind.RECEPTION, Role.FIRST_RESPONDER);
        members.setPassword(ana.id(), PASSWORD);
        anaSignsInAs = members.get(ana.id()).userName();
    }

    @Test
    void theListShowsEachBrowserAndNoSessionId() throws Exception {
        MockHttpSession here = signedIn(FIREFOX);
        MockHttpSession there = signedIn(IPHONE);

        mvc.perform(get("/account/sessions").session(here))
                .andExpect(content().string(containsString("Firefox, Windows")))
                .andExpect(content().string(containsString("Safari, iPhone")))
                .andExpect(content().string(not(containsString(there.getId()))));
        assertThat(jdbc.sql("select count(*) from member_session where id_hash in (?, ?)")
                        .params(here.getId(), there.getId())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void oneEndsAtItsNextRequestAndTheOthersGoOn() throws Exception {
        MockHttpSession here = signedIn(FIREFOX);
        MockHttpSession there = signedIn(IPHONE);
        MockHttpSession third = signedIn(IPHONE);

        mvc.perform(post("/account/sessions/end")
                        .session(here)
                        .with(csrf())
                        .param("session", Sessions.key(there.getId())))
                .andExpect(redirectedUrl("/account/sessions"));

        mvc.perform(get("/account").session(there)).andExpect(redirectedUrl("/sign-in"));
        mvc.perform(get("/account").session(third)).andExpect(status().isOk());
        mvc.perform(get("/account").session(here)).andExpect(status().isOk());
    }

    @Test
    void nobodyEndsTheSessionOfAnother() throws Exception {
        MockHttpSession anas = signedIn(FIREFOX);
        Member other = people.member(AgencyKind.RECEPTION, Role.FIRST_RESPONDER);

        mvc.perform(post("/account/sessions/end")
                .with(people.session(other))
                .with(csrf())
                .param("session", Sessions.key(anas.getId())));

        mvc.perform(get("/account").session(anas)).andExpect(status().isOk());
    }

    @Test
    void allOthersEndAtOnce() throws Exception {
        MockHttpSession here = signedIn(FIREFOX);
        MockHttpSession there = signedIn(IPHONE);

        mvc.perform(post("/account/sessions/end-others").session(here).with(csrf()));

        mvc.perform(get("/account").session(there)).andExpect(redirectedUrl("/sign-in"));
        mvc.perform(get("/account").session(here)).andExpect(status().isOk());
    }

    @Test
    void anAdministratorSignsAMemberOutByTheNextRequest() throws Exception {
        MockHttpSession session = signedIn(FIREFOX);
        Member administrator = people.member(AgencyKind.CO_ORDINATION, Role.ADMINISTRATOR);

        mvc.perform(post("/members/" + ana.id() + "/sign-in/end")
                        .with(people.session(administrator))
                        .with(csrf()))
                .andExpect(redirectedUrl("/members/" + ana.id() + "/sign-in"));

        mvc.perform(get("/account").session(session)).andExpect(redirectedUrl("/sign-in"));
        assertThat(sessions.of(ana.id())).isEmpty();
    }

    @Test
    void onlyAnAdministratorMay() throws Exception {
        MockHttpSession session = signedIn(FIREFOX);
        Member auditor = people.member(AgencyKind.NGO, Role.AUDITOR);
        for (String act : new String[] {"end", "reset", "lift"}) {
            mvc.perform(post("/members/" + ana.id() + "/sign-in/" + act)
                            .with(people.session(auditor))
                            .with(csrf()))
                    .andExpect(status().is4xxClientError());
        }
        mvc.perform(get("/account").session(session)).andExpect(status().isOk());
    }

    @Test
    void signingOutTakesTheSessionOffTheList() throws Exception {
        MockHttpSession session = signedIn(FIREFOX);
        mvc.perform(post("/sign-out").session(session).with(csrf()));
        assertThat(sessions.of(ana.id())).isEmpty();
    }

    @Test
    void aSignInFromAnotherBrowserIsToldAtTheNextOne() throws Exception {
        Cookie known = mvc.perform(attempt(PASSWORD, FIREFOX, null))
                .andReturn()
                .getResponse()
                .getCookie("clew-known");
        assertThat(known).isNotNull();
        assertThat(known.isHttpOnly()).isTrue();
        mvc.perform(attempt(PASSWORD, IPHONE, null)).andExpect(redirectedUrl("/"));

        MockHttpSession session = new MockHttpSession();
        mvc.perform(attempt(PASSWORD, FIREFOX, known).session(session));

        mvc.perform(get("/").session(session))
                .andExpect(content().string(containsString("browser that was not known: Safari, iPhone")));
    }

    @Test
    void failuresAreToldAtTheNextSignIn() throws Exception {
        mvc.perform(attempt("wrong wrong wrong", FIREFOX, null));
        mvc.perform(attempt("wrong wrong wrong", FIREFOX, null));
        MockHttpSession session = signedIn(FIREFOX);

        mvc.perform(get("/").session(session))
                .andExpect(content().string(containsString("2 times somebody gave your user name")));
    }

    @Test
    void waitsGrowAndStopAtAnHour() throws Exception {
        for (String wait : new String[] {"15", "30", "60", "60"}) {
            for (int attempt = 0; attempt < 5; attempt++) {
                mvc.perform(attempt("wrong wrong wrong", FIREFOX, null)).andExpect(redirectedUrl("/sign-in?failed"));
            }
            mvc.perform(attempt(PASSWORD, FIREFOX, null)).andExpect(redirectedUrl("/sign-in?wait=" + wait));
            clock.advance(Duration.ofMinutes(Long.parseLong(wait)).plusSeconds(1));
        }
        mvc.perform(attempt(PASSWORD, FIREFOX, null)).andExpect(redirectedUrl("/"));
    }

    @Test
    void aStrangerElsewhereLocksNobodyOut() throws Exception {
        for (int attempt = 0; attempt < 6; attempt++) {
            mvc.perform(from("198.51.100.7", attempt("wrong wrong wrong", FIREFOX, null)));
        }
        mvc.perform(from("203.0.113.9", attempt(PASSWORD, FIREFOX, null))).andExpect(redirectedUrl("/"));
    }

    @Test
    void aCrowdOfStrangersNeverLocksOutABrowserThatIsKnown() throws Exception {
        Cookie known = mvc.perform(from("203.0.113.9", attempt(PASSWORD, FIREFOX, null)))
                .andReturn()
                .getResponse()
                .getCookie("clew-known");
        for (int attempt = 0; attempt < 50; attempt++) {
            mvc.perform(from("198.51.100." + attempt, attempt("wrong wrong wrong", FIREFOX, null)));
        }
        mvc.perform(from("203.0.113.10", attempt(PASSWORD, FIREFOX, null)))
                .andExpect(redirectedUrl("/sign-in?wait=15"));
        mvc.perform(from("203.0.113.9", attempt(PASSWORD, FIREFOX, known))).andExpect(redirectedUrl("/"));
    }

    @Test
    void aNameThatNobodyHasIsLockedAlike() throws Exception {
        anaSignsInAs = "nobody-" + anaSignsInAs;
        for (int attempt = 0; attempt < 5; attempt++) {
            mvc.perform(attempt("wrong wrong wrong", FIREFOX, null)).andExpect(redirectedUrl("/sign-in?failed"));
        }
        mvc.perform(attempt(PASSWORD, FIREFOX, null)).andExpect(redirectedUrl("/sign-in?wait=15"));
    }

    @Test
    void anAdministratorLiftsTheWait() throws Exception {
        for (int attempt = 0; attempt < 6; attempt++) {
            mvc.perform(attempt("wrong wrong wrong", FIREFOX, null));
        }
        Member administrator = people.member(AgencyKind.CO_ORDINATION, Role.ADMINISTRATOR);
        mvc.perform(post("/members/" + ana.id() + "/sign-in/lift")
                .with(people.session(administrator))
                .with(csrf()));

        mvc.perform(attempt(PASSWORD, FIREFOX, null)).andExpect(redirectedUrl("/"));
    }

    @Test
    void whatCanDoMuchAsksForAProofThatIsFreshAndComesBackToIt() throws Exception {
        MockHttpSession session = signedIn(FIREFOX);
        mvc.perform(get("/account/app").session(session)).andExpect(status().isOk());
        clock.advance(FreshProof.LIFE.plusSeconds(1));

        mvc.perform(get("/account/app").session(session)).andExpect(redirectedUrl("/account/confirm"));
        mvc.perform(get("/account/confirm").session(session)).andExpect(status().isOk());
        confirm(session, "not my password")
                .andExpect(content().string(containsString("This is not your present password")));
        confirm(session, PASSWORD)
                .andExpect(result ->
                        assertThat(result.getResponse().getRedirectedUrl()).contains("/account/app"));
        mvc.perform(get("/account/app").session(session)).andExpect(status().isOk());
    }

    @Test
    void aFormThatNeededAProofIsKeptAndSentAfterIt() throws Exception {
        MockHttpSession session = signedIn(FIREFOX);
        clock.advance(FreshProof.LIFE.plusSeconds(1));

        mvc.perform(post("/account/tokens")
                        .session(session)
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .param("name", "Figures")
                        .param("days", "30"))
                .andExpect(redirectedUrl("/account/confirm"));
        confirm(session, PASSWORD).andExpect(redirectedUrl("/resume"));
        mvc.perform(get("/resume").session(session))
                .andExpect(content().string(containsString("Go on with what you asked for")))
                .andExpect(content().string(containsString("action=\"/account/tokens\"")))
                .andExpect(content().string(containsString("value=\"Figures\"")));
    }

    @Test
    void fiveWrongAnswersToTheQuestionMakeItWait() throws Exception {
        MockHttpSession session = signedIn(FIREFOX);
        for (int attempt = 0; attempt < 5; attempt++) {
            confirm(session, "wrong " + attempt);
        }
        confirm(session, PASSWORD).andExpect(content().string(containsString("Too many attempts")));
    }

    private ResultActions confirm(MockHttpSession session, String password) throws Exception {
        return mvc.perform(
                post("/account/confirm").session(session).with(csrf()).param("password", password));
    }

    private MockHttpSession signedIn(String browser) throws Exception {
        MockHttpSession session = new MockHttpSession();
        mvc.perform(attempt(PASSWORD, browser, null).session(session)).andExpect(status().isFound());
        return session;
    }

    private MockHttpServletRequestBuilder attempt(String password, String browser, @Nullable Cookie known) {
        MockHttpServletRequestBuilder attempt = post("/sign-in")
                .with(csrf())
                .header("User-Agent", browser)
                .param("userName", anaSignsInAs)
                .param("password", password);
        return known == null ? attempt : attempt.cookie(known);
    }

    private static MockHttpServletRequestBuilder from(String address, MockHttpServletRequestBuilder request) {
        return request.with(sent -> {
            sent.setRemoteAddr(address);
            return sent;
        });
    }
}

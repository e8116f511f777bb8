package clew.platform.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import clew.platform.ClewTest;
import clew.platform.MovableClock;
import clew.platform.access.Member;
import clew.platform.access.Members;
import clew.platform.access.People;
import clew.platform.access.Role;
import clew.platform.access.limits.Limit;
import clew.platform.directory.AgencyKind;
import java.time.Duration;
import java.util.Locale;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ClewTest
@Import(People.class)
class SignInTest {

    private static final String PASSWORD = "four quiet herons";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Members members;

    @Autowired
    private MovableClock clock;

    private Member ana;
    private String anaSignsInAs;

    @BeforeEach
    void aMemberWithAPassword() {
        ana = people.member(AgencyKind.RECEPTION, Role.FIRST_RESPONDER);
        members.setPassword(ana.id(), PASSWORD);
        anaSignsInAs = members.get(ana.id()).userName();
    }

    @Test
    void theRightPasswordLeadsHome() throws Exception {
        signIn(anaSignsInAs, PASSWORD).andExpect(redirectedUrl("/"));
    }

    @Test
    void theUserNameMayBeWrittenInCapitals() throws Exception {
        signIn(anaSignsInAs.toUpperCase(Locale.ROOT), PASSWORD).andExpect(redirectedUrl("/"));
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreAnsweredAlike() throws Exception {
        signIn(anaSignsInAs, "four loud herons!").andExpect(redirectedUrl("/sign-in?failed"));
        signIn("nobody-" + anaSignsInAs, PASSWORD).andExpect(redirectedUrl("/sign-in?failed"));
    }

    @Test
    void fiveFailuresMakeEvenTheRightPasswordWait() throws Exception {
        for (int attempt = 0; attempt < Limit.PASSWORD.times(); attempt++) {
            signIn(anaSignsInAs, "wrong password " + attempt).andExpect(redirectedUrl("/sign-in?failed"));
        }
        signIn(anaSignsInAs, PASSWORD).andExpect(redirectedUrl("/sign-in?wait=15"));

        clock.advance(Limit.PASSWORD.within().plusSeconds(1));

        signIn(anaSignsInAs, PASSWORD).andExpect(redirectedUrl("/"));
    }

    @Test
    void oneWhoIsPutOutOfUseIsSignedOutByTheNextRequest() throws Exception {
        MockHttpSession session = session();
        mvc.perform(get("/account").session(session)).andExpect(status().isOk());

        members.setActive(ana.id(), false, members.get(ana.id()).version());

        mvc.perform(get("/account").session(session)).andExpect(redirectedUrl("/sign-in"));
        signIn(anaSignsInAs, PASSWORD).andExpect(redirectedUrl("/sign-in?failed"));
    }

    @Test
    void aNewPasswordEndsEverySessionOfTheMember() throws Exception {
        MockHttpSession elsewhere = session();
        MockHttpSession here = session();
        mvc.perform(post("/account/password")
                        .session(here)
                        .with(csrf())
                        .param("current", PASSWORD)
                        .param("password", "five quiet herons")
                        .param("again", "five quiet herons"))
                .andExpect(redirectedUrl("/sign-in"));

        mvc.perform(get("/account").session(elsewhere)).andExpect(redirectedUrl("/sign-in"));
        signIn(anaSignsInAs, "five quiet herons").andExpect(redirectedUrl("/"));
    }

    @Test
    void aPasswordIsChangedOnlyByWhoKnowsIt() throws Exception {
        mvc.perform(post("/account/password")
                        .session(session())
                        .with(csrf())
                        .param("current", "not my password")
                        .param("password", "five quiet herons")
                        .param("again", "six quiet herons"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("This is not your present password")))
                .andExpect(content().string(Matchers.containsString("The two passwords are not the same")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("five quiet herons"))));
    }

    @Test
    void workThatComesAfterTheTimeOutIsKeptForTheSameMember() throws Exception {
        MockHttpSession session = session();
        mvc.perform(get("/account").session(session)).andExpect(status().isOk());
        clock.advance(Duration.ofMinutes(31));

        mvc.perform(post("/account/language")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .session(session)
                        .with(csrf())
                        .param("language", "en")
                        .param("note", "a long text"))
                .andExpect(redirectedUrl("/sign-in"));
        mvc.perform(get("/sign-in").session(session))
                .andExpect(content().string(Matchers.containsString("What you wrote last is kept.")));
        signIn(session, anaSignsInAs).andExpect(redirectedUrl("/resume"));
        mvc.perform(get("/resume").session(session))
                .andExpect(content().string(Matchers.containsString("action=\"/account/language\"")))
                .andExpect(content().string(Matchers.containsString("value=\"a long text\"")));
    }

    @Test
    void workIsNotKeptForAnybodyElseAtThatBrowser() throws Exception {
        Member other = people.member(AgencyKind.RECEPTION, Role.FIRST_RESPONDER);
        members.setPassword(other.id(), PASSWORD);
        MockHttpSession session = session();
        mvc.perform(get("/account").session(session));
        clock.advance(Duration.ofMinutes(31));
        mvc.perform(post("/account/language")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .session(session)
                .with(csrf())
                .param("note", "a long text"));

        signIn(session, members.get(other.id()).userName()).andExpect(redirectedUrl("/"));

        mvc.perform(get("/resume").session(session)).andExpect(redirectedUrl("/"));
    }

    @Test
    void twelveHoursAfterTheSignInASessionIsOverEvenWithoutABreak() throws Exception {
        MockHttpSession session = session();
        for (int quarter = 0; quarter <= 4 * 12; quarter++) {
            mvc.perform(get("/account").session(session)).andExpect(status().isOk());
            clock.advance(Duration.ofMinutes(15));
        }
        mvc.perform(get("/account").session(session)).andExpect(redirectedUrl("/sign-in"));

        signIn(session, anaSignsInAs).andExpect(status().isFound());

        mvc.perform(get("/account").session(session)).andExpect(status().isOk());
    }

    @Test
    void signingOutTellsTheBrowserToForgetWhatItKept() throws Exception {
        mvc.perform(post("/sign-out").secure(true).session(session()).with(csrf()))
                .andExpect(header().string("Clear-Site-Data", "\"cache\", \"storage\""));
    }

    @Test
    void traceAndMethodsThatNobodyKnowsAreRefused() throws Exception {
        mvc.perform(request(HttpMethod.TRACE, "/sign-in")).andExpect(status().isBadRequest());
        mvc.perform(request(HttpMethod.valueOf("TRACK"), "/sign-in")).andExpect(status().isBadRequest());
    }

    @Test
    void aProgramSignsInWithEachRequestAndNeedsNoSession() throws Exception {
        mvc.perform(get("/api/v1/me").with(httpBasic(anaSignsInAs, PASSWORD)))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(content().string(Matchers.containsString(ana.name())));
        mvc.perform(get("/api/v1/me").with(httpBasic(anaSignsInAs, "wrong"))).andExpect(status().isUnauthorized());
        mvc.perform(get("/api/v1/me")).andExpect(status().isUnauthorized());
    }

    @Test
    void aPasswordSentWithARequestOpensNoPage() throws Exception {
        mvc.perform(get("/account").with(httpBasic(anaSignsInAs, PASSWORD))).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void aFormWithoutItsTokenIsRefused() throws Exception {
        mvc.perform(post("/account/language").session(session()).param("language", "en"))
                .andExpect(status().isForbidden());
    }

    @Test
    void everyPageForbidsWhatIsNotItsOwn() throws Exception {
        mvc.perform(get("/sign-in"))
                .andExpect(header().string("Content-Security-Policy", SecurityConfiguration.CONTENT_SECURITY_POLICY))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Cache-Control", Matchers.containsString("no-store")))
                .andExpect(header().exists("Permissions-Policy"));
    }

    @Test
    void whoCameByHttpsIsToldToComeByNothingElseForAYear() throws Exception {
        mvc.perform(get("/sign-in").secure(true))
                .andExpect(header().string("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains"));
        mvc.perform(get("/sign-in")).andExpect(header().doesNotExist("Strict-Transport-Security"));
    }

    @Test
    void aPartOfAPageMakesTheWholePageGoToSignIn() throws Exception {
        mvc.perform(get("/account").header("HX-Request", "true"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("HX-Redirect", "/sign-in"));
    }

    private MockHttpSession session() throws Exception {
        MockHttpSession session = new MockHttpSession();
        signIn(session, anaSignsInAs).andExpect(status().isFound());
        return session;
    }

    private ResultActions signIn(MockHttpSession session, String userName) throws Exception {
        return mvc.perform(post("/sign-in")
                .session(session)
                .with(csrf())
                .param("userName", userName)
                .param("password", PASSWORD));
    }

    private ResultActions signIn(String userName, String password) throws Exception {
        return mvc.perform(
                post("/sign-in").with(csrf()).param("userName", userName).param("password", password));
    }

    @Test
    void theFixtureHasAPassword() {
        assertThat(members.get(ana.id()).joined()).isTrue();
    }
}

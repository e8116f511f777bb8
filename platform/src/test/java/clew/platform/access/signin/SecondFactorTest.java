package clew.platform.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
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
import clew.platform.database.Fence;
import clew.platform.directory.AgencyKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ClewTest
@Import(People.class)
class SecondFactorTest {

    private static final String PASSWORD = "four quiet herons";
    private static final Duration A_STEP = Duration.ofSeconds(30);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Members members;

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
    void theCodeIsAskedForAfterThePasswordAndUntilThenNothingIsOpen() throws Exception {
        Phone phone = enrolled().phone();
        MockHttpSession session = new MockHttpSession();

        signIn(session).andExpect(redirectedUrl("/sign-in/second"));

        mvc.perform(get("/").session(session)).andExpect(redirectedUrl("/sign-in/second"));
        mvc.perform(get("/account").session(session)).andExpect(redirectedUrl("/sign-in/second"));
        mvc.perform(get("/help").session(session)).andExpect(redirectedUrl("/sign-in/second"));
        mvc.perform(get("/api/v1/me").session(session)).andExpect(status().isUnauthorized());
        code(session, phone.code(clock.instant())).andExpect(redirectedUrl("/"));
        mvc.perform(get("/account").session(session)).andExpect(status().isOk());
    }

    @Test
    void aCodeCountsOnce() throws Exception {
        Phone phone = enrolled().phone();
        String code = phone.code(clock.instant());
        MockHttpSession first = new MockHttpSession();
        signIn(first);
        code(first, code).andExpect(redirectedUrl("/"));

        MockHttpSession second = new MockHttpSession();
        signIn(second);
        code(second, code)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("wrong or was used before")));
        mvc.perform(get("/account").session(second)).andExpect(redirectedUrl("/sign-in/second"));
    }

    @Test
    void aClockMayBeHalfAMinuteWrongAndNotMore() throws Exception {
        Phone phone = enrolled().phone();
        for (int steps : new int[] {-3, -2, 2, 3}) {
            MockHttpSession session = new MockHttpSession();
            signIn(session);
            code(session, phone.code(clock.instant().plus(A_STEP.multipliedBy(steps))))
                    .andExpect(status().isOk());
        }
        MockHttpSession early = new MockHttpSession();
        signIn(early);
        code(early, phone.code(clock.instant().minus(A_STEP))).andExpect(redirectedUrl("/"));
        MockHttpSession late = new MockHttpSession();
        signIn(late);
        code(late, phone.code(clock.instant().plus(A_STEP))).andExpect(redirectedUrl("/"));
    }

    @Test
    void fiveWrongCodesMakeEvenTheRightOneWait() throws Exception {
        Phone phone = enrolled().phone();
        MockHttpSession session = new MockHttpSession();
        signIn(session);
        for (int attempt = 0; attempt < 5; attempt++) {
            code(session, "00000" + attempt).andExpect(content().string(containsString("wrong or was used")));
        }
        code(session, phone.code(clock.instant())).andExpect(content().string(containsString("Too many attempts")));
    }

    @Test
    void aRecoveryCodeSignsInOnceAndTheMemberIsTold() throws Exception {
        String recovery = enrolled().codes().getFirst();
        MockHttpSession session = new MockHttpSession();
        signIn(session);
        code(session, recovery.toUpperCase(Locale.ROOT).replace("-", " ")).andExpect(redirectedUrl("/"));
        mvc.perform(get("/").session(session)).andExpect(content().string(containsString("A recovery code was used")));
        mvc.perform(get("/account").session(session))
                .andExpect(content().string(containsString("9 recovery codes are left")));

        MockHttpSession again = new MockHttpSession();
        signIn(again);
        code(again, recovery).andExpect(status().isOk());
    }

    @Test
    void theWayInIsOverAfterAQuarterOfAnHour() throws Exception {
        Phone phone = enrolled().phone();
        MockHttpSession session = new MockHttpSession();
        signIn(session);
        clock.advance(HalfSignedIn.LIFE.plusSeconds(1));

        code(session, phone.code(clock.instant())).andExpect(redirectedUrl("/sign-in"));
        mvc.perform(get("/account").session(session)).andExpect(redirectedUrl("/sign-in/second"));
        mvc.perform(get("/sign-in/second").session(session)).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void anAppCountsOnlyAfterACodeShowedThatItHasTheSecret() throws Exception {
        MockHttpSession session = new MockHttpSession();
        signIn(session);
        mvc.perform(get("/account/app").session(session)).andExpect(status().isOk());
        mvc.perform(post("/account/app").session(session).with(csrf()).param("code", "000000"))
                .andExpect(content().string(containsString("This code is wrong")));

        signIn(new MockHttpSession()).andExpect(redirectedUrl("/"));
    }

    @Test
    void settingUpAnAppEndsEveryOtherSession() throws Exception {
        MockHttpSession elsewhere = new MockHttpSession();
        signIn(elsewhere);
        Enrolled enrolled = enrolled();

        mvc.perform(get("/account").session(elsewhere)).andExpect(redirectedUrl("/sign-in"));
        mvc.perform(get("/account").session(enrolled.session())).andExpect(status().isOk());
    }

    @Test
    void turningItOffNeedsThePasswordAndACode() throws Exception {
        Enrolled enrolled = enrolled();
        off(enrolled, "not my password", enrolled.phone().code(clock.instant()))
                .andExpect(content().string(containsString("This is not your present password")));
        off(enrolled, PASSWORD, "000000").andExpect(content().string(containsString("This code is wrong")));
        signIn(new MockHttpSession()).andExpect(redirectedUrl("/sign-in/second"));

        off(enrolled, PASSWORD, enrolled.phone().code(clock.instant())).andExpect(redirectedUrl("/account"));

        signIn(new MockHttpSession()).andExpect(redirectedUrl("/"));
        assertThat(jdbc.sql("select count(*) from recovery_code where member_id = ?")
                        .param(ana.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anAdministratorTakesItAwayAndTheMemberIsTold() throws Exception {
        Enrolled enrolled = enrolled();
        Member administrator = people.member(AgencyKind.CO_ORDINATION, Role.ADMINISTRATOR);

        mvc.perform(post("/members/" + ana.id() + "/sign-in/reset")
                        .with(people.session(administrator))
                        .with(csrf()))
                .andExpect(status().isFound());

        mvc.perform(get("/account").session(enrolled.session())).andExpect(redirectedUrl("/sign-in"));
        MockHttpSession session = new MockHttpSession();
        signIn(session).andExpect(redirectedUrl("/"));
        mvc.perform(get("/").session(session))
                .andExpect(content().string(containsString("An administrator took your second factor away")));
        mvc.perform(get("/").session(session))
                .andExpect(content().string(not(containsString("An administrator took your second factor away"))));
        assertThat(Fence.asSystem(() -> jdbc.sql(
                                "select count(*) from trail where what = 'second-factor.reset' and subject_id = ? "
                                        + "and member_id = ?")
                        .params(ana.id().value(), administrator.id().value())
                        .query(Integer.class)
                        .single()))
                .isEqualTo(1);
    }

    @Test
    void thePasswordAloneOpensNothingToAProgramOnceThereIsASecondFactor() throws Exception {
        mvc.perform(get("/api/v1/me").with(httpBasic(anaSignsInAs, PASSWORD))).andExpect(status().isOk());
        enrolled();

        mvc.perform(get("/api/v1/me").with(httpBasic(anaSignsInAs, PASSWORD))).andExpect(status().isUnauthorized());
    }

    @Test
    void secretsAndCodesAreNotKeptAsTheyAre() throws Exception {
        Enrolled enrolled = enrolled();
        String kept = jdbc.sql("""
                        select string_agg(encode(secret, 'escape'), ' ') || (select string_agg(code_hash, ' ')
                            from recovery_code) from second_factor
                        """).query(String.class).single();
        assertThat(kept)
                .doesNotContain(enrolled.secret())
                .doesNotContain(enrolled.codes().getFirst());
    }

    private ResultActions off(Enrolled enrolled, String password, String code) throws Exception {
        return mvc.perform(post("/account/app/off")
                .session(enrolled.session())
                .with(csrf())
                .param("password", password)
                .param("code", code));
    }

    /// Sets up an app through the pages, and lets half a minute pass so that the next code is another.
    private Enrolled enrolled() throws Exception {
        MockHttpSession session = new MockHttpSession();
        signIn(session);
        String page = mvc.perform(get("/account/app").session(session))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        Phone phone = Phone.reading(page);
        String answer = mvc.perform(
                        post("/account/app").session(session).with(csrf()).param("code", phone.code(clock.instant())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        List<String> codes = new ArrayList<>();
        Matcher code = Pattern.compile("<code>([a-z0-9-]{19})</code>").matcher(answer);
        while (code.find()) {
            codes.add(code.group(1));
        }
        assertThat(codes).hasSize(10);
        clock.advance(A_STEP.multipliedBy(2));
        String secret = page.replaceAll("(?s).*class=\"clew-secret\"[^>]*>([A-Z2-7 ]+)<.*", "$1")
                .replace(" ", "");
        return new Enrolled(session, phone, secret, codes);
    }

    private ResultActions signIn(MockHttpSession session) throws Exception {
        return mvc.perform(post("/sign-in")
                .session(session)
                .with(csrf())
                .param("userName", anaSignsInAs)
                .param("password", PASSWORD));
    }

    private ResultActions code(MockHttpSession session, String code) throws Exception {
        return mvc.perform(post("/sign-in/second").session(session).with(csrf()).param("code", code));
    }

    private record Enrolled(MockHttpSession session, Phone phone, String secret, List<String> codes) {}
}

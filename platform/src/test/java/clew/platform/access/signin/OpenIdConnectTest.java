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
import clew.platform.access.providers.LinkedSubjects;
import clew.platform.directory.AgencyKind;
import java.net.URI;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/// Signing in through the identity provider of a ministry, a real one; and an instance that asks auditors for a
/// second
/// factor.
@ClewTest
@Import(People.class)
@DirtiesContext
class OpenIdConnectTest {

    private static final String PASSWORD = "four quiet herons";
    private static final IdentityServer MINISTRY = IdentityServer.start();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Members members;

    @Autowired
    private LinkedSubjects links;

    @Autowired
    private MovableClock clock;

    @DynamicPropertySource
    static void twoProvidersOneOfWhichIsDown(DynamicPropertyRegistry registry) {
        registry.add("clew.oidc.ministry.issuer", MINISTRY::issuer);
        registry.add("clew.oidc.ministry.client-id", () -> IdentityServer.CLIENT);
        registry.add("clew.oidc.ministry.client-secret", () -> IdentityServer.SECRET);
        registry.add("clew.oidc.ministry.name", () -> "Ministry of Examples");
        registry.add("clew.oidc.gone.issuer", () -> "http://127.0.0.1:1");
        registry.add("clew.oidc.gone.client-id", () -> "clew");
        registry.add("clew.oidc.gone.client-secret", () -> "secret");
        registry.add("clew.signin.second-factor", () -> "required-for:AUDITOR");
    }

    @AfterAll
    static void stop() {
        MINISTRY.close();
    }

    @Test
    void aLinkedSubjectSignsItsMemberIn() throws Exception {
        Member ana = people.member(AgencyKind.POLICE, Role.CASE_WORKER);
        links.link(ana.id(), MINISTRY.issuer(), "ana");
        MockHttpSession session = new MockHttpSession();

        through("ana", session).andExpect(redirectedUrl("/"));

        mvc.perform(get("/account").session(session)).andExpect(content().string(containsString(ana.name())));
        mvc.perform(get("/account/sessions").session(session))
                .andExpect(content().string(containsString("through an identity provider")));
    }

    @Test
    void aSubjectThatNobodyLinkedStaysOutsideWhateverItsEMailAddress() throws Exception {
        int before = members.all().size();
        MockHttpSession session = new MockHttpSession();

        through("bea", session).andExpect(redirectedUrl("/sign-in?unlinked"));

        mvc.perform(get("/account").session(session)).andExpect(redirectedUrl("/sign-in"));
        assertThat(members.all()).hasSize(before);
    }

    @Test
    void aMemberWhoIsOutOfUseStaysOutside() throws Exception {
        Member cleo = people.member(AgencyKind.POLICE, Role.CASE_WORKER);
        links.link(cleo.id(), MINISTRY.issuer(), "cleo");
        members.setActive(cleo.id(), false, members.get(cleo.id()).version());

        through("cleo", new MockHttpSession()).andExpect(redirectedUrl("/sign-in?unlinked"));
    }

    @Test
    void anInvitationIsTakenUpWithoutAPassword() throws Exception {
        Member dora = people.member(AgencyKind.POLICE, Role.CASE_WORKER);
        String path = members.invite(dora.id());
        MockHttpSession session = new MockHttpSession();
        mvc.perform(get(path).session(session))
                .andExpect(content().string(containsString("Join with Ministry of Examples")));
        mvc.perform(post(path + "/provider").session(session).with(csrf()).param("provider", "ministry"))
                .andExpect(status().isOk());

        through("dora", session).andExpect(redirectedUrl("/"));

        mvc.perform(get("/account").session(session)).andExpect(content().string(containsString(dora.name())));
        mvc.perform(get(path)).andExpect(status().isNotFound());
        through("dora", new MockHttpSession()).andExpect(redirectedUrl("/"));
    }

    @Test
    void aMemberLinksThemselvesAndKeepsTheirSession() throws Exception {
        Member fay = people.member(AgencyKind.POLICE, Role.CASE_WORKER);
        members.setPassword(fay.id(), PASSWORD);
        MockHttpSession session = signedIn(fay);
        mvc.perform(post("/account/providers/ministry/link").session(session).with(csrf()))
                .andExpect(content().string(containsString("/sign-in/with/ministry")));

        through("fay", session).andExpect(redirectedUrl("/account/providers?linked"));

        mvc.perform(get("/account/providers").session(session))
                .andExpect(content().string(containsString("Linked: it signs you in")));
        Member other = people.member(AgencyKind.POLICE, Role.CASE_WORKER);
        members.setPassword(other.id(), PASSWORD);
        MockHttpSession others = signedIn(other);
        mvc.perform(post("/account/providers/ministry/link").session(others).with(csrf()));
        through("fay", others).andExpect(redirectedUrl("/account/providers?taken"));
    }

    @Test
    void whoMustHaveTwoFactorsSetsOneUpUnlessTheProviderAskedForTwo() throws Exception {
        Member auditor = people.member(AgencyKind.NGO, Role.AUDITOR);
        links.link(auditor.id(), MINISTRY.issuer(), "mfa-eva");
        through("mfa-eva", new MockHttpSession()).andExpect(redirectedUrl("/"));

        Member weaker = people.member(AgencyKind.NGO, Role.AUDITOR);
        links.link(weaker.id(), MINISTRY.issuer(), "hal");
        MockHttpSession half = new MockHttpSession();
        through("hal", half).andExpect(redirectedUrl("/sign-in/enrol"));
        mvc.perform(get("/trail").session(half)).andExpect(redirectedUrl("/sign-in/second"));

        Member other = people.member(AgencyKind.NGO, Role.AUDITOR);
        members.setPassword(other.id(), PASSWORD);
        MockHttpSession session = new MockHttpSession();
        password(other, session).andExpect(redirectedUrl("/sign-in/enrol"));
        mvc.perform(get("/trail").session(session)).andExpect(redirectedUrl("/sign-in/second"));
        String page = mvc.perform(get("/sign-in/enrol").session(session))
                .andExpect(content().string(containsString("Your work needs more than a password")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        mvc.perform(post("/sign-in/enrol")
                        .session(session)
                        .with(csrf())
                        .param("code", Phone.reading(page).code(clock.instant())))
                .andExpect(content().string(containsString("Your recovery codes")));
        mvc.perform(get("/trail").session(session)).andExpect(status().isOk());
    }

    @Test
    void thePasswordAloneOpensNothingToAProgramWhereTwoFactorsAreAskedFor() throws Exception {
        Member auditor = people.member(AgencyKind.NGO, Role.AUDITOR);
        members.setPassword(auditor.id(), PASSWORD);
        mvc.perform(get("/api/v1/me").with(httpBasic(members.get(auditor.id()).userName(), PASSWORD)))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void aProviderThatIsDownIsSaidAndOtherWaysStayOpen() throws Exception {
        mvc.perform(get("/sign-in/with/gone")).andExpect(redirectedUrl("/sign-in?down"));
        mvc.perform(get("/sign-in").param("down", ""))
                .andExpect(content().string(containsString("did not answer")))
                .andExpect(content().string(containsString("Sign in with Ministry of Examples")));
    }

    @Test
    void theWayThereCarriesAChallengeAStateAndANonceAndAnAnswerCountsOnce() throws Exception {
        Member gil = people.member(AgencyKind.NGO, Role.CASE_WORKER);
        links.link(gil.id(), MINISTRY.issuer(), "mfa-gil");
        MockHttpSession session = new MockHttpSession();
        String there = there(session);
        assertThat(there).contains("code_challenge_method=S256", "code_challenge=", "state=", "nonce=", "scope=openid");
        String back = MINISTRY.signIn("mfa-gil", there);

        mvc.perform(get(URI.create(back)).session(new MockHttpSession())).andExpect(redirectedUrl("/sign-in?down"));
        mvc.perform(get(URI.create(back)).session(session)).andExpect(redirectedUrl("/"));
        MockHttpSession again = new MockHttpSession();
        there(again);
        mvc.perform(get(URI.create(back)).session(again)).andExpect(redirectedUrl("/sign-in?down"));
    }

    @Test
    void signingOutOffersToSignOutThereToo() throws Exception {
        Member ana = people.member(AgencyKind.POLICE, Role.CASE_WORKER);
        links.link(ana.id(), MINISTRY.issuer(), "ana");
        MockHttpSession session = new MockHttpSession();
        through("ana", session);

        MockHttpSession after =
                (MockHttpSession) mvc.perform(post("/sign-out").session(session).with(csrf()))
                        .andExpect(redirectedUrl("/sign-in?out"))
                        .andReturn()
                        .getRequest()
                        .getSession(false);

        mvc.perform(get("/sign-in").param("out", "").session(Objects.requireNonNull(after)))
                .andExpect(content().string(containsString("Sign out at Ministry of Examples too")))
                .andExpect(content().string(containsString("id_token_hint=")))
                .andExpect(content().string(not(containsString("access_token"))));
    }

    @Test
    void anAdministratorLinksAndUnlinksBySubject() throws Exception {
        Member bea = people.member(AgencyKind.POLICE, Role.CASE_WORKER);
        Member administrator = people.member(AgencyKind.CO_ORDINATION, Role.ADMINISTRATOR);
        for (String act : new String[] {"link", "unlink"}) {
            mvc.perform(post("/members/" + bea.id() + "/sign-in/" + act)
                            .with(people.session(administrator))
                            .with(csrf())
                            .param("provider", "ministry")
                            .param("subject", "someone-at-the-ministry"))
                    .andExpect(redirectedUrl("/members/" + bea.id() + "/sign-in"));
            assertThat(links.of(bea.id())).hasSize(act.equals("link") ? 1 : 0);
        }
    }

    private ResultActions through(String user, MockHttpSession session) throws Exception {
        String back = MINISTRY.signIn(user, there(session));
        return mvc.perform(get(URI.create(back)).session(session));
    }

    private String there(MockHttpSession session) throws Exception {
        mvc.perform(get("/sign-in/with/ministry").session(session))
                .andExpect(redirectedUrl("/oauth2/authorization/ministry"));
        return Objects.requireNonNull(
                mvc.perform(get("/oauth2/authorization/ministry").session(session))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());
    }

    private MockHttpSession signedIn(Member member) throws Exception {
        MockHttpSession session = new MockHttpSession();
        password(member, session).andExpect(redirectedUrl("/"));
        return session;
    }

    private ResultActions password(Member member, MockHttpSession session) throws Exception {
        return mvc.perform(post("/sign-in")
                .session(session)
                .with(csrf())
                .param("userName", members.get(member.id()).userName())
                .param("password", PASSWORD));
    }
}

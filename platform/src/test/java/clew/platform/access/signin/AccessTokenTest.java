package clew.platform.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
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
import clew.platform.access.tokens.AccessTokens;
import clew.platform.directory.AgencyKind;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ClewTest
@Import(People.class)
class AccessTokenTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Members members;

    @Autowired
    private AccessTokens tokens;

    @Autowired
    private MovableClock clock;

    private Member ana;

    @BeforeEach
    void aMember() {
        ana = people.member(AgencyKind.NGO, Role.CASE_WORKER);
    }

    @Test
    void aTokenDoesWhatItsMemberMayAndMakesNoSession() throws Exception {
        String token = make();

        me(token)
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(content().string(containsString(ana.name())));
        mvc.perform(get("/api/v1/members").header("Authorization", "Bearer " + token))
                .andExpect(status().isForbidden());
    }

    @Test
    void aTokenOpensNoPage() throws Exception {
        mvc.perform(get("/account").header("Authorization", "Bearer " + make())).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void aTokenThatWasRevokedOrIsOldOrWasNeverMadeOpensNothing() throws Exception {
        String revoked = make();
        mvc.perform(post("/account/tokens/" + tokens.of(ana.id()).getFirst().id() + "/revoke")
                        .with(people.session(ana))
                        .with(csrf()))
                .andExpect(redirectedUrl("/account/tokens"));
        me(revoked).andExpect(status().isUnauthorized());

        String old = make();
        clock.advance(Duration.ofDays(30).plusSeconds(1));
        me(old).andExpect(status().isUnauthorized());
        me(AccessTokens.START + "x".repeat(43)).andExpect(status().isUnauthorized());
    }

    @Test
    void nobodyRevokesTheTokenOfAnother() throws Exception {
        String token = make();
        Member other = people.member(AgencyKind.NGO, Role.CASE_WORKER);
        mvc.perform(post("/account/tokens/" + tokens.of(ana.id()).getFirst().id() + "/revoke")
                .with(people.session(other))
                .with(csrf()));
        me(token).andExpect(status().isOk());
    }

    @Test
    void aMemberWhoIsPutOutOfUseTakesTheirTokensAlong() throws Exception {
        String token = make();
        members.setActive(ana.id(), false, members.get(ana.id()).version());
        me(token).andExpect(status().isUnauthorized());
    }

    @Test
    void aForcedSignOutRevokesTokens() throws Exception {
        String token = make();
        Member administrator = people.member(AgencyKind.CO_ORDINATION, Role.ADMINISTRATOR);
        mvc.perform(post("/members/" + ana.id() + "/sign-in/end")
                .with(people.session(administrator))
                .with(csrf()));
        me(token).andExpect(status().isUnauthorized());
    }

    @Test
    void guessingTokensIsStopped() throws Exception {
        for (int attempt = 0; attempt < 60; attempt++) {
            from("198.51.100.77", "clew_guess" + attempt).andExpect(status().isUnauthorized());
        }
        from("198.51.100.77", "clew_guess").andExpect(status().isTooManyRequests());
        me(make()).andExpect(status().isOk());
    }

    @Test
    void searchesAreCountedForEachMember() throws Exception {
        for (int search = 0; search < 120; search++) {
            search(ana);
        }
        search(ana).andExpect(status().isTooManyRequests()).andExpect(header().string("Retry-After", "60"));
        search(people.member(AgencyKind.NGO, Role.CASE_WORKER)).andExpect(status().isOk());
        clock.advance(Duration.ofSeconds(61));
        search(ana).andExpect(status().isOk());
    }

    private ResultActions search(Member member) throws Exception {
        return mvc.perform(post("/api/v1/persons/search")
                .with(people.session(member))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\":\"Amal\"}"));
    }

    private ResultActions from(String address, String token) throws Exception {
        return mvc.perform(
                get("/api/v1/me").header("Authorization", "Bearer " + token).with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                }));
    }

    private ResultActions me(String token) throws Exception {
        return mvc.perform(get("/api/v1/me").header("Authorization", "Bearer " + token));
    }

    private String make() throws Exception {
        String page = mvc.perform(post("/account/tokens")
                        .with(people.session(ana))
                        .with(csrf())
                        .param("name", "Figures")
                        .param("days", "30"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher token = Pattern.compile("clew_[A-Za-z0-9_-]{43}").matcher(page);
        assertThat(token.find()).isTrue();
        return token.group();
    }
}

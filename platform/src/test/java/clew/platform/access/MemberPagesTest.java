package clew.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import clew.platform.ClewTest;
import clew.platform.MovableClock;
import clew.platform.directory.AgencyKind;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ClewTest
@Import(People.class)
class MemberPagesTest {

    private static final Pattern LINK = Pattern.compile("http://localhost(/welcome/[A-Za-z0-9_-]{43})");

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

    private Member administrator;

    @BeforeEach
    void anAdministrator() {
        administrator = people.member(AgencyKind.CO_ORDINATION, Role.ADMINISTRATOR);
    }

    @Test
    void aNewMemberChoosesAPasswordBehindALinkThatWorksOnce() throws Exception {
        String path = add("lina.k");
        assertThat(members.byUserName("lina.k").orElseThrow().joined()).isFalse();

        take(path, "short", "short").andExpect(content().string(containsString("at least 12 characters")));
        take(path, "seven calm otters", "eight calm otters")
                .andExpect(content().string(containsString("The two passwords are not the same")));
        take(path, "seven calm otters", "seven calm otters").andExpect(redirectedUrl("/sign-in"));

        take(path, "other calm otters", "other calm otters").andExpect(status().isNotFound());
        mvc.perform(post("/sign-in").with(csrf()).param("userName", "LINA.K").param("password", "seven calm otters"))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void aLinkEndsAfterADay() throws Exception {
        String path = add("late.one");
        clock.advance(Duration.ofHours(24));

        mvc.perform(get(path)).andExpect(status().isNotFound());
    }

    @Test
    void aNewLinkEndsTheOldOneAndThePassword() throws Exception {
        String first = add("forgetful");
        take(first, "seven calm otters", "seven calm otters").andExpect(redirectedUrl("/sign-in"));
        MemberId id = members.byUserName("forgetful").orElseThrow().member().id();

        String second = link(mvc.perform(post("/members/" + id + "/link")
                .with(people.session(administrator))
                .with(csrf())));

        assertThat(second).isNotEqualTo(first);
        assertThat(members.hasPassword(id, "seven calm otters")).isFalse();
        mvc.perform(get(second)).andExpect(status().isOk());
    }

    @Test
    void theDatabaseKeepsNoTokenThatWouldOpenALink() throws Exception {
        String path = add("hashed");
        String token = path.substring("/welcome/".length());

        assertThat(jdbc.sql("select token_hash from invitation")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(token::contains)
                .noneMatch(hash -> hash.contains(token));
    }

    @Test
    void aUserNameIsGivenOnce() throws Exception {
        add("only.one");
        submit("Only.One").andExpect(content().string(containsString("This name is already in use")));
    }

    @Test
    void whatIsMissingIsSaidAtTheField() throws Exception {
        mvc.perform(post("/members/new").with(people.session(administrator)).with(csrf()))
                .andExpect(content().string(containsString("Choose at least one role")))
                .andExpect(content().string(containsString("Choose an agency")))
                .andExpect(content().string(containsString("href=\"#userName\"")));
    }

    @Test
    void anotherRoleCountsFromTheNextRequest() throws Exception {
        Member worker = people.member(AgencyKind.NGO, Role.CASE_WORKER);
        mvc.perform(get("/members").with(people.session(worker))).andExpect(status().isForbidden());
        Account account = members.get(worker.id());

        mvc.perform(post("/members/" + worker.id())
                        .with(people.session(administrator))
                        .with(csrf())
                        .param("name", worker.name())
                        .param("userName", account.userName())
                        .param("agency", worker.agency().toString())
                        .param("roles", "CASE_WORKER", "ADMINISTRATOR")
                        .param("version", Integer.toString(account.version())))
                .andExpect(redirectedUrl("/members"));

        mvc.perform(get("/members").with(people.session(worker))).andExpect(status().isOk());
        mvc.perform(post("/members/" + worker.id())
                        .with(people.session(administrator))
                        .with(csrf())
                        .param("name", "Another Name")
                        .param("userName", account.userName())
                        .param("agency", worker.agency().toString())
                        .param("roles", "CASE_WORKER")
                        .param("version", Integer.toString(account.version())))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Another Name")));
    }

    @Test
    void aMemberIsShownAsSaved() throws Exception {
        Member worker = people.member(AgencyKind.NGO, Role.CASE_WORKER);
        mvc.perform(get("/members/" + worker.id()).with(people.session(administrator)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"" + worker.name() + "\"")))
                .andExpect(content().string(containsString("Make a new link")));
    }

    @Test
    void nobodyLocksThemselvesOut() throws Exception {
        Account me = members.get(administrator.id());
        mvc.perform(post("/members/" + administrator.id() + "/active")
                .with(people.session(administrator))
                .with(csrf())
                .param("active", "false")
                .param("version", Integer.toString(me.version())));

        assertThat(members.get(administrator.id()).active()).isTrue();
    }

    private String add(String userName) throws Exception {
        return link(submit(userName));
    }

    private ResultActions submit(String userName) throws Exception {
        return mvc.perform(post("/members/new")
                .with(people.session(administrator))
                .with(csrf())
                .param("name", "Lina K.")
                .param("userName", userName)
                .param("agency", administrator.agency().toString())
                .param("roles", "CASE_WORKER"));
    }

    private ResultActions take(String path, String password, String again) throws Exception {
        return mvc.perform(post(path).with(csrf()).param("password", password).param("again", again));
    }

    private static String link(ResultActions answer) throws Exception {
        Matcher found = LINK.matcher(answer.andReturn().getResponse().getContentAsString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}

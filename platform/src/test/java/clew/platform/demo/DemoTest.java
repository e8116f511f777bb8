package clew.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import clew.platform.ClewTest;
import clew.platform.database.Fence;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ClewTest
@TestPropertySource(properties = "clew.demo=true")
class DemoTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    DemoSignIns signIns;

    @Autowired
    DemoWorld world;

    @Autowired
    JdbcClient database;

    @Test
    void everySignInWorks() throws Exception {
        assertThat(signIns.signIns()).hasSizeGreaterThanOrEqualTo(10);
        for (DemoSignIns.SignIn one : signIns.signIns()) {
            MockHttpSession session = signedIn(one.userName());
            mvc.perform(get("/").session(session))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(one.name())));
        }
    }

    @Test
    void everyPageHasSomethingToShow() throws Exception {
        page("ana", "/arrivals").andExpect(content().string(containsString("Tarn Haven Reception Centre")));
        page("bruno", "/referrals/outbox?show=all").andExpect(content().string(containsString("House by the Lake")));
        page("bruno", "/referrals/outbox?show=overdue").andExpect(content().string(containsString("The Old Mill")));
        page("clara", "/referrals/inbox").andExpect(content().string(containsString("Overdue")));
        page("edda", "/referrals/inbox").andExpect(content().string(containsString("Immediate")));
        page("felix", "/referrals/inbox").andExpect(content().string(containsString("Question asked")));
        page("gwen", "/figures").andExpect(content().string(containsString("Freeze a year")));
        page("gwen", "/").andExpect(content().string(containsString("Overdue between all agencies")));
        page("gwen", "/referrals/late").andExpect(content().string(containsString("The Old Mill")));
        page("jonas", "/referrals/inbox").andExpect(content().string(containsString("Nothing here")));
    }

    @Test
    void whatIsDueShowsEachKindOfClock() throws Exception {
        page("bruno", "/due")
                .andExpect(content().string(containsString("Answer to a request about own data")))
                .andExpect(content().string(containsString("Time to recover and to think")))
                .andExpect(content().string(containsString("Plan for the child")))
                .andExpect(content().string(containsString("Overdue")))
                .andExpect(content().string(containsString("Stands still")));
        List<String> states = Fence.asSystem(() -> database.sql("select distinct state from clock")
                .query(String.class)
                .list());
        assertThat(states).contains("RUNNING", "PAUSED", "MET", "BREACHED");
    }

    @Test
    void theFileOfAChildIsFullAndTheAlarmIsOver() throws Exception {
        String id = Fence.asSystem(() -> database.sql("select case_id from child_missing")
                .query(UUID.class)
                .single()
                .toString());
        page("bruno", "/cases/" + id + "/child")
                .andExpect(content().string(containsString("Edda Curlew")))
                .andExpect(content().string(containsString("2 interviews")))
                .andExpect(content().string(containsString("Missing from care: once")));
        page("felix", "/missing").andExpect(content().string(containsString("is back")));
        page("edda", "/cases/" + id + "/child").andExpect(content().string(containsString("2 interviews")));
    }

    @Test
    void aSecondStartAddsNothing() throws Exception {
        String before = page("bruno", "/arrivals").andReturn().getResponse().getContentAsString();

        world.run(new org.springframework.boot.DefaultApplicationArguments());

        assertThat(page("bruno", "/arrivals").andReturn().getResponse().getContentAsString())
                .hasSameSizeAs(before);
    }

    private ResultActions page(String userName, String path) throws Exception {
        return mvc.perform(get(path).session(signedIn(userName))).andExpect(status().isOk());
    }

    private MockHttpSession signedIn(String userName) throws Exception {
        return (MockHttpSession) Objects.requireNonNull(mvc.perform(post("/sign-in")
                        .with(csrf())
                        .param("userName", userName)
                        .param("password", DemoAgencies.PASSWORD))
                .andExpect(redirectedUrl("/"))
                .andReturn()
                .getRequest()
                .getSession());
    }
}

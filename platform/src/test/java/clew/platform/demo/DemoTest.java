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
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
        page("ana", "/arrivals").andExpect(content().string(containsString("east pier")));
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

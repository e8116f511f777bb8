package clew.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import clew.platform.ClewTest;
import clew.platform.directory.Directory;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;

@ClewTest
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
class FirstAdministratorTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private FirstAdministrator first;

    @Autowired
    private Members members;

    @Autowired
    private Directory directory;

    @Test
    void theFirstStartLeadsToTheFirstAdministratorAndNoLaterOneDoes() throws Exception {
        String early = first.oneTimePath().orElseThrow();
        String path = first.oneTimePath().orElseThrow();
        mvc.perform(get(early)).andExpect(status().isNotFound());
        mvc.perform(get(path)).andExpect(status().isOk());

        mvc.perform(post(path)
                        .with(csrf())
                        .param("agencyName", "National Co-ordination")
                        .param("agencyKind", "CO_ORDINATION")
                        .param("place", "Capital")
                        .param("name", "Mara D.")
                        .param("userName", "mara")
                        .param("password", "nine green kites")
                        .param("again", "nine green kites"))
                .andExpect(redirectedUrl("/sign-in"));

        Account mara = members.byUserName("mara").orElseThrow();
        assertThat(mara.member().roles()).isEqualTo(Set.of(Role.ADMINISTRATOR));
        assertThat(directory.get(mara.member().agency()).name()).isEqualTo("National Co-ordination");
        assertThat(first.oneTimePath()).isEmpty();
        mvc.perform(get(path)).andExpect(status().isNotFound());
    }
}

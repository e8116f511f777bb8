package clew.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import clew.platform.ClewTest;
import clew.platform.access.People;
import clew.platform.access.Role;
import clew.platform.directory.AgencyKind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// The pages that belong to no other room: start, help, description of the interface.
@ClewTest
@Import(People.class)
class WebPagesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Test
    void theHelpSaysWhatEachRoleDoesAndWhatTheWordsMean() throws Exception {
        MockHttpServletResponse page = send("/help");

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString()).contains("First responder", "Presumption", "Help never depends");
        save("help", page);
    }

    @Test
    void theHomePageNamesWhatToDo() throws Exception {
        MockHttpServletResponse page = send("/");

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString()).contains("What waits for me");
        save("home", page);
    }

    @Test
    void theInterfaceIsDescribedForMachinesAndForPeople() throws Exception {
        MockHttpServletResponse document = send("/api/openapi.json");
        MockHttpServletResponse page = send("/help/api");

        assertThat(document.getStatus()).isEqualTo(200);
        assertThat(document.getContentAsString())
                .contains("\"openapi\":\"3.", "\"basic\"", "\"session\"", "RFC 9457")
                .doesNotContain("\"http://");
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString()).contains("Problems", "problem-conflict");
        save("api", page);
    }

    @Test
    void anAddressThatIsNotThereIsAnsweredWithAPage() throws Exception {
        MockHttpServletResponse page = send("/no/such/page");

        assertThat(page.getStatus()).isEqualTo(404);
        assertThat(page.getContentAsString()).contains("There is nothing here");
        save("missing", page);
    }

    private MockHttpServletResponse send(String path) throws Exception {
        MockHttpServletResponse answer = mvc.perform(
                        get(path).with(people.session(people.member(AgencyKind.SHELTER, Role.CASE_WORKER))))
                .andReturn()
                .getResponse();
        answer.setDefaultCharacterEncoding(StandardCharsets.UTF_8.name());
        return answer;
    }

    /// Keeps the page, to be looked at.
    private static void save(String name, MockHttpServletResponse page) throws Exception {
        Files.createDirectories(Path.of("target/preview"));
        Files.writeString(Path.of("target/preview/" + name + ".html"), page.getContentAsString());
    }
}

package clew.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.RequestDispatcher;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.MissingCsrfTokenException;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/// What a person or a machine is told when something goes wrong, and what is not said.
@WebMvcTest(properties = "spring.messages.basename=messages/web")
@ExtendWith(OutputCaptureExtension.class)
class MishapTest {

    private static final String PLANTED = "Zephyrine Quillfeather";

    @Autowired
    private MockMvc mvc;

    @Test
    void aConflictShowsBothVersionsAndLosesNothing() throws Exception {
        MockHttpServletResponse answer = send(get("/conflict"));

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString())
                .contains("Somebody else saved first", "mine", "hers", "Differs", "href=\"/things/1\"");
    }

    @Test
    void aConflictOfTheInterfaceHasBothVersions() throws Exception {
        MockHttpServletResponse answer = send(get("/api/v1/conflict"));

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(answer.getContentAsString()).contains("\"yours\":\"mine\"", "\"theirs\":\"hers\"");
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        assertThat(send(get("/gone")).getStatus()).isEqualTo(404);
        assertThat(send(get("/nowhere")).getStatus()).isEqualTo(404);
        assertThat(send(get("/things/not-an-id")).getStatus()).isEqualTo(404);
        assertThat(send(get("/api/v1/things/not-an-id")).getContentAsString()).contains("\"status\":404");
    }

    @Test
    void aRefusalSaysWhyUnlessTheExistenceIsHidden() throws Exception {
        MockHttpServletResponse open = send(get("/refused").param("hidden", "false"));
        MockHttpServletResponse hidden = send(get("/refused").param("hidden", "true"));

        assertThat(open.getStatus()).isEqualTo(403);
        assertThat(open.getContentAsString()).contains("not open to you", "because of the role");
        assertThat(hidden.getStatus()).isEqualTo(404);
        assertThat(hidden.getContentAsString()).doesNotContain("because of the role");
    }

    @Test
    void badJsonIsToldWhereAndNotWhat() throws Exception {
        MockHttpServletResponse wrongKind = send(json("{\"people\":[{\"name\":\"x\",\"age\":\"" + PLANTED + "\"}]}"));
        MockHttpServletResponse missing = send(json("{\"people\":[{\"name\":\" \",\"age\":3}]}"));
        MockHttpServletResponse broken = send(json("{\"people\":[" + PLANTED));

        assertThat(wrongKind.getStatus()).isEqualTo(400);
        assertThat(wrongKind.getContentAsString())
                .contains("\"position\":\"/people/0/age\"", "\"expected\"")
                .doesNotContain(PLANTED);
        assertThat(missing.getContentAsString()).contains("\"position\":\"/people/0/name\"");
        assertThat(broken.getStatus()).isEqualTo(400);
        assertThat(broken.getContentAsString()).doesNotContain("Zephyrine");
    }

    @Test
    void aFileThatIsTooLargeIsExplained() throws Exception {
        MockHttpServletResponse answer = send(multipart("/upload"));

        assertThat(answer.getStatus()).isEqualTo(413);
        assertThat(answer.getContentAsString()).contains("25 megabytes");
    }

    @Test
    void anExpiredPageOffersToSignIn() throws Exception {
        MockHttpServletResponse answer = send(get("/error")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 403)
                .requestAttr(WebAttributes.ACCESS_DENIED_403, new MissingCsrfTokenException("x")));

        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(answer.getContentAsString()).contains("This page has expired", "href=\"/sign-in\"");
    }

    @Test
    void aBrokenPageHasAnIncidentNumberAndNoDetail(CapturedOutput log) throws Exception {
        MockHttpServletResponse answer = send(get("/broken"));

        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getContentAsString())
                .containsPattern("Incident [0-9A-F]{8}")
                .doesNotContain(PLANTED, "IllegalStateException", "clew.platform");
        assertThat(log).contains("IllegalStateException", "because of java.sql.SQLException (SQL state 23505)");
        assertThat(log).doesNotContain(PLANTED);
    }

    @Test
    void aPageThatCannotBeDrawnLeavesNoMessageInTheLog(CapturedOutput log) throws Exception {
        MockHttpServletResponse answer = send(get("/undrawn"));

        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(log).contains("Incident").doesNotContain(PLANTED);
    }

    @Test
    void aFileOfTheFrontEndIsServedFromThisHost() throws Exception {
        assertThat(send(get("/assets/clew.css")).getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        MockHttpServletResponse answer = mvc.perform(request).andReturn().getResponse();
        answer.setDefaultCharacterEncoding(StandardCharsets.UTF_8.name());
        return answer;
    }

    private static AbstractMockHttpServletRequestBuilder<?> json(String body) {
        return post("/api/v1/people").contentType(MediaType.APPLICATION_JSON).content(body);
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import({
        Frame.class,
        Mishaps.class,
        MishapAnswers.class,
        MishapTexts.class,
        ThrownByHandlers.class,
        ErrorPage.class,
        Incidents.class,
        IncidentFilter.class,
        Trouble.class
    })
    static class Application {

        @Bean
        SecurityFilterChain open(HttpSecurity http) throws Exception {
            return http.csrf(csrf -> csrf.disable())
                    .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                    .build();
        }
    }

    record Someone(
            @NotBlank @Nullable String name, @Nullable Integer age) {}

    record Group(@Valid List<Someone> people) {}

    static final class Refused extends RuntimeException implements Refusal {
        private static final long serialVersionUID = 1L;
        private final boolean hidden;

        Refused(boolean hidden) {
            this.hidden = hidden;
        }

        @Override
        public boolean hidden() {
            return hidden;
        }

        @Override
        public List<? extends MessageSourceResolvable> reasonsToShow() {
            return List.of(new DefaultMessageSourceResolvable(null, null, "because of the role"));
        }
    }

    @Controller
    static class Trouble {

        @GetMapping({"/conflict", "/api/v1/conflict"})
        String conflict() {
            throw EditConflict.of("/things/1").field("web.date.day", "mine", "hers");
        }

        @GetMapping("/gone")
        String gone() {
            throw new NotFound("thing");
        }

        @GetMapping({"/things/{id}", "/api/v1/things/{id}"})
        String thing(@PathVariable UUID id) {
            return "web/" + id;
        }

        @GetMapping("/refused")
        String refused(@RequestParam boolean hidden) {
            throw new Refused(hidden);
        }

        @PostMapping("/api/v1/people")
        @ResponseBody
        String people(@Valid @RequestBody Group group) {
            return "ok " + group.people().size();
        }

        @PostMapping("/upload")
        String upload() {
            throw new MaxUploadSizeExceededException(1);
        }

        @GetMapping("/broken")
        String broken() {
            throw new IllegalStateException(
                    "cannot save " + PLANTED, new java.sql.SQLException("Key (name)=(" + PLANTED + ")", "23505"));
        }

        @GetMapping("/undrawn")
        String undrawn(org.springframework.ui.Model model) {
            model.addAttribute("form", PLANTED);
            return "web/undrawn";
        }
    }
}

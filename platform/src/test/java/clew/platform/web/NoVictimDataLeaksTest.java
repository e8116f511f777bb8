package clew.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import clew.platform.ClewTest;
import clew.platform.access.Member;
import clew.platform.access.People;
import clew.platform.access.Role;
import clew.platform.directory.AgencyKind;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Plants a name that nobody has, does what goes wrong in daily work, and looks for the name where it must not be: in
/// logs, in addresses, in titles, in what strangers and machines are told.
@ClewTest
@Import({People.class, NoVictimDataLeaksTest.Duplicates.class})
@ExtendWith(OutputCaptureExtension.class)
class NoVictimDataLeaksTest {

    private static final String FIRST = "Zephyrine";
    private static final String LAST = "Quillfeather";
    private static final String NAME = FIRST + " " + LAST;
    private static final Pattern TITLE = Pattern.compile("<title>(.*?)</title>", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("(?:href|action|src)=\"([^\"]*)\"");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private MeterRegistry meters;

    private Member responder;
    private Member stranger;

    NoVictimDataLeaksTest(@Autowired People people) {
        responder = people.member(AgencyKind.RECEPTION, Role.FIRST_RESPONDER);
        stranger = people.member(AgencyKind.SHELTER, Role.CASE_WORKER);
    }

    @BeforeEach
    void othersEachTime() {
        responder = people.member(AgencyKind.RECEPTION, Role.FIRST_RESPONDER);
        stranger = people.member(AgencyKind.SHELTER, Role.CASE_WORKER);
    }

    @Test
    void noNameIsInAnAddressOrATitle(CapturedOutput log) throws Exception {
        String group = register(NAME);
        MockHttpServletResponse page = send(get(group), responder);
        MockHttpServletResponse search = send(post("/persons/search").param("name", LAST), responder);

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString())
                .as("the page shows the name to those who may see it")
                .contains(LAST);
        assertThat(search.getContentAsString()).contains(LAST);
        for (MockHttpServletResponse each : List.of(page, search)) {
            isQuiet(first(TITLE, each.getContentAsString()));
            LINK.matcher(each.getContentAsString()).results().forEach(link -> isQuiet(link.group(1)));
        }
        isQuiet(group);
        isQuiet(log.getAll());
    }

    @Test
    void aStrangerIsToldNothing(CapturedOutput log) throws Exception {
        String group = register(NAME);
        MockHttpServletResponse page = send(get(group), stranger);
        MockHttpServletResponse api = send(get("/api/v1" + group), stranger);
        MockHttpServletResponse search = send(post("/persons/search").param("name", LAST), stranger);

        assertThat(page.getStatus()).isEqualTo(404);
        assertThat(api.getStatus()).isEqualTo(404);
        isQuiet(page.getContentAsString());
        isQuiet(api.getContentAsString());
        assertThat(search.getContentAsString()).doesNotContain(FIRST);
        isQuiet(log.getAll());
    }

    @Test
    void badInputIsAnsweredWithoutRepeatingItToMachinesAndLogs(CapturedOutput log) throws Exception {
        for (String body : List.of(
                "{\"people\":[{\"name\":[\"" + NAME + "\"]}]}",
                "{\"people\":[{\"name\":\"x\",\"sex\":\"" + NAME + "\"}]}",
                "{\"people\":[{\"name\":\"x\",\"age\":\"" + NAME + "\"}]}",
                "{\"people\":[{\"name\":\"x\",\"urgent\":\"" + NAME + "\"}]}",
                "{\"people\":[{\"name\":\"" + NAME.repeat(200) + "\"}]}",
                "{\"arrivedAt\":\"" + NAME + "\"}",
                "{\"people\":[{\"name\":\"" + NAME,
                NAME)) {
            MockHttpServletResponse answer = send(
                    post("/api/v1/arrivals")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(body),
                    responder);
            assertThat(answer.getStatus()).as(body).isBetween(400, 499);
            assertThat(answer.getContentType()).startsWith("application/problem+json");
            isQuiet(answer.getContentAsString());
        }
        isQuiet(log.getAll());
    }

    @Test
    void aFormThatIsWrongLeavesNothingInTheLog(CapturedOutput log) throws Exception {
        MockHttpServletResponse answer = send(
                post("/arrivals")
                        .param("id", UUID.randomUUID().toString())
                        .param("name", NAME.repeat(200))
                        .param("age", NAME)
                        .param("date", NAME),
                responder);

        assertThat(answer.getStatus()).isBetween(400, 499);
        isQuiet(String.valueOf(answer.getRedirectedUrl()));
        isQuiet(log.getAll());
    }

    @Test
    void aDatabaseThatRefusesQuotesNobody(CapturedOutput log) throws Exception {
        MockHttpServletResponse answer = send(post("/planted-duplicate").param("name", NAME), responder);

        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(log.getAll()).contains("Incident", "SQL state 23505");
        isQuiet(answer.getContentAsString());
        isQuiet(log.getAll());
    }

    @Test
    void figuresAboutTheServerHoldNoName() throws Exception {
        register(NAME);
        send(get("/persons/" + UUID.randomUUID()), responder);
        send(post("/persons/search").param("name", LAST), responder);

        assertThat(meters.getMeters()).isNotEmpty();
        meters.getMeters().forEach(meter -> isQuiet(meter.getId().toString()));
        isQuiet(send(get("/health"), responder).getContentAsString());
        assertThat(send(get("/health"), responder).getContentAsString()).doesNotContain("components");
    }

    private String register(String name) throws Exception {
        MockHttpServletResponse answer = send(
                post("/api/v1/arrivals")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"place\":\"Gate 3\",\"people\":[{\"name\":\"" + name + "\",\"note\":\"" + LAST
                                + "\"}]}"),
                responder);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isBetween(200, 201);
        return "/arrivals/" + first(Pattern.compile("\"id\":\"([0-9a-f-]{36})\""), answer.getContentAsString());
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request, Member member)
            throws Exception {
        MockHttpServletResponse answer = mvc.perform(
                        request.with(people.session(member)).with(csrf()))
                .andReturn()
                .getResponse();
        answer.setDefaultCharacterEncoding(StandardCharsets.UTF_8.name());
        return answer;
    }

    private static void isQuiet(String text) {
        assertThat(text).doesNotContainIgnoringCase(FIRST).doesNotContainIgnoringCase(LAST);
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return matcher.group(1);
    }

    /// Makes the database quote a key in its error, as a programming error would.
    @Controller
    static class Duplicates {

        private final JdbcClient jdbc;

        Duplicates(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @PostMapping("/planted-duplicate")
        String twice(@RequestParam String name) {
            jdbc.sql("create temporary table planted (name text primary key)").update();
            jdbc.sql("insert into planted values (?), (?)")
                    .param(name)
                    .param(name)
                    .update();
            return "never";
        }
    }
}

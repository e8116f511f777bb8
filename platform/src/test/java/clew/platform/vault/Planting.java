package clew.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import clew.platform.access.Member;
import clew.platform.access.People;
import clew.platform.database.Fence;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/// Plants a word of its own through every door that takes words about a person, and looks for it in every column of
/// every table: as it is, in hexadecimal and in base 64.
@TestComponent
class Planting {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final MockMvc mvc;
    private final People people;
    private final JdbcClient database;

    Planting(MockMvc mvc, People people, JdbcClient database) {
        this.mvc = mvc;
        this.people = people;
        this.database = database;
    }

    /// What was planted, and where it can be looked at.
    record Planted(String word, UUID person, UUID caseId, List<String> pages) {

        /// Those of the pages that show the word itself: the lists do not.
        List<String> telling() {
            List<String> lists = List.of("/screenings", "/cases", "/referrals/inbox", "/referrals/outbox");
            return pages.stream().filter(page -> !lists.contains(page)).toList();
        }
    }

    /// A person with everything that can be written about one.
    Planted plant(String word, Member worker, Member shelter) throws Exception {
        List<String> pages = new ArrayList<>();
        UUID person = arrived(word, worker, pages);
        form(worker, "/persons/" + person + "/names", "name", word + " Alias");
        form(worker, "/persons/" + person, "name", word + " Changed", "note", word + " person", "version", "1");
        String screening = screened(word, worker, person);
        pages.add("/screenings/" + screening + "/result");
        UUID caseId = opened(word, worker, person, pages);
        pages.addAll(referred(word, worker, shelter, caseId));
        pages.add(imported(word, worker));
        return new Planted(word, person, caseId, pages);
    }

    private UUID arrived(String word, Member worker, List<String> pages) throws Exception {
        String answer = json(worker, "/api/v1/arrivals", """
                {"place":"¶","note":"§ group","people":[{"name":"§ Haddad","sex":"f","age":"1999-05-31",
                "party":"§","note":"§ arrival"}]}""".replace("§", word).replace("¶", place(word)));
        String group = first(answer);
        pages.add("/arrivals/" + group);
        UUID person = found(word, "select person_id from arrival where group_id = '%s'".formatted(group));
        pages.add("/persons/" + person);
        pages.add("/screenings");
        return person;
    }

    /// The word for the place of arrival: it is of the group, and stays when one of its people is erased.
    static String place(String word) {
        return new StringBuilder(word).reverse().toString();
    }

    private String screened(String word, Member worker, UUID person) throws Exception {
        String screening =
                first(json(worker, "/api/v1/screenings", """
                {"person":"%s","instrument":"clew-act-means-purpose","safety":{"interpreter":"§ interpreter","note":"§ safety"}}
                """.formatted(person).replace("§", word)));
        json(worker, "/api/v1/screenings/" + screening + "/observations", """
                {"observations":[{"indicator":"handed-over","state":"TOLD","note":"§ told"}]}
                """.replace("§", word));
        json(worker, "/api/v1/screenings/" + screening + "/decision", """
                {"conclusion":"NOT_RAISED","reason":"§ because"}""".replace("§", word));
        return screening;
    }

    private UUID opened(String word, Member worker, UUID person, List<String> pages) throws Exception {
        UUID caseId = UUID.fromString(first(json(worker, "/api/v1/cases", "{\"person\":\"%s\"}".formatted(person))));
        String path = "/api/v1/cases/" + caseId;
        for (String kind : List.of("NARRATIVE", "HEALTH", "CONTACT", "NEED", "MIGRATION", "PERPETRATOR", "PROCESS")) {
            json(worker, path + "/notes", "{\"kind\":\"%s\",\"content\":\"%s note\"}".formatted(kind, word));
        }
        json(worker, path + "/needs", "{\"kind\":\"SHELTER\",\"note\":\"%s need\"}".formatted(word));
        form(worker, "/cases/" + caseId + "/edit", "urgency", "SOON", "nextStep", word + " step", "version", "0");
        json(worker, path + "/decisions", """
                {"decision":"close","grounds":["person-wishes"],"reason":"§ closed","evidence":["§ evidence"]}
                """.replace("§", word));
        pages.addAll(List.of("/cases/" + caseId, "/cases/" + caseId + "/timeline", path, "/cases"));
        return caseId;
    }

    private List<String> referred(String word, Member worker, Member shelter, UUID caseId) throws Exception {
        String referral = first(json(worker, "/api/v1/referrals", """
                {"caseId":"%s","service":"SHELTER","whom":"WOMEN","urgency":"SOON","to":"%s","words":"§ bed","place":"§",
                "shared":{"IDENTITY":"§ id","CONTACT":"§ contact","HEALTH":"§ health"},
                "agreement":{"by":"PERSON","how":"ORAL","explainedBy":"§","language":"en"}}
                """.formatted(caseId, shelter.agency())
                .replace("§", word)));
        json(shelter, "/api/v1/referrals/" + referral + "/ask", "{\"version\":0,\"words\":\"%s?\"}".formatted(word));
        String draft = String.valueOf(form(
                        worker,
                        "/referrals/new?case=" + caseId,
                        "service",
                        "SHELTER",
                        "whom",
                        "WOMEN",
                        "urgency",
                        "SOON",
                        "place",
                        word,
                        "words",
                        word + " draft")
                .getRedirectedUrl());
        assertThat(draft).contains("/referrals/drafts/");
        return List.of("/referrals/" + referral, "/referrals/inbox", "/referrals/outbox", draft.replace("/agency", ""));
    }

    private String imported(String word, Member worker) throws Exception {
        byte[] file = "prs_FirstName,prs_Gender,prs_Birthdate\n%1$s,Feminine,1999-12-31\n%1$s,Wrong,x\n"
                .formatted(word + " Changed")
                .getBytes(StandardCharsets.UTF_8);
        MockHttpServletResponse answer = mvc.perform(multipart("/exchange/imports")
                        .file(new MockMultipartFile("file", word + ".csv", "text/csv", file))
                        .with(people.session(worker))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
        return String.valueOf(answer.getRedirectedUrl());
    }

    /// Where the word is, in whatever form.
    List<String> whereIs(String word) {
        List<String> found = new ArrayList<>();
        Fence.runAsSystem(() -> {
            for (String table : tables()) {
                for (String form : forms(word)) {
                    boolean there = database.sql("select exists (select 1 from \"" + table
                                    + "\" t where position(cast(:form as text) in lower(t::text)) > 0)")
                            .param("form", form.toLowerCase(Locale.ROOT))
                            .query(Boolean.class)
                            .single();
                    if (there) {
                        found.add(table + ": " + form);
                    }
                }
            }
        });
        return found;
    }

    private List<String> tables() {
        return database.sql("""
                        select c.relname from pg_class c
                        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                          and c.relname <> 'flyway_schema_history'
                        """).query(String.class).list();
    }

    /// As it is, in hexadecimal, and in base 64 whatever stands before it.
    private static List<String> forms(String word) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        List<String> forms = new ArrayList<>(List.of(word, HexFormat.of().formatHex(bytes)));
        for (int before = 0; before < 3; before++) {
            byte[] shifted = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, shifted, before, bytes.length);
            String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            forms.add(encoded.substring(before == 0 ? 0 : before + 1, encoded.length() - 2));
        }
        return forms;
    }

    String page(Member reader, String path) throws Exception {
        return mvc.perform(get(path).with(people.session(reader)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    int status(Member reader, String path) throws Exception {
        return mvc.perform(get(path).with(people.session(reader)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    MockHttpServletResponse form(Member by, String path, String... fields) throws Exception {
        var request = post(path);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        MockHttpServletResponse answer = send(by, request);
        assertThat(answer.getStatus())
                .as(path + " " + answer.getContentAsString())
                .isEqualTo(302);
        return answer;
    }

    int posted(Member by, String path) throws Exception {
        return send(by, post(path)).getStatus();
    }

    /// Creates something with the interface for programs, and that is the answer.
    void created(Member by, String path, String body) throws Exception {
        MockHttpServletResponse answer =
                send(by, post(path).contentType(MediaType.APPLICATION_JSON).content(body));
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(201);
    }

    private String json(Member by, String path, String body) throws Exception {
        MockHttpServletResponse answer =
                send(by, post(path).contentType(MediaType.APPLICATION_JSON).content(body));
        assertThat(answer.getStatus())
                .as(path + " " + answer.getContentAsString())
                .isBetween(200, 299);
        return answer.getContentAsString() + " " + answer.getHeader("Location");
    }

    private MockHttpServletResponse send(Member by, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(people.session(by)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private UUID found(String word, String sql) {
        UUID[] found = new UUID[1];
        Fence.runAsSystem(() -> found[0] = database.sql(sql).query(UUID.class).single());
        assertThat(found[0]).as(word).isNotNull();
        return found[0];
    }

    private static String first(String text) {
        Matcher id = ID.matcher(text);
        assertThat(id.find()).as(text).isTrue();
        return id.group();
    }
}

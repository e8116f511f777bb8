package clew.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import clew.platform.access.Acting;
import clew.platform.access.Member;
import clew.platform.access.People;
import clew.platform.casework.CaseUrgency;
import clew.platform.casework.Cases;
import clew.platform.casework.NewCase;
import clew.platform.person.NewPerson;
import clew.platform.person.PersonId;
import clew.platform.person.Persons;
import clew.platform.person.Sex;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Plants a word about a child through the doors of children, assistance, safe contact, consent and age.
@TestComponent
class LaterPlanting {

    private final MockMvc mvc;
    private final People people;
    private final Persons persons;
    private final Cases cases;

    LaterPlanting(MockMvc mvc, People people, Persons persons, Cases cases) {
        this.mvc = mvc;
        this.people = people;
        this.persons = persons;
        this.cases = cases;
    }

    /// A child, its case, and the pages that show the word.
    record Planted(String word, UUID person, UUID caseId, List<String> pages) {}

    Planted plant(String word, Member worker) throws Exception {
        PersonId person = Acting.as(
                worker,
                () -> persons.register(
                        NewPerson.named(word + " Child", Sex.FEMALE).aged(15, 16), worker.agency()));
        UUID caseId = Acting.as(
                        worker, () -> cases.open(NewCase.firstContact(person, true, CaseUrgency.ROUTINE), worker))
                .value();
        List<String> pages = new ArrayList<>();
        child(word, worker, "/cases/" + caseId + "/child", pages);
        assistance(word, worker, "/cases/" + caseId, pages);
        contact(word, worker, "/cases/" + caseId, pages);
        consent(word, worker, person.value());
        pages.addAll(List.of("/persons/" + person.value(), "/persons/" + person.value() + "/consent"));
        return new Planted(word, person.value(), caseId, pages);
    }

    private void child(String word, Member worker, String page, List<String> pages) throws Exception {
        String assessment = form(
                worker,
                page + "/assessments/new",
                "purpose",
                "FIRST",
                "risk",
                "HIGH",
                "recommendation",
                "GO_AHEAD",
                "views",
                word + " views",
                "family",
                "An aunt",
                "care",
                "The centre",
                "protection",
                "The man",
                "because",
                "It is safe");
        form(worker, page + "/complaints", "words", word + " complaint");
        form(
                worker,
                page + "/interviews/new",
                "purpose",
                "IDENTIFICATION",
                "on.day",
                "23",
                "on.month",
                "11",
                "on.year",
                "2026",
                "language",
                "Arabic",
                "minutes",
                "30",
                "present",
                "GUARDIAN",
                "topics",
                word + " topics",
                "again",
                "",
                "why",
                "");
        String alarm = form(
                worker,
                page + "/missing/new",
                "who",
                word + ", 15",
                "on.day",
                "23",
                "on.month",
                "11",
                "on.year",
                "2026",
                "time",
                "08:50",
                "risk",
                "HIGH",
                "description",
                word + " coat");
        form(worker, page + "/tracing/wish", "wish", "YES", "wishes", word + " wishes");
        pages.addAll(List.of(assessment, page, alarm, page + "/tracing"));
    }

    private void assistance(String word, Member worker, String page, List<String> pages) throws Exception {
        for (String service : List.of("FULL_MEDICAL", "MATERIAL_HELP")) {
            form(
                    worker,
                    page + "/assistance/begin/OFFERED",
                    "service",
                    service,
                    "on.day",
                    "23",
                    "on.month",
                    "11",
                    "on.year",
                    "2026",
                    "words",
                    word + " " + service);
        }
        form(
                worker,
                page + "/assistance/begin/RECOVERY_OFFERED",
                "language",
                "ar",
                "on.day",
                "23",
                "on.month",
                "11",
                "on.year",
                "2026",
                "words",
                word + " recovery");
        form(worker, page + "/plan", "seen", "0", "title", word + " plan", "steps", "Call", "people", "Vera");
        pages.addAll(List.of(page + "/assistance", page + "/plan"));
    }

    private void contact(String word, Member worker, String page, List<String> pages) throws Exception {
        form(
                worker,
                page + "/contact",
                "seen",
                "0",
                "channels[0].kind",
                "PHONE",
                "channels[0].to",
                word + " 123",
                "channels[0].days",
                "FRIDAY",
                "channels[0].from",
                "00:00",
                "channels[0].until",
                "23:59",
                "channels[0].zone",
                "UTC",
                "codeWord",
                word + " lamp");
        form(
                worker,
                page + "/contact/made",
                "way",
                "0",
                "outcome",
                "REACHED",
                "knowing",
                "true",
                "words",
                word + " hospital");
        pages.add(page + "/contact");
    }

    private void consent(String word, Member worker, UUID person) throws Exception {
        String body = """
                {"recipients": "SERVICE", "purposes": ["ASSISTANCE"], "kinds": ["IDENTITY"], "refused": true,
                 "by": "PERSON", "language": "ar", "interpreter": "§ Idris", "explainedBy": "§ Worker"}
                """.replace("§", word);
        ok(
                worker,
                post("/api/v1/persons/" + person + "/consents")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body),
                201);
        String age = "{\"kind\":\"CLAIMED\",\"age\":\"15-16\",\"words\":\"" + word + " age\"}";
        ok(
                worker,
                post("/api/v1/persons/" + person + "/age")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(age),
                201);
    }

    private String form(Member by, String path, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(path);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return String.valueOf(ok(by, request, 302).getRedirectedUrl());
    }

    private MockHttpServletResponse ok(Member by, MockHttpServletRequestBuilder request, int status) throws Exception {
        MockHttpServletResponse answer = mvc.perform(
                        request.with(people.session(by)).with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(status);
        return answer;
    }
}

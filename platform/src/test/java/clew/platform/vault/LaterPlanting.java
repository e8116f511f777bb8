package clew.platform.vault;

import clew.platform.access.Acting;
import clew.platform.access.Member;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;

/// Plants a word about a child through the doors of children, assistance, safe contact, consent and age.
@TestComponent
class LaterPlanting {

    private final Planting planting;
    private final Persons persons;
    private final Cases cases;

    LaterPlanting(Planting planting, Persons persons, Cases cases) {
        this.planting = planting;
        this.persons = persons;
        this.cases = cases;
    }

    /// A child, its case, and the pages that show the word.
    Planting.Planted plant(String word, Member worker) throws Exception {
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
        return new Planting.Planted(word, person.value(), caseId, pages);
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
        ofYesterday(
                worker,
                page + "/interviews/new",
                "purpose",
                "IDENTIFICATION",
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
        String alarm = ofYesterday(
                worker,
                page + "/missing/new",
                "who",
                word + ", 15",
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
            ofYesterday(worker, page + "/assistance/begin/OFFERED", "service", service, "words", word + " " + service);
        }
        Matcher next = Pattern.compile("/assistance/[0-9a-f-]{36}/ACCEPTED")
                .matcher(planting.page(worker, page + "/assistance"));
        if (!next.find()) {
            throw new AssertionError("no next step on " + page);
        }
        ofYesterday(worker, page + next.group(), "words", word + " accepted");
        ofYesterday(worker, page + "/assistance/begin/RECOVERY_OFFERED", "language", "ar", "words", word + " recovery");
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
        planting.created(worker, "/api/v1/persons/" + person + "/consents", body);
        String age = "{\"kind\":\"CLAIMED\",\"age\":\"15-16\",\"words\":\"" + word + " age\"}";
        planting.created(worker, "/api/v1/persons/" + person + "/age", age);
    }

    /// Sends a form about something of the day before; returns where it leads.
    private String ofYesterday(Member by, String path, String... fields) throws Exception {
        Stream<String> day = Stream.of("on.day", "23", "on.month", "11", "on.year", "2026");
        return form(by, path, Stream.concat(Stream.of(fields), day).toArray(String[]::new));
    }

    private String form(Member by, String path, String... fields) throws Exception {
        return String.valueOf(planting.form(by, path, fields).getRedirectedUrl());
    }
}

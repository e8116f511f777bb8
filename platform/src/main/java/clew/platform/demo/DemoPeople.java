package clew.platform.demo;

import clew.platform.access.Acting;
import clew.platform.access.Member;
import clew.platform.person.NewPerson;
import clew.platform.person.PersonId;
import clew.platform.person.Sex;
import clew.platform.recognition.Answer;
import clew.platform.recognition.ArrivalGroup;
import clew.platform.recognition.Arrivals;
import clew.platform.recognition.Conclusion;
import clew.platform.recognition.Decision;
import clew.platform.recognition.NewArrival;
import clew.platform.recognition.NewGroup;
import clew.platform.recognition.SafetyCheck;
import clew.platform.recognition.ScreeningId;
import clew.platform.recognition.Screenings;
import clew.platform.recognition.Urgent;
import clew.recognition.AnswerState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// The people who arrive, all of them birds: every surname is a bird's, so that nobody can be mistaken for somebody.
@Component
@ConditionalOnProperty("clew.demo")
class DemoPeople {

    private static final String INSTRUMENT = "clew-act-means-purpose";

    private final Arrivals arrivals;
    private final Screenings screenings;

    DemoPeople(Arrivals arrivals, Screenings screenings) {
        this.arrivals = arrivals;
        this.screenings = screenings;
    }

    /// Registers both groups as the first responder did, and returns who has which key.
    Map<String, PersonId> arrive(Member by, Instant now) {
        Map<String, PersonId> ids = new HashMap<>();
        List<DemoTable.Row> all = DemoTable.rows("people");
        for (DemoTable.Row group : DemoTable.rows("groups")) {
            List<DemoTable.Row> people = all.stream()
                    .filter(row -> row.text("group").equals(group.text("key")))
                    .toList();
            Instant at = now.minus(Duration.ofHours(group.number("hours_ago")));
            DemoClock.at(
                    at.plus(Duration.ofMinutes(40)),
                    () -> Acting.runAs(by, () -> {
                        ArrivalGroup registered = arrivals.register(group(group, people, at), by.agency(), by.id());
                        for (int i = 0; i < people.size(); i++) {
                            ids.put(
                                    people.get(i).text("key"),
                                    registered.people().get(i).person());
                        }
                    }));
        }
        return ids;
    }

    void screen(Map<String, PersonId> people, Map<String, Member> members, Instant now) {
        for (DemoTable.Row row : DemoTable.rows("screenings")) {
            Member by = DemoWorld.known(members, row.text("by"));
            PersonId person = DemoWorld.known(people, row.text("person"));
            Instant at = now.minus(Duration.ofHours(row.number("hours_ago")));
            DemoClock.at(
                    at,
                    () -> Acting.runAs(by, () -> {
                        ScreeningId id = screenings.start(person, INSTRUMENT, SafetyCheck.safe());
                        screenings.observe(id, answers(row));
                        decide(id, row, at);
                    }));
        }
    }

    private void decide(ScreeningId id, DemoTable.Row row, Instant at) {
        switch (row.text("conclusion")) {
            case "OPEN" -> screenings.pause(id);
            case "AGAIN" ->
                screenings.decide(
                        id,
                        Decision.again(LocalDate.ofInstant(at, ZoneOffset.UTC).plusDays(2), row.text("reason")));
            default ->
                screenings.decide(id, Decision.of(Conclusion.valueOf(row.text("conclusion")), row.text("reason")));
        }
    }

    private static List<Answer> answers(DemoTable.Row row) {
        return row.words("answers").stream()
                .map(answer -> DemoTable.split(answer, "="))
                .map(parts -> Answer.of(parts.getFirst(), AnswerState.valueOf(parts.getLast())))
                .toList();
    }

    private static NewGroup group(DemoTable.Row group, List<DemoTable.Row> people, Instant at) {
        UUID id = UUID.nameUUIDFromBytes(("demo " + group.text("key")).getBytes(StandardCharsets.UTF_8));
        return new NewGroup(
                id,
                group.text("place"),
                at,
                group.text("note"),
                people.stream().map(DemoPeople::arrival).toList());
    }

    private static NewArrival arrival(DemoTable.Row row) {
        NewPerson person = new NewPerson(
                row.some("name").orElse(null),
                row.some("name").isEmpty(),
                Sex.valueOf(row.text("sex")),
                row.some("birth_date").map(LocalDate::parse).orElse(null),
                false,
                row.some("low").map(Integer::valueOf).orElse(null),
                row.some("high").map(Integer::valueOf).orElse(null),
                row.some("language").orElse(null),
                List.of(),
                null);
        return new NewArrival(
                person,
                null,
                row.some("party").orElse(null),
                row.some("urgent").map(Urgent::valueOf).orElse(null),
                row.some("note").orElse(null));
    }
}

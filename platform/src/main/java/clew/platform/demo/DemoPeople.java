package clew.platform.demo;

import clew.platform.access.Acting;
import clew.platform.access.Member;
import clew.platform.demo.DemoLanding.Comer;
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
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// The people who arrived in a generated world, registered by the first responder of the demonstration.
@Component
@ConditionalOnProperty("clew.demo")
class DemoPeople {

    static final String INSTRUMENT = "clew-act-means-purpose";

    /// So many signs at registration, and somebody begins a screening; it waits for whoever goes on with it.
    private static final int ENOUGH_SIGNS = 3;

    private static final int MOST_BEGUN = 12;

    private final Arrivals arrivals;
    private final Screenings screenings;
    private final ZoneId zone;

    DemoPeople(Arrivals arrivals, Screenings screenings, ZoneId zone) {
        this.arrivals = arrivals;
        this.screenings = screenings;
        this.zone = zone;
    }

    /// Registers every group as the first responder did, and returns who plays which part.
    Map<String, PersonId> arrive(List<DemoLanding> landings, Member by, Instant now, DemoProgress progress) {
        DemoCast cast = DemoCast.of(landings, now, zone);
        Map<String, PersonId> playing = new HashMap<>();
        Map<Comer, PersonId> others = new LinkedHashMap<>();
        int all = landings.stream().mapToInt(landing -> landing.people().size()).sum();
        int registered = 0;
        for (DemoLanding landing : landings) {
            List<PersonId> ids = register(landing, cast, by);
            for (int i = 0; i < ids.size(); i++) {
                Comer comer = landing.people().get(i);
                PersonId id = ids.get(i);
                cast.part(comer)
                        .ifPresentOrElse(part -> playing.put(DemoCast.key(part), id), () -> others.put(comer, id));
            }
            registered += ids.size();
            progress.registered(registered, all);
        }
        begin(others, by);
        return playing;
    }

    private List<PersonId> register(DemoLanding landing, DemoCast cast, Member by) {
        List<PersonId> ids = new ArrayList<>();
        DemoClock.at(
                landing.people().getLast().at().plus(Duration.ofMinutes(40)),
                () -> Acting.runAs(
                        by,
                        () -> arrivals.register(group(landing, cast), by.agency(), by.id()).people().stream()
                                .map(ArrivalGroup.Arrival::person)
                                .forEach(ids::add)));
        return ids;
    }

    /// Begins the screening of the latest in whose interview at registration enough signs stand. Nobody concludes.
    private void begin(Map<Comer, PersonId> people, Member by) {
        List<Comer> latest = people.keySet().stream()
                .filter(comer -> comer.signs().size() >= ENOUGH_SIGNS)
                .sorted(Comparator.comparing(Comer::at).reversed())
                .limit(MOST_BEGUN)
                .toList();
        for (Comer comer : latest) {
            DemoClock.at(
                    comer.at().plus(Duration.ofMinutes(90)),
                    () -> Acting.runAs(by, () -> {
                        ScreeningId id =
                                screenings.start(DemoWorld.known(people, comer), INSTRUMENT, SafetyCheck.safe());
                        screenings.observe(
                                id,
                                comer.signs().stream()
                                        .map(sign -> Answer.of(sign, AnswerState.SEEN))
                                        .toList());
                        screenings.pause(id);
                    }));
        }
    }

    void screen(Map<String, PersonId> people, Map<String, Member> members, Instant now) {
        for (DemoTable.Row row : DemoTable.about(people.keySet(), "screenings")) {
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

    private static NewGroup group(DemoLanding landing, DemoCast cast) {
        return new NewGroup(
                UUID.nameUUIDFromBytes(("demo " + landing.key()).getBytes(StandardCharsets.UTF_8)),
                landing.place(),
                landing.at(),
                landing.note(),
                landing.people().stream()
                        .map(comer -> arrival(comer, cast.part(comer)))
                        .toList());
    }

    private static NewArrival arrival(Comer comer, Optional<DemoTable.Row> part) {
        NewPerson person = new NewPerson(
                comer.name(),
                false,
                Sex.valueOf(comer.sex()),
                comer.born(),
                false,
                null,
                null,
                comer.language(),
                List.of(),
                comer.ownScript());
        return new NewArrival(
                person,
                null,
                comer.party(),
                part.flatMap(row -> row.some("urgent"))
                        .map(Urgent::valueOf)
                        .orElse(comer.hurt() ? Urgent.HEALTH : null),
                part.flatMap(row -> row.some("note")).orElse(null));
    }
}

package clew.platform.recognition;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Gate;
import clew.platform.access.Relation;
import clew.platform.access.Subject;
import clew.platform.person.PersonId;
import clew.platform.web.BadInput;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Arrivals for programs: the same rules and the same gate as the pages.
@RestController
@RequestMapping("/api/v1/arrivals")
@Tag(name = "Arrivals", description = "Groups of people who arrived together")
class ArrivalApi {

    private static final int MOST = 200;

    private final Arrivals arrivals;
    private final Gate gate;
    private final Clock clock;

    ArrivalApi(Arrivals arrivals, Gate gate, Clock clock) {
        this.arrivals = arrivals;
        this.gate = gate;
        this.clock = clock;
    }

    /// A group as a program sends it. Every field but `people` may be missing.
    record Group(
            @Nullable UUID id,
            @Nullable String place,
            @Nullable Instant arrivedAt,
            @Nullable String note,
            @Nullable List<One> people) {}

    /// One person of it, in the words of the arrivals table: see there for what `age` may say.
    record One(
            @Nullable String name,
            @Nullable String sex,
            @Nullable String age,
            @Nullable String language,
            @Nullable String citizenships,
            @Nullable String party,
            @Nullable Urgent urgent,
            @Nullable String note) {

        ArrivalRow row() {
            return new ArrivalRow(
                    text(name),
                    text(sex),
                    text(age),
                    text(language),
                    text(citizenships),
                    text(party),
                    urgent == null ? "" : urgent.name(),
                    text(note),
                    ArrivalRow.NEW);
        }

        private static String text(@Nullable String value) {
            return value == null ? "" : value;
        }
    }

    /// A registered group: identities only; who somebody is, is read from persons.
    record Registered(UUID id, String reference, Instant arrivedAt, List<Person> people) {

        record Person(
                PersonId person,
                int position,
                @Nullable String party,
                boolean aloneChild,
                @Nullable Urgent urgent) {}

        static Registered of(ArrivalGroup group) {
            return new Registered(
                    group.id(),
                    group.reference(),
                    group.arrivedAt(),
                    group.people().stream()
                            .map(one -> new Person(
                                    one.person(), one.position(), one.party(), one.aloneChild(), one.urgent()))
                            .toList());
        }
    }

    @Operation(summary = "Register a group: all of it or nothing")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Registered register(@RequestBody Group sent) {
        gate.require(Relation.OWNER, DataKind.ARRIVAL, Action.WRITE, Subject.none());
        atMost(sent.place(), 200, "place");
        atMost(sent.note(), 2000, "note");
        NewGroup group = new NewGroup(
                sent.id() == null ? UUID.randomUUID() : sent.id(),
                sent.place(),
                sent.arrivedAt() == null ? clock.instant() : sent.arrivedAt(),
                sent.note(),
                people(sent));
        return Registered.of(
                arrivals.register(group, gate.member().agency(), gate.member().id()));
    }

    private List<NewArrival> people(Group sent) {
        List<One> ones = sent.people() == null ? List.of() : sent.people();
        if (ones.isEmpty() || ones.size() > NewGroup.MOST_PEOPLE) {
            throw new BadInput("people", "$.people", "recognition.arrival.expected.count");
        }
        List<ArrivalProblem> problems = new ArrayList<>();
        List<NewArrival> people = new ArrayList<>();
        for (One one : ones) {
            people.add(one.row().read(people.size() + 1, LocalDate.now(clock), problems));
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems.stream()
                    .map(problem -> new BadInput.Place(
                            problem.field(),
                            "$.people[" + (problem.row() - 1) + "]",
                            problem.expected().key()))
                    .toList());
        }
        return people;
    }

    private static void atMost(@Nullable String text, int most, String field) {
        if (text != null && (text.length() > most || text.indexOf('\u0000') >= 0)) {
            throw new BadInput(field, "$." + field, "recognition.arrival.expected.text");
        }
    }

    @Operation(summary = "The own agency's groups, the latest first")
    @GetMapping
    List<ArrivalGroup.Line> latest(
            @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "50") int size) {
        gate.require(Relation.OWNER, DataKind.ARRIVAL, Action.READ, Subject.none());
        return arrivals.latest(Math.max(1, page), Math.clamp(size, 1, MOST));
    }

    @Operation(summary = "One group")
    @GetMapping("/{id}")
    Registered one(@PathVariable UUID id) {
        gate.require(Relation.OWNER, DataKind.ARRIVAL, Action.READ, Subject.of("arrival-group", id));
        return Registered.of(arrivals.get(id));
    }
}

package clew.platform.person;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Gate;
import clew.platform.access.Relation;
import clew.platform.access.Subject;
import clew.platform.web.BadInput;
import clew.recognition.AgeGroup;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Persons for programs: the same rules and the same gate as the pages. A search is posted, so that no name stands in
/// an address.
@RestController
@RequestMapping("/api/v1/persons")
@Tag(name = "Persons", description = "Search before create, and what is known of a person")
class PersonApi {

    private final Persons persons;
    private final PersonSearch search;
    private final Gate gate;
    private final Clock clock;

    PersonApi(Persons persons, PersonSearch search, Gate gate, Clock clock) {
        this.persons = persons;
        this.search = search;
        this.gate = gate;
        this.clock = clock;
    }

    /// What is searched for.
    record Asked(@Nullable String name) {}

    /// A person as programs see them.
    record Told(
            UUID id,
            String name,
            boolean pseudonym,
            Sex sex,
            @Nullable LocalDate birthDate,
            boolean birthDateEstimated,
            AgeGroup ageGroup,
            @Nullable String language,
            List<String> citizenships,
            int version) {

        static Told of(Person person, LocalDate today) {
            return new Told(
                    person.id().value(),
                    person.displayName(),
                    person.pseudonym(),
                    person.sex(),
                    person.birthDate(),
                    person.birthDateEstimated(),
                    person.ageGroup(today),
                    person.language(),
                    person.citizenships(),
                    person.version());
        }
    }

    /// Somebody who may be meant.
    ///
    /// @param name the name that is alike
    /// @param closeness from 0 to 1: for ordering, never for deciding
    record Found(Told person, String name, double closeness) {}

    @Operation(summary = "Who may bear this name, within the own agency's reach")
    @PostMapping("/search")
    List<Found> search(@RequestBody Asked asked) {
        gate.require(Relation.OWNER, DataKind.IDENTITY, Action.SEARCH, Subject.none());
        String name = asked.name();
        if (name == null || name.isBlank() || name.length() > NewPerson.NAME_LENGTH) {
            throw new BadInput("name", "$.name", "person.expected.search");
        }
        LocalDate today = LocalDate.now(clock);
        return search.search(name).stream()
                .map(match -> new Found(Told.of(match.person(), today), match.name(), match.closeness()))
                .toList();
    }

    @Operation(summary = "One person")
    @GetMapping("/{id}")
    Told person(@PathVariable UUID id) {
        PersonId personId = new PersonId(id);
        gate.require(
                persons.relationOf(gate.member().agency(), personId),
                DataKind.IDENTITY,
                Action.READ,
                Subject.of("person", id));
        return Told.of(persons.get(personId), LocalDate.now(clock));
    }
}

package clew.platform.person;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Gate;
import clew.platform.access.Subject;
import clew.platform.web.BadInput;
import clew.recognition.AgeGroup;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The age record for programs: the same rules and the same gate as the pages.
@RestController
@RequestMapping(path = "/api/v1/persons/{id}/age", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Persons")
class AgeApi {

    private final AgeRecord record;
    private final Persons persons;
    private final Gate gate;
    private final MessageSource messages;
    private final Clock clock;

    AgeApi(AgeRecord record, Persons persons, Gate gate, MessageSource messages, Clock clock) {
        this.record = record;
        this.persons = persons;
        this.gate = gate;
        this.messages = messages;
        this.clock = clock;
    }

    /// The age that counts, with everything that was stated.
    record AgeBody(
            AgeGroup group,
            @Nullable Integer low,
            @Nullable Integer high,
            List<String> reasons,
            List<StatementBody> statements) {}

    /// One statement.
    record StatementBody(
            UUID id,
            String kind,
            LocalDate statedOn,
            @Nullable LocalDate birthDate,
            @Nullable Integer low,
            @Nullable Integer high,
            EffectiveAge.Weight weight,
            String who,
            Instant at) {

        static StatementBody of(EffectiveAge.Weighed one) {
            AgeStatement stated = one.statement();
            return new StatementBody(
                    stated.id(),
                    stated.evidence().name(),
                    stated.statedOn(),
                    stated.birth(),
                    one.low(),
                    one.high(),
                    one.weight(),
                    stated.who(),
                    stated.at());
        }
    }

    /// The identity of what was added.
    record Added(UUID id) {}

    @Operation(summary = "Which age counts, why, and everything that was stated about it")
    @GetMapping
    AgeBody age(@PathVariable UUID id) {
        must(id, Action.READ);
        EffectiveAge effective = record.of(new PersonId(id));
        return new AgeBody(
                effective.age().group(),
                effective.age().low(),
                effective.age().high(),
                effective.reasons().stream()
                        .map(reason -> messages.getMessage(reason, LocaleContextHolder.getLocale()))
                        .toList(),
                effective.statements().stream().map(StatementBody::of).toList());
    }

    @Operation(summary = "Add a statement; nothing is overwritten", description = "The age as on the form: 17, 15-17")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Added add(@PathVariable UUID id, @RequestBody AgeForm body) {
        must(id, Action.WRITE);
        AgeForm.Meaning meaning = body.read(LocalDate.now(clock));
        if (meaning.stated().isEmpty()) {
            throw new BadInput(meaning.problems().stream()
                    .map(one -> new BadInput.Place(
                            one.field(), "$." + one.field(), one.expected().key()))
                    .toList());
        }
        return new Added(record.add(new PersonId(id), meaning.stated().get(), gate.member()));
    }

    private void must(UUID id, Action action) {
        gate.require(
                persons.relationOf(gate.member().agency(), new PersonId(id)),
                DataKind.IDENTITY,
                action,
                Subject.of("person", id));
    }
}

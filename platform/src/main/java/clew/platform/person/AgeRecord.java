package clew.platform.person;

import clew.platform.access.Member;
import clew.platform.access.Subject;
import clew.platform.access.Trail;
import clew.platform.person.AgeStatement.Event;
import clew.platform.person.AgeStatement.Happened;
import clew.platform.web.NotFound;
import clew.recognition.AgeGroup;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What was stated about the ages of persons. It is only ever added to.
///
/// It decides nobody's rights: callers ask the gate first, with the compartment identity.
@Component
@Transactional
public class AgeRecord {

    private final Persons persons;
    private final AgeRows rows;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AgeRecord(Persons persons, AgeRows rows, Trail trail, ApplicationEventPublisher events, Clock clock) {
        this.persons = persons;
        this.rows = rows;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /// What somebody states about an age.
    ///
    /// @param statedOn the day for which it holds, or `null` for today
    public record Stated(
            Evidence evidence,
            @Nullable LocalDate statedOn,
            @Nullable LocalDate birth,
            @Nullable Integer low,
            @Nullable Integer high,
            int margin,
            String words) {

        /// A range of ages as of today.
        public static Stated range(Evidence evidence, @Nullable Integer low, @Nullable Integer high) {
            return new Stated(evidence, null, null, low, high, 0, "");
        }

        /// A date of birth.
        public static Stated born(Evidence evidence, LocalDate birth) {
            return new Stated(evidence, null, birth, null, null, 0, "");
        }
    }

    /// The age of somebody may have changed: published when a statement is added or something happens to one.
    ///
    /// @param before by which the person was treated until now
    /// @param group by which the person is treated from now on
    public record AgeStated(PersonId person, AgeGroup before, AgeGroup group) {

        /// Whether somebody turns out to be a child, or to be none.
        public boolean turns() {
            return (before == AgeGroup.ADULT) != (group == AgeGroup.ADULT);
        }
    }

    /// The age that counts today, with every statement and the reasons.
    @Transactional(readOnly = true)
    public EffectiveAge of(PersonId person) {
        return EffectiveAge.of(persons.get(person), today());
    }

    /// Adds a statement.
    ///
    /// @throws NotFound if the person is not within reach
    public UUID add(PersonId person, Stated stated, Member by) {
        AgeGroup before = of(person).age().group();
        LocalDate on = stated.statedOn() == null ? today() : stated.statedOn();
        AgeStatement statement = new AgeStatement(
                UUID.randomUUID(),
                stated.evidence(),
                on,
                stated.birth(),
                stated.low(),
                stated.high(),
                stated.margin(),
                stated.words(),
                by.name(),
                by.agencyName(),
                now(),
                List.of());
        rows.add(person, statement, by);
        told(person, before, "age.stated", Map.of("kind", stated.evidence().name()));
        return statement.id();
    }

    /// Adds what happened to a statement.
    public void add(PersonId person, UUID statement, Happened happened, String words, Member by) {
        AgeGroup before = of(person).age().group();
        statement(person, statement);
        rows.add(person, statement, new Event(happened, words, by.name(), now()), by);
        told(person, before, "age.statement", Map.of("happened", happened.name()));
    }

    /// The statement of that identity about a person.
    ///
    /// @throws NotFound if there is none within reach
    @Transactional(readOnly = true)
    public AgeStatement statement(PersonId person, UUID statement) {
        return persons.get(person).statements().stream()
                .filter(one -> one.id().equals(statement))
                .findFirst()
                .orElseThrow(() -> new NotFound("statement"));
    }

    private void told(PersonId person, AgeGroup before, String what, Map<String, String> facts) {
        trail.record(what, Subject.of("person", person.value()), facts);
        events.publishEvent(new AgeStated(person, before, of(person).age().group()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

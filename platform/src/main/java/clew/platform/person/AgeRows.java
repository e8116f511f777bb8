package clew.platform.person;

import clew.platform.access.Gate;
import clew.platform.access.Member;
import clew.platform.person.AgeStatement.Event;
import clew.platform.person.AgeStatement.Happened;
import clew.platform.vault.Compartment;
import clew.platform.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Statements about ages as they are stored: only ever added to; dates of birth and words sealed.
@Component
class AgeRows {

    private static final String BIRTH = "age_statement.birth_date:";
    private static final String WORDS = "age_statement.words:";
    private static final String EVENT = "age_event.words:";

    private final JdbcClient database;
    private final Vault vault;
    private final Gate gate;

    AgeRows(JdbcClient database, Vault vault, Gate gate) {
        this.database = database;
        this.vault = vault;
        this.gate = gate;
    }

    /// The persons with all that was stated about their ages, in the given order.
    List<Person> attach(List<Person> persons) {
        if (persons.isEmpty()) {
            return persons;
        }
        UUID[] ids = persons.stream().map(person -> person.id().value()).toArray(UUID[]::new);
        Map<UUID, List<Event>> events = new LinkedHashMap<>();
        Map<UUID, List<AgeStatement>> stated = new LinkedHashMap<>();
        database.sql("select * from age_event where person_id = any(:ids) order by at, id")
                .param("ids", ids)
                .query((row, i) -> events.computeIfAbsent(
                                row.getObject("statement_id", UUID.class), statement -> new ArrayList<>())
                        .add(event(row)))
                .list();
        database.sql("select * from age_statement where person_id = any(:ids) order by at, place")
                .param("ids", ids)
                .query((row, i) -> stated.computeIfAbsent(
                                row.getObject("person_id", UUID.class), person -> new ArrayList<>())
                        .add(statement(row, events.getOrDefault(row.getObject("id", UUID.class), List.of()))))
                .list();
        return persons.stream()
                .map(person -> person.stating(stated.getOrDefault(person.id().value(), List.of())))
                .toList();
    }

    void add(PersonId person, AgeStatement statement, @Nullable Member by) {
        Evidence evidence = statement.evidence();
        Evidence.@Nullable Documented document = evidence instanceof Evidence.Documented one ? one : null;
        Evidence.@Nullable Assessed assessed = evidence instanceof Evidence.Assessed one ? one : null;
        database.sql("""
                        insert into age_statement (id, person_id, kind, document, checked, method, consent, outcome,
                            stated_on, birth_date, low, high, margin, words, member_id, member_name, agency_id,
                            agency_name, at)
                        values (:id, :person, :kind, :document, :checked, :method, :consent, :outcome,
                            :statedOn, :birth, :low, :high, :margin, :words, :member, :who, :agency, :agencyName, :at)
                        """)
                .param("id", statement.id())
                .param("person", person.value())
                .param("kind", evidence.name())
                .param("document", document == null ? null : document.document().name())
                .param("checked", document == null ? null : document.check().name())
                .param("method", assessed == null ? null : assessed.method().name())
                .param("consent", assessed == null ? null : assessed.consent().name())
                .param("outcome", assessed == null ? null : assessed.outcome().name())
                .param("statedOn", statement.statedOn())
                .param("birth", sealedBirth(person, statement))
                .param("low", statement.low())
                .param("high", statement.high())
                .param("margin", statement.margin())
                .param("words", sealed(person, WORDS + statement.id(), statement.words()))
                .param("member", by == null ? null : by.id().value())
                .param("who", statement.who())
                .param("agency", by == null ? null : by.agency().value())
                .param("agencyName", statement.agency())
                .param("at", statement.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void add(PersonId person, UUID statement, Event event, Member by) {
        UUID id = UUID.randomUUID();
        database.sql("""
                        insert into age_event (id, statement_id, person_id, happened, words, member_id, member_name, at)
                        values (:id, :statement, :person, :happened, :words, :member, :who, :at)
                        """)
                .param("id", id)
                .param("statement", statement)
                .param("person", person.value())
                .param("happened", event.happened().name())
                .param("words", sealed(person, EVENT + id, event.words()))
                .param("member", by.id().value())
                .param("who", event.who())
                .param("at", event.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Keeps what was registered as the age before it is changed, so that it goes on to count.
    void keepRegistered(Person before, NewPerson known, Instant now) {
        boolean same = Objects.equals(before.birthDate(), known.birthDate())
                && before.birthDateEstimated() == known.birthDateEstimated()
                && Objects.equals(before.ageLow(), known.ageLow())
                && Objects.equals(before.ageHigh(), known.ageHigh());
        if (same) {
            return;
        }
        Member by = gate.somebody().orElse(null);
        for (AgeStatement was : EffectiveAge.registered(before)) {
            AgeStatement kept = new AgeStatement(
                    UUID.randomUUID(),
                    was.evidence(),
                    was.statedOn(),
                    was.birth(),
                    was.low(),
                    was.high(),
                    was.margin(),
                    "",
                    by == null ? "" : by.name(),
                    by == null ? "" : by.agencyName(),
                    now,
                    List.of());
            add(before.id(), kept, by);
        }
    }

    private byte @Nullable [] sealedBirth(PersonId person, AgeStatement statement) {
        LocalDate birth = statement.birth();
        return birth == null ? null : sealed(person, BIRTH + statement.id(), birth.toString());
    }

    private byte @Nullable [] sealed(PersonId person, String place, String text) {
        return text.isEmpty() ? null : vault.seal(person.value(), Compartment.IDENTITY, place, text);
    }

    private String opened(UUID person, String place, byte @Nullable [] sealed) {
        return vault.find(person, Compartment.IDENTITY, place, sealed).orElse("");
    }

    private Event event(ResultSet row) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        return new Event(
                Happened.valueOf(row.getString("happened")),
                opened(person, EVENT + row.getString("id"), row.getBytes("words")),
                row.getString("member_name"),
                row.getTimestamp("at").toInstant());
    }

    private AgeStatement statement(ResultSet row, List<Event> events) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        UUID id = row.getObject("id", UUID.class);
        String birth = opened(person, BIRTH + id, row.getBytes("birth_date"));
        return new AgeStatement(
                id,
                Evidence.of(
                        row.getString("kind"),
                        row.getString("document"),
                        row.getString("checked"),
                        row.getString("method"),
                        row.getString("consent"),
                        row.getString("outcome")),
                row.getObject("stated_on", LocalDate.class),
                birth.isEmpty() ? null : LocalDate.parse(birth),
                row.getObject("low", Integer.class),
                row.getObject("high", Integer.class),
                row.getInt("margin"),
                opened(person, WORDS + id, row.getBytes("words")),
                row.getString("member_name"),
                row.getString("agency_name"),
                row.getTimestamp("at").toInstant(),
                events);
    }
}

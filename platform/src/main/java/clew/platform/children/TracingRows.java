package clew.platform.children;

import clew.platform.casework.CaseFile;
import clew.platform.casework.CaseId;
import clew.platform.children.Tracing.Kind;
import clew.platform.children.Tracing.Outcome;
import clew.platform.children.Tracing.Result;
import clew.platform.children.Tracing.State;
import clew.platform.children.Tracing.Step;
import clew.platform.children.Tracing.Wish;
import clew.platform.person.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Searches for families as they are stored.
@Component
class TracingRows {

    private static final String WORDS = "child_tracing.words:";
    private static final String CLOSING = "child_tracing.closing:";
    private static final String STEP = "child_tracing_step.words:";

    private final JdbcClient database;
    private final SealedWords words;

    TracingRows(JdbcClient database, SealedWords words) {
        this.database = database;
        this.words = words;
    }

    void add(Tracing tracing, CaseFile file) {
        UUID person = file.person().value();
        database.sql("""
                        insert into child_tracing (id, case_id, person_id, wish, state, words, member_name, agency_name, at)
                        values (:id, :case, :person, :wish, 'WISHES', :words, :name, :agency, :at)
                        """)
                .param("id", tracing.id())
                .param("case", file.id().value())
                .param("person", person)
                .param("wish", tracing.wish().name())
                .param(
                        "words",
                        words.seal(
                                person,
                                WORDS + tracing.id(),
                                Map.of("wishes", tracing.wishes(), "mustNotKnow", tracing.mustNotKnow())))
                .param("name", tracing.writtenBy())
                .param("agency", tracing.agency())
                .param("at", tracing.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean open(UUID id) {
        return database.sql("update child_tracing set state = 'OPEN' where id = :id and state = 'WISHES'")
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean close(Tracing tracing, CaseFile file, State.Closed closed) {
        return database.sql("""
                        update child_tracing set state = 'CLOSED', result = :result, closed_at = :at, closing = :words
                        where id = :id and state <> 'CLOSED'
                        """)
                        .param("result", closed.result().name())
                        .param("at", closed.at().atOffset(ZoneOffset.UTC))
                        .param(
                                "words",
                                words.seal(
                                        file.person().value(), CLOSING + tracing.id(), Map.of("words", closed.words())))
                        .param("id", tracing.id())
                        .update()
                == 1;
    }

    void add(Tracing tracing, CaseFile file, Step step, Instant at) {
        UUID id = UUID.randomUUID();
        PersonId other = step.other();
        database.sql("""
                        insert into child_tracing_step (id, tracing_id, case_id, person_id, kind, on_day, outcome,
                            other_person, words, member_name, at)
                        values (:id, :of, :case, :person, :kind, :on, :outcome, :other, :words, :name, :at)
                        """)
                .param("id", id)
                .param("of", tracing.id())
                .param("case", file.id().value())
                .param("person", file.person().value())
                .param("kind", step.kind().name())
                .param("on", step.on())
                .param("outcome", step.outcome().name())
                .param("other", other == null ? null : other.value())
                .param(
                        "words",
                        words.seal(
                                file.person().value(), STEP + id, Map.of("place", step.place(), "words", step.words())))
                .param("name", step.who())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The latest of a case.
    Optional<Tracing> latest(CaseId id) {
        return database.sql("select * from child_tracing where case_id = :case order by at desc, id limit 1")
                .param("case", id.value())
                .query((row, i) -> read(row))
                .optional();
    }

    private Tracing read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID person = row.getObject("person_id", UUID.class);
        Map<String, String> said = words.open(person, WORDS + id, row.getBytes("words"));
        return new Tracing(
                id,
                new CaseId(row.getObject("case_id", UUID.class)),
                Wish.valueOf(row.getString("wish")),
                said.getOrDefault("wishes", ""),
                said.getOrDefault("mustNotKnow", ""),
                row.getString("member_name"),
                row.getString("agency_name"),
                row.getTimestamp("at").toInstant(),
                state(row, id, person),
                steps(id, person));
    }

    private State state(ResultSet row, UUID id, UUID person) throws SQLException {
        return switch (row.getString("state")) {
            case "WISHES" -> new State.Wished();
            case "OPEN" -> new State.Open();
            default ->
                new State.Closed(
                        Result.valueOf(row.getString("result")),
                        row.getTimestamp("closed_at").toInstant(),
                        words.open(person, CLOSING + id, row.getBytes("closing"))
                                .getOrDefault("words", ""));
        };
    }

    private List<Step> steps(UUID of, UUID person) {
        return database.sql("select * from child_tracing_step where tracing_id = :of order by on_day desc, at desc")
                .param("of", of)
                .query((row, i) -> {
                    UUID other = row.getObject("other_person", UUID.class);
                    Map<String, String> said = words.open(person, STEP + row.getString("id"), row.getBytes("words"));
                    return new Step(
                            Kind.valueOf(row.getString("kind")),
                            row.getObject("on_day", LocalDate.class),
                            Outcome.valueOf(row.getString("outcome")),
                            said.getOrDefault("place", ""),
                            said.getOrDefault("words", ""),
                            other == null ? null : new PersonId(other),
                            row.getString("member_name"));
                })
                .list();
    }
}

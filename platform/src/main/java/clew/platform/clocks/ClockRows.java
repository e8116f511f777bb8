package clew.platform.clocks;

import clew.platform.access.DataKind;
import clew.platform.casework.CaseId;
import clew.platform.clocks.rules.ClockDefinition;
import clew.platform.clocks.rules.ClockDefinition.Direction;
import clew.platform.packs.PackRef;
import clew.platform.person.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of clocks.
@Component
class ClockRows {

    private final JdbcClient database;

    ClockRows(JdbcClient database) {
        this.database = database;
    }

    Optional<CaseClock> find(UUID id) {
        return database.sql("select * from clock where id = :id")
                .param("id", id)
                .query(ClockRows::clock)
                .optional();
    }

    /// The clocks of a case: what is open first, by its end, then the rest, the latest first.
    List<CaseClock> ofCase(CaseId id) {
        return database.sql("""
                        select * from clock where case_id = :case
                        order by open desc, case when open then due_at end nulls last, started_at desc, id
                        """)
                .param("case", id.value())
                .query(ClockRows::clock)
                .list();
    }

    /// The same, and nobody else changes them until the transaction ends.
    List<CaseClock> lockOfCase(CaseId id) {
        return database.sql("select * from clock where case_id = :case order by started_at, id for update")
                .param("case", id.value())
                .query(ClockRows::clock)
                .list();
    }

    /// One clock, which nobody else changes until the transaction ends.
    Optional<CaseClock> lock(UUID id) {
        return database.sql("select * from clock where id = :id for update")
                .param("id", id)
                .query(ClockRows::clock)
                .optional();
    }

    /// Clocks whose end came and was not told; those that another instance holds are left to it.
    List<CaseClock> lockToTell(Instant now, int most) {
        return database.sql("""
                        select * from clock
                        where told_at is null and state in ('RUNNING', 'BREACHED') and due_at <= :now
                        order by due_at limit :most for update skip locked
                        """)
                .param("now", at(now))
                .param("most", most)
                .query(ClockRows::clock)
                .list();
    }

    /// Keeps a new clock; false if one of its kind is already open.
    boolean insert(CaseClock clock, ClockDefinition definition, Instant now) {
        return database.sql("""
                        insert into clock (id, case_id, person_id, pack_id, pack_version, definition, about, kind,
                            direction, state, open, started_at, due_on, due_at, whole_day, tells, tells_partners,
                            told_at, changed_at, version)
                        values (:id, :case, :person, :pack, :packVersion, :definition, :about, :kind,
                            :direction, :state, :open, :started, :dueOn, :dueAt, :wholeDay, :tells, :partners,
                            null, :now, 0)
                        on conflict do nothing
                        """)
                        .param("id", clock.id())
                        .param("case", clock.caseId().value())
                        .param("person", clock.person().value())
                        .param("pack", clock.pack().id())
                        .param("packVersion", clock.pack().version())
                        .param("definition", clock.definition())
                        .param("about", clock.about())
                        .param("kind", clock.kind().name())
                        .param("direction", clock.direction().name())
                        .param("state", clock.state().name())
                        .param("open", clock.open())
                        .param("started", at(clock.startedAt()))
                        .param("dueOn", clock.dueOn())
                        .param("dueAt", at(clock.dueAt()))
                        .param("wholeDay", clock.wholeDay())
                        .param("tells", tells(definition))
                        .param("partners", definition.breach().partners())
                        .param("now", at(now))
                        .update()
                == 1;
    }

    /// Changes a clock that the transaction holds.
    void update(CaseClock clock, Instant now) {
        database.sql("""
                        update clock set state = :state, open = :open, started_at = :started, due_on = :dueOn,
                            due_at = :dueAt, told_at = :told, changed_at = :now, version = version + 1
                        where id = :id
                        """)
                .param("id", clock.id())
                .param("state", clock.state().name())
                .param("open", clock.open())
                .param("started", at(clock.startedAt()))
                .param("dueOn", clock.dueOn())
                .param("dueAt", at(clock.dueAt()))
                .param("told", at(clock.toldAt()))
                .param("now", at(now))
                .update();
    }

    private static String[] tells(ClockDefinition definition) {
        return definition.breach().tell().stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }

    static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }

    static CaseClock clock(ResultSet row, int number) throws SQLException {
        return new CaseClock(
                uuid(row, "id"),
                new CaseId(uuid(row, "case_id")),
                new PersonId(uuid(row, "person_id")),
                new PackRef(text(row, "pack_id"), text(row, "pack_version")),
                text(row, "definition"),
                row.getObject("about", UUID.class),
                DataKind.valueOf(text(row, "kind")),
                Direction.valueOf(text(row, "direction")),
                CaseClock.State.valueOf(text(row, "state")),
                row.getBoolean("open"),
                Objects.requireNonNull(instant(row, "started_at")),
                row.getObject("due_on", LocalDate.class),
                instant(row, "due_at"),
                row.getBoolean("whole_day"),
                instant(row, "told_at"),
                row.getInt("version"));
    }
}

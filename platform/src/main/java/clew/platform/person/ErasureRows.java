package clew.platform.person;

import clew.platform.access.Member;
import clew.platform.access.MemberId;
import clew.platform.directory.AgencyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of requests to erase, and what is taken away of a person who is erased.
@Component
class ErasureRows {

    private final JdbcClient database;

    ErasureRows(JdbcClient database) {
        this.database = database;
    }

    void insert(Erasure one) {
        database.sql("""
                        insert into erasure (id, reference, person_id, agency_id, ground, at_once, state, asked_by,
                            asked_name, asked_at)
                        values (:id, :reference, :person, :agency, :ground, :once, 'ASKED', :by, :name, :at)
                        """)
                .param("id", one.id())
                .param("reference", one.reference())
                .param("person", one.person().value())
                .param("agency", one.agency().value())
                .param("ground", one.ground().name())
                .param("once", one.atOnce())
                .param("by", one.askedBy().value())
                .param("name", one.askedName())
                .param("at", one.askedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Erasure> find(UUID id) {
        return database.sql("select * from erasure where id = :id")
                .param("id", id)
                .query(ErasureRows::read)
                .optional();
    }

    /// The latest request about a person.
    Optional<Erasure> latest(PersonId person) {
        return database.sql("select * from erasure where person_id = :person order by asked_at desc, id limit 1")
                .param("person", person.value())
                .query(ErasureRows::read)
                .optional();
    }

    /// Those that wait for a confirmation or for their day, then the latest of the others.
    List<Erasure> list(int most) {
        return database.sql("""
                        select * from erasure
                        order by state not in ('ASKED', 'CONFIRMED'), asked_at desc, id limit :most
                        """).param("most", most).query(ErasureRows::read).list();
    }

    /// Those that are due, held for this transaction.
    List<Erasure> lockDue(Instant now, int most) {
        return database.sql("""
                        select * from erasure where state = 'CONFIRMED' and due_at <= :now
                        order by due_at limit :most for update skip locked
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(ErasureRows::read)
                .list();
    }

    /// Whether the request was still in the state and was moved on.
    boolean decide(Erasure one, Erasure.State next, Member by, Instant now, @Nullable Instant due) {
        return database.sql("""
                        update erasure
                        set state = :next, decided_by = :by, decided_name = :name, decided_at = :now, due_at = :due
                        where id = :id and state = :state
                        """)
                        .param("next", next.name())
                        .param("by", by.id().value())
                        .param("name", by.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("due", due == null ? null : due.atOffset(ZoneOffset.UTC))
                        .param("id", one.id())
                        .param("state", one.state().name())
                        .update()
                == 1;
    }

    void done(UUID id, Instant now) {
        database.sql("update erasure set state = 'DONE', done_at = :now where id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /// Takes away the names, the index and what the person was before. Of the person stays what figures need: sex,
    /// citizenship and the range of ages; the date of birth and the language do not.
    void reduce(PersonId person, @Nullable Integer low, @Nullable Integer high, Instant now) {
        for (String table : List.of("person_key", "person_name", "person_before")) {
            database.sql("delete from " + table + " where person_id = :person")
                    .param("person", person.value())
                    .update();
        }
        database.sql("""
                        update person
                        set age_low = :low, age_high = :high, age_stated_on = :day, birth_date_estimated = false,
                            language = null, erased_at = :now, version = version + 1
                        where id = :person
                        """)
                .param("low", low)
                .param("high", high)
                .param("day", now.atOffset(ZoneOffset.UTC).toLocalDate())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("person", person.value())
                .update();
    }

    boolean erased(PersonId person) {
        return database.sql("select erased_at is not null from person where id = :person")
                .param("person", person.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private static Erasure read(ResultSet row, int number) throws SQLException {
        return new Erasure(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                new PersonId(row.getObject("person_id", UUID.class)),
                new AgencyId(row.getObject("agency_id", UUID.class)),
                Erasure.Ground.valueOf(row.getString("ground")),
                row.getBoolean("at_once"),
                Erasure.State.valueOf(row.getString("state")),
                new MemberId(row.getObject("asked_by", UUID.class)),
                row.getString("asked_name"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("decided_name"),
                instant(row.getTimestamp("due_at")),
                instant(row.getTimestamp("done_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}

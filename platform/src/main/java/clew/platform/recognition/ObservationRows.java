package clew.platform.recognition;

import clew.platform.access.DataKind;
import clew.platform.access.Member;
import clew.platform.access.MemberId;
import clew.platform.person.PersonId;
import clew.recognition.AnswerState;
import clew.recognition.Noticed;
import clew.recognition.Observation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Observations, as they are stored: only ever added to.
@Component
class ObservationRows {

    private final JdbcClient database;
    private static final String NOTE = "observation.note";

    private final JdbcTemplate batches;
    private final ScreeningSeal seal;

    ObservationRows(JdbcClient database, JdbcTemplate batches, ScreeningSeal seal) {
        this.database = database;
        this.batches = batches;
        this.seal = seal;
    }

    void add(Screening screening, List<Observation> observations, Member by, Instant now) {
        Iterator<Long> numbers =
                seal.numbers("observation", observations.size()).iterator();
        UUID person = screening.person().value();
        batches.batchUpdate("""
                insert into observation (id, screening_id, person_id, instrument_id, indicator_id, state, noticed,
                    note_sealed, member_id, member_name, at, noted_at)
                overriding system value values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, observations, 500, (row, one) -> {
            Noticed noticed = one.noticed();
            long number = numbers.next();
            row.setLong(1, number);
            row.setObject(2, screening.id().value());
            row.setObject(3, person);
            row.setString(4, screening.instrument());
            row.setString(5, one.indicatorId());
            row.setString(6, one.state().name());
            row.setString(7, noticed == null ? null : noticed.name());
            row.setBytes(8, seal.seal(person, DataKind.OBSERVATION, NOTE, number, one.note()));
            row.setObject(9, by.id().value());
            row.setString(10, one.who());
            row.setObject(11, one.when().atOffset(ZoneOffset.UTC));
            row.setObject(12, now.atOffset(ZoneOffset.UTC));
        });
    }

    /// All that was observed of a person with one instrument, in any version and any screening, in the order in which
    /// Clew learnt of it.
    List<KeptObservation> of(PersonId person, String instrument) {
        seal.prepare(List.of(person.value()), DataKind.OBSERVATION.compartment());
        return database.sql("""
                        select * from observation where person_id = :person and instrument_id = :instrument order by id
                        """)
                .param("person", person.value())
                .param("instrument", instrument)
                .query(this::read)
                .list();
    }

    /// Whether anything was noted in a screening.
    boolean any(ScreeningId screening) {
        return database.sql("select exists (select 1 from observation where screening_id = :id)")
                .param("id", screening.value())
                .query(Boolean.class)
                .single();
    }

    private KeptObservation read(ResultSet row, int i) throws SQLException {
        String noticed = row.getString("noticed");
        Observation observation = new Observation(
                row.getString("indicator_id"),
                AnswerState.valueOf(row.getString("state")),
                noticed == null ? null : Noticed.valueOf(noticed),
                row.getString("member_name"),
                row.getTimestamp("at").toInstant(),
                seal.find(
                        row.getObject("person_id", UUID.class),
                        DataKind.OBSERVATION,
                        NOTE,
                        row.getLong("id"),
                        row.getBytes("note_sealed")));
        return new KeptObservation(
                row.getLong("id"),
                new ScreeningId(row.getObject("screening_id", UUID.class)),
                new MemberId(row.getObject("member_id", UUID.class)),
                row.getTimestamp("noted_at").toInstant(),
                observation);
    }
}

package clew.platform.recognition;

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
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Observations, as they are stored: only ever added to.
@Component
class ObservationRows {

    private final JdbcClient database;
    private final JdbcTemplate batches;

    ObservationRows(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    void add(Screening screening, List<Observation> observations, Member by, Instant now) {
        batches.batchUpdate("""
                insert into observation (screening_id, person_id, instrument_id, indicator_id, state, noticed, note,
                    member_id, member_name, at, noted_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, observations, 500, (row, one) -> {
            Noticed noticed = one.noticed();
            row.setObject(1, screening.id().value());
            row.setObject(2, screening.person().value());
            row.setString(3, screening.instrument());
            row.setString(4, one.indicatorId());
            row.setString(5, one.state().name());
            row.setString(6, noticed == null ? null : noticed.name());
            row.setString(7, one.note());
            row.setObject(8, by.id().value());
            row.setString(9, one.who());
            row.setObject(10, one.when().atOffset(ZoneOffset.UTC));
            row.setObject(11, now.atOffset(ZoneOffset.UTC));
        });
    }

    /// All that was observed of a person with one instrument, in any version and any screening, in the order in which
    /// Clew learnt of it.
    List<KeptObservation> of(PersonId person, String instrument) {
        return database.sql("""
                        select * from observation where person_id = :person and instrument_id = :instrument order by id
                        """)
                .param("person", person.value())
                .param("instrument", instrument)
                .query(ObservationRows::read)
                .list();
    }

    /// Whether anything was noted in a screening.
    boolean any(ScreeningId screening) {
        return database.sql("select exists (select 1 from observation where screening_id = :id)")
                .param("id", screening.value())
                .query(Boolean.class)
                .single();
    }

    private static KeptObservation read(ResultSet row, int i) throws SQLException {
        String noticed = row.getString("noticed");
        Observation observation = new Observation(
                row.getString("indicator_id"),
                AnswerState.valueOf(row.getString("state")),
                noticed == null ? null : Noticed.valueOf(noticed),
                row.getString("member_name"),
                row.getTimestamp("at").toInstant(),
                row.getString("note"));
        return new KeptObservation(
                row.getLong("id"),
                new ScreeningId(row.getObject("screening_id", UUID.class)),
                new MemberId(row.getObject("member_id", UUID.class)),
                row.getTimestamp("noted_at").toInstant(),
                observation);
    }
}

package clew.platform.recognition;

import clew.platform.directory.AgencyId;
import clew.platform.person.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who waits, kept up to date as screenings begin, grow and end.
@Component
class WaitingRows {

    private final JdbcClient database;

    WaitingRows(JdbcClient database) {
        this.database = database;
    }

    /// A screening has begun: the person waits until it ends.
    void begun(Screening screening) {
        database.sql("""
                        insert into waiting as w (agency_id, person_id, since, screening_id)
                        values (:agency, :person, :at, :screening)
                        on conflict (agency_id, person_id) do update set screening_id = excluded.screening_id,
                            due_on = null
                        """)
                .param("agency", screening.agency().value())
                .param("person", screening.person().value())
                .param("at", screening.startedAt().atOffset(ZoneOffset.UTC))
                .param("screening", screening.id().value())
                .update();
    }

    /// Observations were added: counts the different indicators that were noted.
    void observed(Screening screening) {
        database.sql("""
                        update waiting set indications = (
                            select count(distinct indicator_id) from observation
                            where person_id = :person and state in ('SEEN', 'TOLD', 'DOCUMENTED'))
                        where agency_id = :agency and person_id = :person
                        """)
                .param("agency", screening.agency().value())
                .param("person", screening.person().value())
                .update();
    }

    /// Nobody waits any more.
    void ended(AgencyId agency, PersonId person) {
        database.sql("delete from waiting where agency_id = :agency and person_id = :person")
                .param("agency", agency.value())
                .param("person", person.value())
                .update();
    }

    /// The person is to be screened again on a day.
    void again(AgencyId agency, PersonId person, LocalDate day, Instant at) {
        database.sql("""
                        insert into waiting as w (agency_id, person_id, since, due_on)
                        values (:agency, :person, :at, :day)
                        on conflict (agency_id, person_id) do update set screening_id = null, due_on = excluded.due_on
                        """)
                .param("agency", agency.value())
                .param("person", person.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("day", day)
                .update();
    }
}

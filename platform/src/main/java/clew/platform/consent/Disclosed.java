package clew.platform.consent;

import clew.platform.access.Cover;
import clew.platform.access.DataKind;
import clew.platform.access.Member;
import clew.platform.directory.AgencyId;
import clew.platform.person.PersonId;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What was shown or sent about a person, to whom and on what: the rows of the page that says what cannot be called
/// back. There is one row for a recipient, a kind, a basis and a day, with how often.
@Component
class Disclosed {

    private static final String ADD = """
            insert into consent_disclosure as d (person_id, agency_id, way, kind, basis, basis_id, day, first_at, last_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (person_id, agency_id, way, kind, basis_id, day)
            do update set last_at = greatest(d.last_at, excluded.last_at), times = d.times + 1
            """;

    private final DataSource source;
    private final JdbcTemplate jdbc;
    private final JdbcClient database;
    private final ZoneId zone;

    Disclosed(DataSource source, JdbcClient database, ZoneId zone) {
        this.source = source;
        this.jdbc = new JdbcTemplate(source);
        this.database = database;
        this.zone = zone;
    }

    /// By which way data reached somebody.
    enum Way {
        /// In the packet of a referral.
        PACKET,
        /// On a screen, or through the interface for programs.
        SCREEN,
        /// In a file that was taken out.
        EXPORT;

        /// The message key of its label.
        public String key() {
            return "consent.way." + name();
        }
    }

    /// One row of the page.
    record Line(
            AgencyId to,
            Way way,
            DataKind kind,
            String basis,
            UUID basisId,
            Instant firstAt,
            Instant lastAt,
            int times) {}

    /// A disclosure to be kept.
    record Fact(UUID person, UUID agency, Way way, DataKind kind, String basis, UUID basisId, Instant at) {}

    void shown(Member member, UUID person, DataKind kind, Cover cover, Instant at) {
        keep(List.of(new Fact(
                person, member.agency().value(), Way.SCREEN, kind, cover.basis().name(), cover.id(), at)));
    }

    void sent(PersonId person, AgencyId to, Map<DataKind, Cover> kinds, Instant at) {
        keep(kinds.entrySet().stream()
                .map(one -> new Fact(
                        person.value(),
                        to.value(),
                        Way.PACKET,
                        one.getKey(),
                        one.getValue().basis().name(),
                        one.getValue().id(),
                        at))
                .toList());
    }

    /// A file that an agency took out of what it keeps itself: by its own mandate, and out of reach from then on.
    void exported(Collection<PersonId> persons, AgencyId by, Collection<DataKind> kinds, Instant at) {
        keep(persons.stream()
                .flatMap(person -> kinds.stream()
                        .map(kind -> new Fact(person.value(), by.value(), Way.EXPORT, kind, "MANDATE", by.value(), at)))
                .toList());
    }

    /// What was shown or sent about a person, the latest first.
    List<Line> of(PersonId person) {
        return database.sql("""
                        select agency_id, way, kind, basis, basis_id, min(first_at) as first_at, max(last_at) as last_at,
                            sum(times) as times
                        from consent_disclosure where person_id = :person
                        group by agency_id, way, kind, basis, basis_id
                        order by max(last_at) desc, agency_id, way, kind, basis_id
                        """)
                .param("person", person.value())
                .query((row, _) -> new Line(
                        new AgencyId(Columns.uuid(row, "agency_id")),
                        Way.valueOf(Columns.text(row, "way")),
                        DataKind.valueOf(Columns.text(row, "kind")),
                        Columns.text(row, "basis"),
                        Columns.uuid(row, "basis_id"),
                        Columns.instant(row, "first_at"),
                        Columns.instant(row, "last_at"),
                        row.getInt("times")))
                .list();
    }

    /// Writes at once; in a read-only transaction, which cannot write, after it and on the same connection.
    private void keep(List<Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            jdbc.execute((ConnectionCallback<int[]>) connection -> write(connection, facts));
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                writeAfter(facts);
            }
        });
    }

    private void writeAfter(List<Fact> facts) {
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            connection.setReadOnly(false);
            write(connection, facts);
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
            connection.setReadOnly(true);
        } catch (SQLException broken) {
            throw new IllegalStateException("What was shown could not be written down.", broken);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private int[] write(Connection connection, List<Fact> facts) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            for (Fact fact : facts) {
                statement.setObject(1, fact.person());
                statement.setObject(2, fact.agency());
                statement.setString(3, fact.way().name());
                statement.setString(4, fact.kind().name());
                statement.setString(5, fact.basis());
                statement.setObject(6, fact.basisId());
                statement.setDate(7, Date.valueOf(LocalDate.ofInstant(fact.at(), zone)));
                statement.setObject(8, Columns.at(fact.at()));
                statement.setObject(9, Columns.at(fact.at()));
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }
}

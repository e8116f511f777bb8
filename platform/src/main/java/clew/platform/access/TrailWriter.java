package clew.platform.access;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Writes entries of the trail so that none is lost and no second connection is ever taken while one is held
/// (with all connections of the pool held by threads that wait for another, the application would stand still).
///
/// - Outside a transaction: at once, on a connection of its own.
/// - In a transaction: at once, on the transaction's own connection, so that the act and its entry are kept
/// together; and if the transaction is rolled back (a refusal does that), once more after the rollback, on the
/// same connection before it is given back.
/// - In a read-only transaction, which cannot write: after it, on the same connection.
@Component
class TrailWriter {

    private static final String INSERT = """
            insert into trail (at, member_id, member_name, agency_id, what, subject_type, subject_id, verdict, facts)
            values (?, ?, ?, ?, ?, ?, ?, ?, jsonb_object(?, ?))
            """;

    private final DataSource source;
    private final JdbcTemplate jdbc;

    TrailWriter(DataSource source) {
        this.source = source;
        this.jdbc = new JdbcTemplate(source);
    }

    void write(TrailEntry entry) {
        write(List.of(entry));
    }

    void write(List<TrailEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            insert(entries);
            return;
        }
        boolean readOnly = TransactionSynchronizationManager.isCurrentTransactionReadOnly();
        if (!readOnly) {
            insert(entries);
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (readOnly || status != STATUS_COMMITTED) {
                    insertAfter(entries);
                }
            }
        });
    }

    /// Writes an entry that must not outlive its transaction, since it records what the transaction alone does, and
    /// returns its number. The scope must be the system's.
    long writeWith(TrailEntry entry) {
        Long number = jdbc.execute((ConnectionCallback<Long>) connection -> {
            try (PreparedStatement statement = connection.prepareStatement(INSERT + " returning id")) {
                fill(connection, statement, entry);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
        return Objects.requireNonNull(number);
    }

    private void insert(List<TrailEntry> entries) {
        jdbc.execute((ConnectionCallback<Integer>) connection -> insert(connection, entries));
    }

    /// The transaction is over, its connection still bound to the thread: what is written now is a transaction of its
    /// own on that connection.
    private void insertAfter(List<TrailEntry> entries) {
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            boolean readOnly = connection.isReadOnly();
            if (readOnly) {
                connection.setReadOnly(false);
            }
            insert(connection, entries);
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
            if (readOnly) {
                connection.setReadOnly(true);
            }
        } catch (SQLException broken) {
            throw new IllegalStateException("An entry of the trail could not be written.", broken);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private static int insert(Connection connection, List<TrailEntry> entries) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (TrailEntry entry : entries) {
                fill(connection, statement, entry);
                statement.addBatch();
            }
            return statement.executeBatch().length;
        }
    }

    private static void fill(Connection connection, PreparedStatement statement, TrailEntry entry) throws SQLException {
        statement.setObject(1, OffsetDateTime.ofInstant(entry.at(), ZoneOffset.UTC));
        statement.setObject(2, entry.memberId());
        statement.setString(3, entry.memberName());
        statement.setObject(4, entry.agencyId());
        statement.setString(5, entry.what());
        statement.setString(6, entry.subject().type());
        statement.setObject(7, entry.subject().id());
        statement.setString(8, entry.outcome().name());
        statement.setArray(9, array(connection, entry.facts().keySet().toArray()));
        statement.setArray(10, array(connection, entry.facts().values().toArray()));
    }

    private static Array array(Connection connection, Object[] values) throws SQLException {
        return connection.createArrayOf("text", values);
    }
}

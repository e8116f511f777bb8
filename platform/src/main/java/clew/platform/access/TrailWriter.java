package clew.platform.access;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Writes entries of the trail so that none is lost and no second connection is ever taken while one is held (with all
/// connections of the pool held by threads that wait for another, the application would stand still).
///
/// - Outside a transaction: at once, on a connection of its own.
/// - In a transaction: at once, on the transaction's own connection, so that the act and its entry are kept together;
/// and
///   if the transaction is rolled back (a refusal does that), once more after the rollback, on the same connection
/// before
///   it is given back.
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
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            insert(entry);
            return;
        }
        boolean readOnly = TransactionSynchronizationManager.isCurrentTransactionReadOnly();
        if (!readOnly) {
            insert(entry);
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (readOnly || status != STATUS_COMMITTED) {
                    insertAfter(entry);
                }
            }
        });
    }

    private void insert(TrailEntry entry) {
        jdbc.execute((ConnectionCallback<Integer>) connection -> insert(connection, entry));
    }

    /// The transaction is over, its connection still bound to the thread: what is written now is a transaction of its
    /// own on that connection.
    private void insertAfter(TrailEntry entry) {
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            boolean readOnly = connection.isReadOnly();
            if (readOnly) {
                connection.setReadOnly(false);
            }
            insert(connection, entry);
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

    private static int insert(Connection connection, TrailEntry entry) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
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
            return statement.executeUpdate();
        }
    }

    private static Array array(Connection connection, Object[] values) throws SQLException {
        return connection.createArrayOf("text", values);
    }
}

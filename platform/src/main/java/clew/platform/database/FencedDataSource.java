package clew.platform.database;

import clew.platform.database.Fence.Scope;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// The pool with the fence in front: each statement runs under the [Fence] scope of the thread that prepares it.
///
/// The settings are sent only when they differ from what the physical connection last had, so a connection that
/// serves one agency twice pays one round trip once. They are session settings: what a roll-back might have undone is
/// forgotten, and sent again before the next statement.
final class FencedDataSource extends DelegatingDataSource implements AutoCloseable {

    private static final String SET = "select set_config('clew.agency', ?, false), set_config('clew.system', ?, false)";

    private final HikariDataSource pool;

    /// What each physical connection was last told; absent when unknown.
    private final Map<PGConnection, Scope> told = Collections.synchronizedMap(new WeakHashMap<>());

    FencedDataSource(HikariDataSource pool) {
        super(pool);
        this.pool = pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return FencedConnection.around(super.getConnection(), this);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return FencedConnection.around(super.getConnection(user, password), this);
    }

    void tell(Connection connection) throws SQLException {
        PGConnection physical = connection.unwrap(PGConnection.class);
        Scope scope = Fence.current();
        if (scope.equals(told.get(physical))) {
            return;
        }
        told.remove(physical);
        try (PreparedStatement set = connection.prepareStatement(SET)) {
            set.setString(1, scope instanceof Scope.Agency(var id) ? id.toString() : "");
            set.setString(2, scope instanceof Scope.Whole ? "on" : "");
            set.execute();
        }
        told.put(physical, scope);
    }

    void forget(Connection connection) throws SQLException {
        told.remove(connection.unwrap(PGConnection.class));
    }

    @Override
    public void close() {
        pool.close();
    }
}

package clew.platform.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// One checked-out connection that tells the database who is asking before each statement is made.
final class FencedConnection implements InvocationHandler {

    private final Connection connection;
    private final FencedDataSource fence;

    private FencedConnection(Connection connection, FencedDataSource fence) {
        this.connection = connection;
        this.fence = fence;
    }

    static Connection around(Connection connection, FencedDataSource fence) {
        return (Connection) Proxy.newProxyInstance(
                FencedConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new FencedConnection(connection, fence));
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // a connection equals itself only
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        return switch (method.getName()) {
            case "prepareStatement", "prepareCall", "createStatement", "unwrap" -> {
                fence.tell(connection);
                yield call(method, arguments);
            }
            case "rollback" -> {
                fence.forget(connection);
                yield call(method, arguments);
            }
            case "commit" -> commit();
            case "close" -> close();
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> call(method, arguments);
        };
    }

    /// A commit that fails has rolled back, and with it perhaps the settings.
    private @Nullable Object commit() throws SQLException {
        try {
            connection.commit();
            return null;
        } catch (SQLException failed) {
            fence.forget(connection);
            throw failed;
        }
    }

    /// The pool rolls back what an unfinished transaction left when it takes the connection in.
    private @Nullable Object close() throws SQLException {
        if (!connection.isClosed() && !connection.getAutoCommit()) {
            fence.forget(connection);
        }
        connection.close();
        return null;
    }

    private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause() == null ? failed : failed.getCause();
        }
    }
}

package clew.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The database of a place, for work from the command line: as its owner and as the system, beside a running Clew or,
/// where none is running, by itself.
public final class Beside {

    private Beside() {}

    /// Does work that only reads, in one snapshot.
    public static <T> T read(Place place, Function<DataSource, T> work) {
        return open(place, connection -> {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            return work.apply(new SingleConnectionDataSource(connection, true));
        });
    }

    /// Does work that writes; the work says where its transactions begin and end.
    public static <T> T write(Place place, Function<DataSource, T> work) {
        return open(place, connection -> work.apply(new SingleConnectionDataSource(connection, true)));
    }

    /// Does long work that must be the only one: in a data directory that no Clew is running on, or in a database
    /// that nobody else is connected to. The work gets as many connections as it asks for.
    ///
    /// @param work gets the source of connections, and a question: whether it is still alone
    public static <T> T alone(Place place, BiFunction<DataSource, BooleanSupplier, T> work) {
        String name = "clew-alone-" + ProcessHandle.current().pid();
        try (DatabaseServer server = DatabaseServer.open(place)) {
            try (Connection connection = server.login().connect()) {
                requireCurrent(connection, server.login());
            }
            try (HikariDataSource source = new HikariDataSource(pool(server.login(), name))) {
                return work.apply(source, () -> others(source, name) == 0);
            }
        } catch (IOException | SQLException failed) {
            throw new DatabaseUnavailable(
                    "The database of " + place + " could not be read: " + failed.getMessage(), failed);
        }
    }

    private static HikariConfig pool(Login login, String name) {
        Properties properties = login.properties();
        properties.setProperty("ApplicationName", name);
        HikariConfig pool = new HikariConfig();
        pool.setPoolName(name);
        pool.setJdbcUrl(login.url());
        pool.setDataSourceProperties(properties);
        pool.setMaximumPoolSize(3);
        pool.setConnectionInitSql("select set_config('clew.system', 'on', false)");
        return pool;
    }

    /// How many other connections there are. What an ordinary login may not see of others it reads as null.
    private static long others(DataSource source, String name) {
        return JdbcClient.create(source)
                .sql("""
                        select count(*) from pg_stat_activity
                        where datname = current_database() and usename is not null
                          and coalesce(backend_type, 'client backend') = 'client backend'
                          and coalesce(application_name, '') <> :name
                        """)
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private static <T> T open(Place place, Work<T> work) {
        try (DatabaseServer server = DatabaseServer.openBeside(place);
                Connection connection = server.login().connect()) {
            requireCurrent(connection, server.login());
            try (Statement statement = connection.createStatement()) {
                statement.execute("select set_config('clew.system', 'on', false)");
            }
            return work.on(connection);
        } catch (IOException | SQLException failed) {
            throw new DatabaseUnavailable(
                    "The database of " + place + " could not be read: " + failed.getMessage(), failed);
        }
    }

    /// The tables must be those of this Clew; only a start of Clew itself changes them.
    private static void requireCurrent(Connection connection, Login login) throws IOException {
        Catalogue catalogue = new Catalogue(connection);
        Set<String> missing = new HashSet<>(Migrations.known());
        catalogue.migrations().forEach(missing::remove);
        if (catalogue.migrations().isEmpty() || catalogue.isBeingRestored()) {
            throw new DatabaseUnavailable("There is no Clew in " + login + ".");
        }
        if (!missing.isEmpty()) {
            throw new DatabaseUnavailable("The tables in " + login
                    + " are those of an earlier Clew. Start this version once; it brings them up to date.");
        }
    }
}

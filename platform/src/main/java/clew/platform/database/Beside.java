package clew.platform.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
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

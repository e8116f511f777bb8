package clew.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Clew's own PostgreSQL, in the sub-directory `database` of the data directory.
///
/// ```
/// data/clew.lock                  held while a Clew uses the directory
/// data/database/programs-…/       the unpacked programs, owned by Clew
/// data/database/cluster/          the server's files, owned by the user that it runs as
/// data/database/password          made at the first start, readable by that user only
/// data/database/server.log        what the server reports; no statement and no value
/// ```
final class EmbeddedServer implements DatabaseServer {

    static final String USER = "clew";
    static final String DATABASE = "clew";

    private final Login login;
    private final Runnable end;

    private EmbeddedServer(Login login, Runnable end) {
        this.login = login;
        this.end = end;
    }

    /// Starts the server, making its files first where there are none.
    static EmbeddedServer start(EmbeddedSettings settings) {
        Path data = settings.data().toAbsolutePath().normalize();
        DataLock lock = DataLock.take(data);
        try {
            Path directory = Files.createDirectories(data.resolve("database"));
            open(directory);
            Unprivileged user = Unprivileged.ownerOf(directory.resolve("cluster"));
            user.mustReach(directory);
            Cluster cluster = new Cluster(directory, Programs.in(directory, settings.programs()), user);
            cluster.prepare(settings.durable());
            int port = cluster.start(settings.durable());
            return new EmbeddedServer(login(port, Cluster.password(directory)), () -> {
                cluster.stop();
                lock.close();
            });
        } catch (IOException failed) {
            lock.close();
            throw new DatabaseUnavailable(
                    "The embedded database in " + data + " could not be started: " + failed.getMessage(), failed);
        } catch (RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    /// Joins the server that a running Clew started in this directory, or starts it where none is running.
    static EmbeddedServer startOrJoin(EmbeddedSettings settings) {
        Path data = settings.data().toAbsolutePath().normalize();
        if (!DataLock.isTaken(data)) {
            return start(settings);
        }
        try {
            Path directory = data.resolve("database");
            return new EmbeddedServer(login(Cluster.port(directory), Cluster.password(directory)), () -> {});
        } catch (IOException failed) {
            throw new DatabaseUnavailable(
                    "Another Clew is running on " + data + ", and its database cannot be reached: "
                            + failed.getMessage(),
                    failed);
        }
    }

    @Override
    public Login login() {
        return login;
    }

    @Override
    public void close() {
        end.run();
    }

    private static void open(Path directory) throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Login login(int port, String password) {
        String server = "jdbc:postgresql://127.0.0.1:" + port + "/";
        try (Connection connection = new Login(server + "postgres", USER, password).connect();
                Statement statement = connection.createStatement()) {
            try (ResultSet found =
                    statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
                if (found.next()) {
                    return new Login(server + DATABASE, USER, password);
                }
            }
            statement.execute("create database " + DATABASE);
            return new Login(server + DATABASE, USER, password);
        } catch (SQLException failed) {
            throw new DatabaseUnavailable("The embedded database started but refused the first connection.", failed);
        }
    }
}

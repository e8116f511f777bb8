package clew.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/// The one PostgreSQL server of a test process: started at the first use, stopped with the process.
///
/// It keeps one migrated database as a template; a fresh database is a copy of it, made in well under a second.
public final class TestServer {

    private static final String TEMPLATE = "clew_template";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static @Nullable EmbeddedServer running;

    private TestServer() {}

    /// How to reach a database.
    ///
    /// @param url the JDBC address
    /// @param user the name to sign in with
    /// @param password its password
    public record Address(String url, String user, String password) {}

    /// A new database with all migrations and no rows.
    public static Address freshDatabase() {
        return create(" template " + TEMPLATE);
    }

    /// A new database with nothing in it.
    public static Address emptyDatabase() {
        return create("");
    }

    /// A new empty database whose owner is no superuser and may create no roles, as a hosting provider gives it.
    static Address ordinaryDatabase() {
        EmbeddedServer server = server();
        String name = "test_" + NUMBER.incrementAndGet();
        execute(
                database(server, "postgres"),
                List.of(
                        "drop role if exists " + name,
                        "create role " + name + " login password 'ordinary' nosuperuser nocreatedb nocreaterole",
                        "create database " + name + " owner " + name));
        return new Address(database(server, name).url(), name, "ordinary");
    }

    /// A directory for a server of a test's own, empty but for programs that an earlier test unpacked.
    static Path scratch(String name) {
        try {
            Path directory = directory().resolveSibling("clew-scratch-" + name);
            Path database = Files.createDirectories(directory.resolve("database"));
            for (Path parent : List.of(directory, database)) {
                for (Path child : children(parent)) {
                    if (!child.equals(database)
                            && !child.getFileName().toString().startsWith("programs-")) {
                        FileSystemUtils.deleteRecursively(child);
                    }
                }
            }
            return directory;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<Path> children(Path directory) throws IOException {
        try (Stream<Path> children = Files.list(directory)) {
            return children.toList();
        }
    }

    /// The major version that the tests run on.
    public static int version() {
        return Integer.getInteger("clew.test.postgres", 18);
    }

    /// The number of this test process among those that run beside each other.
    public static int fork() {
        return Integer.getInteger("clew.test.fork", 1);
    }

    /// The jar with the server's programs, or `null` for the one on the class path.
    static @Nullable Path programs() {
        return version() == 18 ? null : floorPrograms();
    }

    /// The jar with the programs of the oldest supported version, which the build lays beside the class path.
    static Path floorPrograms() {
        try (Stream<Path> jars = Files.list(Path.of("target", "postgres-15"))) {
            return jars.findFirst().orElseThrow();
        } catch (IOException missing) {
            throw new UncheckedIOException("target/postgres-15 is missing: run the build once", missing);
        }
    }

    private static Address create(String template) {
        EmbeddedServer server = server();
        String name = "test_" + NUMBER.incrementAndGet();
        execute(database(server, "postgres"), List.of("create database " + name + template));
        Login login = database(server, name);
        return new Address(login.url(), Objects.requireNonNull(login.user()), Objects.requireNonNull(login.password()));
    }

    private static synchronized EmbeddedServer server() {
        EmbeddedServer server = running;
        if (server == null) {
            server = EmbeddedServer.start(new EmbeddedSettings(directory(), programs(), false));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            forgetEarlierRuns(database(server, "postgres"));
            Migrations.run(database(server, TEMPLATE));
            running = server;
        }
        return server;
    }

    private static void forgetEarlierRuns(Login postgres) {
        List<String> old = JdbcClient.create(postgres.owner())
                .sql("select datname from pg_database where datname like 'test\\_%' or datname = ?")
                .param(TEMPLATE)
                .query(String.class)
                .list();
        execute(postgres, old.stream().map(name -> "drop database " + name).toList());
        execute(postgres, List.of("create database " + TEMPLATE));
    }

    private static Login database(EmbeddedServer server, String name) {
        Login login = server.login();
        return new Login(login.url().replaceFirst("/[^/]*$", "/" + name), login.user(), login.password());
    }

    private static void execute(Login login, List<String> commands) {
        try (Connection connection = login.connect();
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the test server refused", failed);
        }
    }

    /// A directory of this process: below `target`, or below the temporary directory where the server's user could
    /// not
    /// reach `target`.
    private static Path directory() {
        try {
            Path target = Files.createDirectories(Path.of("target", "test-postgres"));
            try {
                Unprivileged.here().mustReach(target);
            } catch (DatabaseUnavailable closed) {
                target = Path.of(System.getProperty("java.io.tmpdir"));
            }
            return target.resolve("clew-test-" + version() + "-" + fork());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

package clew.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedServerTest {

    private Path data = Path.of("");

    @BeforeEach
    void anEmptyDataDirectory() {
        data = TestServer.scratch("embedded");
    }

    @Test
    void whatWasWrittenIsThereAfterARestart() {
        try (EmbeddedServer server = start()) {
            sql(server, "create table kept (n int)");
            sql(server, "insert into kept values (7)");
        }
        try (EmbeddedServer server = start()) {
            assertThat(numbers(server, "select n from kept")).containsExactly(7);
        }
        assertThat(data.resolve("database/cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void aSecondClewOnTheSameDirectoryIsRefused() {
        try (EmbeddedServer first = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("Another Clew is running on " + data.toAbsolutePath());
            assertThat(numbers(first, "select 1")).containsExactly(1);
        }
    }

    @Test
    void aServerLeftByACrashIsStoppedAndReplaced() throws IOException {
        start().close();
        Cluster orphan = cluster();
        orphan.start(false);
        long left = recordedProcess();
        String directory = data.toAbsolutePath().resolve("database/cluster").toString();
        assertThat(Orphan.isRunning(left, directory)).isTrue();

        try (EmbeddedServer server = start()) {
            assertThat(Orphan.isRunning(left, directory)).isFalse();
            assertThat(numbers(server, "select 1")).containsExactly(1);
        }
    }

    @Test
    void aRecordOfAnotherProgramsProcessIsNoObstacle() throws IOException {
        start().close();
        long ours = ProcessHandle.current().pid();
        Files.writeString(data.resolve("database/cluster/postmaster.pid"), ours + "\n/elsewhere\n1\n5432\n");

        try (EmbeddedServer server = start()) {
            assertThat(numbers(server, "select 1")).containsExactly(1);
        }
    }

    @Test
    void anUnfinishedFirstStartIsBegunAgain() throws IOException {
        data = data.resolve("never-started");
        Files.createDirectories(data.resolve("database/cluster-unfinished/base"));
        Files.createDirectories(data.resolve("database/unpacking-123/bin"));

        try (EmbeddedServer server = start()) {
            assertThat(numbers(server, "select 1")).containsExactly(1);
        }
        assertThat(data.resolve("database/unpacking-123")).doesNotExist();
    }

    @Test
    void dataOfAnotherVersionIsRefusedWithTheWayOut() throws IOException {
        start().close();
        Files.writeString(data.resolve("database/cluster/PG_VERSION"), "14\n");

        assertThatThrownBy(this::start)
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("PostgreSQL 14")
                .hasMessageContaining("clew backup");
    }

    @Test
    void aDamagedDatabaseIsRefusedInPlainWords() throws IOException {
        start().close();
        Files.write(data.resolve("database/cluster/global/pg_control"), new byte[8192]);

        assertThatThrownBy(this::start)
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("damaged")
                .hasMessageContaining("clew restore");
    }

    @Test
    void aDirectoryThatIsNoDatabaseIsRefused() throws IOException {
        Files.createDirectories(data.resolve("database/cluster/something"));

        assertThatThrownBy(this::start)
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("is not a PostgreSQL database");
    }

    @Test
    void aFullDiskIsSaidPlainly() {
        assertThat(Cluster.explain("FATAL:  could not write lock file: No space left on device"))
                .startsWith("the disk is full");
    }

    @Test
    void nobodyEntersWithoutThePassword() {
        try (EmbeddedServer server = start()) {
            Login guess = new Login(server.login().url(), EmbeddedServer.USER, "guess");
            assertThatThrownBy(guess::connect)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void thePasswordAndTheRowsAreClosedToOthers() throws IOException {
        start().close();

        assertThat(permissions("database/password")).isEqualTo("rw-------");
        assertThat(permissions("database/cluster")).isEqualTo("rwx------");
        assertThat(permissions("database/server.log")).isEqualTo("rw-------");
    }

    @Test
    void theServersLogHoldsNoValue() throws IOException {
        try (EmbeddedServer server = start()) {
            sql(server, "create table names (name text unique)");
            sql(server, "insert into names values ('Planted Name')");
            assertThatThrownBy(() -> sql(server, "insert into names values ('Planted Name')"))
                    .rootCause()
                    .hasMessageNotContaining("Planted Name");
        }
        assertThat(data.resolve("database/server.log")).content().doesNotContain("Planted Name");
    }

    @Test
    void theServerIsDurableUnlessATestSaysOtherwise() {
        try (EmbeddedServer server = EmbeddedServer.start(EmbeddedSettings.in(data))) {
            assertThat(JdbcClient.create(server.login().owner())
                            .sql("select setting from pg_settings where name in ('fsync', 'synchronous_commit')")
                            .query(String.class)
                            .list())
                    .containsExactly("on", "on");
        }
    }

    @Test
    void asRootTheServerRunsAsAnOrdinaryUser() throws IOException {
        assumeThat(Unprivileged.isRoot()).isTrue();
        try (EmbeddedServer server = start()) {
            ProcessHandle process = ProcessHandle.of(recordedProcess()).orElseThrow();
            assertThat(process.info().user().orElseThrow()).isNotEqualTo("root");
            assertThat(numbers(server, "select 1")).containsExactly(1);
        }
    }

    @Test
    void asRootItTakesFilesThatAnotherUserOrRootOwns() throws IOException {
        assumeThat(Unprivileged.isRoot()).isTrue();
        for (int owner : List.of(0, 12345)) {
            start().close();
            try (Stream<Path> tree = Files.walk(data.resolve("database"))) {
                for (Path path : tree.toList()) {
                    Files.setAttribute(path, "unix:uid", owner);
                    Files.setAttribute(path, "unix:gid", owner);
                }
            }
            try (EmbeddedServer server = start()) {
                assertThat(numbers(server, "select 1")).containsExactly(1);
            }
        }
    }

    @Test
    void aDirectoryThatTheServerCannotReachIsNamed() throws IOException {
        assumeThat(Unprivileged.isRoot()).isTrue();
        Path closed = Files.createDirectories(data.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));

        assertThatThrownBy(() -> EmbeddedServer.start(EmbeddedSettings.in(closed.resolve("inside"))))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("may not enter " + closed.toRealPath());
    }

    private EmbeddedServer start() {
        return EmbeddedServer.start(new EmbeddedSettings(data, TestServer.programs(), false));
    }

    private Cluster cluster() {
        Path directory = data.toAbsolutePath().resolve("database");
        return new Cluster(directory, Programs.in(directory, TestServer.programs()), Unprivileged.here());
    }

    private long recordedProcess() throws IOException {
        return Long.parseLong(Files.readAllLines(data.resolve("database/cluster/postmaster.pid"))
                .getFirst());
    }

    private String permissions(String file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(file)));
    }

    private static void sql(EmbeddedServer server, String command) {
        JdbcClient.create(server.login().owner()).sql(command).update();
    }

    private static List<Integer> numbers(EmbeddedServer server, String question) {
        return JdbcClient.create(server.login().owner())
                .sql(question)
                .query(Integer.class)
                .list();
    }
}

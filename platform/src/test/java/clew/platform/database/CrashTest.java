package clew.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Kills the application, the database, or both while rows are written, and finds every acknowledged row at the next
/// start, which needs nobody's help.
@Tag("slow")
class CrashTest {

    private static final int ROUNDS = 3;
    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 400;

    private static Path data = Path.of("");
    private final Set<Long> acknowledged = new HashSet<>();

    private enum Victim {
        APPLICATION,
        DATABASE,
        BOTH
    }

    @BeforeAll
    static void anEmptyDataDirectory() {
        data = TestServer.scratch("crash").toAbsolutePath();
    }

    @AfterAll
    static void nothingIsLeftRunning() {
        EmbeddedServer.start(EmbeddedSettings.in(data)).close();
    }

    @ParameterizedTest
    @EnumSource(Victim.class)
    void everyAcknowledgedRowIsThereAfterAKill(Victim victim) throws IOException, InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            int before = acknowledged.size();
            writeUntilKilled(victim, (victim.ordinal() * ROUNDS + round) * 1_000_000_000L);

            assertThat(acknowledged.size() - before)
                    .as("rows acknowledged in round %s", round)
                    .isGreaterThanOrEqualTo(ACKNOWLEDGED_BEFORE_THE_KILL);
            assertThat(data.resolve("database/cluster/postmaster.pid"))
                    .as("the database was not stopped in order")
                    .exists();
            assertThat(found()).containsAll(acknowledged);
        }
    }

    private void writeUntilKilled(Victim victim, long first) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashWriter.class.getName(),
                        data.toString(),
                        String.valueOf(first))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader output = writer.inputReader(StandardCharsets.UTF_8)) {
            int rows = 0;
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.matches("\\d+")) {
                    acknowledged.add(Long.valueOf(line));
                    rows++;
                }
                if (rows == ACKNOWLEDGED_BEFORE_THE_KILL) {
                    kill(victim, writer);
                    rows++;
                }
            }
        } finally {
            writer.destroyForcibly();
        }
        assertThat(writer.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    /// What the pipe still holds after the kill was acknowledged too, so it is read on until it ends (`Process`
    /// itself
    /// would close it, the handle does not). Where only the
    /// database dies, its writers fail and the application ends by itself.
    private static void kill(Victim victim, Process writer) throws IOException {
        List<ProcessHandle> processes = database();
        switch (victim) {
            case APPLICATION -> writer.toHandle().destroyForcibly();
            case DATABASE -> processes.forEach(ProcessHandle::destroyForcibly);
            case BOTH -> {
                writer.toHandle().destroyForcibly();
                processes.forEach(ProcessHandle::destroyForcibly);
            }
        }
    }

    private static List<ProcessHandle> database() throws IOException {
        long recorded = Long.parseLong(Files.readAllLines(data.resolve("database/cluster/postmaster.pid"))
                .getFirst());
        ProcessHandle server = ProcessHandle.of(recorded).orElseThrow();
        return Stream.concat(Stream.of(server), server.descendants()).toList();
    }

    private static Set<Long> found() {
        try (EmbeddedServer server = EmbeddedServer.start(EmbeddedSettings.in(data))) {
            return new HashSet<>(JdbcClient.create(server.login().owner())
                    .sql("select n from written where text = 'row ' || n")
                    .query(Long.class)
                    .list());
        }
    }
}

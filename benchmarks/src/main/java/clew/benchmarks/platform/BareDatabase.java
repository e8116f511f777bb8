package clew.benchmarks.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/// What the database itself commits: rows of the size of a screening's answers, one durable commit each, by as many
/// connections as there were users, on the very server that the platform uses.
final class BareDatabase {

    private final String url;
    private final String password;

    private BareDatabase(String url, String password) {
        this.url = url;
        this.password = password;
    }

    /// The embedded server of a data directory that is in use.
    static BareDatabase of(Path data) throws IOException {
        Path database = data.resolve("database");
        List<String> postmaster = Files.readAllLines(database.resolve("cluster/postmaster.pid"));
        return new BareDatabase(
                "jdbc:postgresql://127.0.0.1:" + postmaster.get(3).strip() + "/clew",
                Files.readString(database.resolve("password")).strip());
    }

    /// Durable commits a second.
    double commitsPerSecond(int connections, int seconds, int bytes) throws Exception {
        run("create table if not exists benchmark_bare (id bigserial primary key, content text)");
        AtomicLong commits = new AtomicLong();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        try (ExecutorService pool = Executors.newFixedThreadPool(connections)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                all.add(pool.submit(() -> {
                    commits.addAndGet(insertUntil(end, "x".repeat(bytes)));
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        run("drop table benchmark_bare");
        return commits.get() / (double) seconds;
    }

    private long insertUntil(long end, String content) throws SQLException {
        long count = 0;
        try (Connection connection = open();
                PreparedStatement insert =
                        connection.prepareStatement("insert into benchmark_bare (content) values (?)")) {
            while (System.nanoTime() < end) {
                insert.setString(1, content);
                insert.executeUpdate();
                count++;
            }
        }
        return count;
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = open();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(url, "clew", password);
    }
}

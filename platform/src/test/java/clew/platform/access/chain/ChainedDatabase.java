package clew.platform.access.chain;

import clew.platform.database.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/// A database with a trail, for tests that write to it and tamper with it as the owner of the database may.
final class ChainedDatabase {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC);

    private final TestServer.Address address;
    private final Path keys;

    ChainedDatabase(TestServer.Address address, Path keys) {
        this.address = address;
        this.keys = keys;
    }

    static ChainedDatabase fresh(Path directory) {
        return new ChainedDatabase(TestServer.freshDatabase(), directory.resolve("keys"));
    }

    TestServer.Address address() {
        return address;
    }

    Path keys() {
        return keys;
    }

    Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
        JdbcClient.create(new SingleConnectionDataSource(connection, true))
                .sql("select set_config('clew.system', 'on', false)")
                .query(String.class)
                .single();
        return connection;
    }

    JdbcClient jdbc() {
        return JdbcClient.create(source());
    }

    private DriverManagerDataSource source() {
        DriverManagerDataSource source = new DriverManagerDataSource(address.url(), address.user(), address.password());
        source.setConnectionProperties(properties());
        return source;
    }

    private static java.util.Properties properties() {
        java.util.Properties properties = new java.util.Properties();
        properties.setProperty("options", "-c clew.system=on");
        return properties;
    }

    Chain chain() {
        DriverManagerDataSource source = source();
        JdbcClient jdbc = JdbcClient.create(source);
        return new Chain(
                jdbc,
                new TransactionTemplate(new DataSourceTransactionManager(source)),
                CLOCK,
                keys,
                (what, facts) -> insert(jdbc, UUID.randomUUID(), what, facts));
    }

    /// A transaction of some random entries, committed or rolled back; returns how many entries it left.
    int transaction(RandomGenerator random) throws SQLException {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            int entries = 1 + random.nextInt(3);
            for (int i = 0; i < entries; i++) {
                insert(
                        jdbc,
                        random.nextInt(5) == 0 ? null : UUID.randomUUID(),
                        "trial." + random.nextInt(9),
                        facts(random));
                if (random.nextInt(4) == 0) {
                    Thread.onSpinWait();
                }
            }
            if (random.nextInt(3) == 0) {
                connection.rollback();
                return 0;
            }
            connection.commit();
            return entries;
        }
    }

    private static Map<String, String> facts(RandomGenerator random) {
        List<Map<String, String>> some = List.of(
                Map.of(),
                Map.of("action", "READ", "data", "IDENTITY", "relation", "OWNER"),
                Map.of("é", "ü\"\\", "Z", "", "z", "1", "\uD83D\uDE00", "\uFFFD"),
                Map.of("rows", Integer.toString(random.nextInt(1000))));
        return some.get(random.nextInt(some.size()));
    }

    static void insert(JdbcClient jdbc, UUID subject, String what, Map<String, String> facts) {
        List<String> names = new ArrayList<>(facts.keySet());
        jdbc.sql("""
                insert into trail (at, member_id, member_name, agency_id, what, subject_type, subject_id, verdict, facts)
                values (?, ?, 'Ana', ?, ?, 'person', ?, 'NOTED', jsonb_object(?::text[], ?::text[]))
                """)
                .params(
                        CLOCK.instant().atOffset(ZoneOffset.UTC),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        what,
                        subject,
                        names.toArray(String[]::new),
                        names.stream().map(facts::get).toArray(String[]::new))
                .update();
    }

    /// Verifies as things stand in a transaction, or in a new one.
    static Verification.Result verify(Connection connection, List<Checkpoint> checkpoints) throws SQLException {
        return Verification.of(new SingleConnectionDataSource(connection, true), checkpoints, _ -> {});
    }

    Verification.Result verify() throws SQLException {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            return verify(connection, List.of());
        }
    }
}

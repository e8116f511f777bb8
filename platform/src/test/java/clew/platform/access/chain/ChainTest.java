package clew.platform.access.chain;

import static org.assertj.core.api.Assertions.assertThat;

import clew.platform.access.chain.Finding.Kind;
import clew.testkit.Seeds;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Whatever people do at the same time, the verification finds nothing; whatever the owner of the database does to
/// the
/// trail afterwards, it names the first place of it.
class ChainTest {

    @TempDir
    private static Path directory;

    private static ChainedDatabase database;

    @BeforeAll
    static void aTrail() {
        database = ChainedDatabase.fresh(directory);
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void whatIsTamperedWithIsNamedAndNothingElse(long seed) throws Exception {
        RandomGenerator random = Seeds.random(seed);
        if (entries() > 200) {
            database = ChainedDatabase.fresh(directory);
        }
        long before = entries();
        long left = work(random);
        database.chain().seal();

        assertThat(entries() - before).isEqualTo(left);
        Verification.Result untouched = database.verify();
        assertThat(untouched.first()).isEmpty();
        assertThat(untouched.waiting()).isZero();
        tamper(random);
    }

    /// Several at once, some of them rolled back, with sealing in between.
    private static long work(RandomGenerator random) throws Exception {
        long left = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                RandomGenerator own = Seeds.random(random.nextLong());
                all.add(threads.submit(() -> database.transaction(own)));
                if (i % 3 == 1) {
                    threads.submit(() -> database.chain().seal());
                }
            }
            for (Future<Integer> one : all) {
                left += one.get();
            }
        }
        ChainedDatabase.insert(database.jdbc(), UUID.randomUUID(), "trial.last", Map.of());
        return left + 1;
    }

    private static void tamper(RandomGenerator random) throws SQLException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            Tampering tampering = new Tampering(connection, random);
            List<Checkpoint> kept = List.of(tampering.checkpoint(SigningKey.in(database.keys())));
            Tampering.Expected expected = tampering.once();
            Verification.Result found = ChainedDatabase.verify(connection, kept);

            assertThat(found.first()).as(expected.toString()).isNotEmpty();
            Finding first = found.first().getFirst();
            assertThat(first.kind()).as("%s, found %s", expected, found.first()).isEqualTo(expected.kind());
            assertThat(first.position())
                    .as("%s, found %s", expected, found.first())
                    .isEqualTo(expected.position());
            if (expected.entry() != 0) {
                assertThat(first.entry())
                        .as("%s, found %s", expected, found.first())
                        .isEqualTo(expected.entry());
            }
            connection.rollback();
        }
        assertThat(database.verify().first()).isEmpty();
    }

    @Test
    void oneChangeIsOneFinding() throws SQLException {
        ChainedDatabase own = ChainedDatabase.fresh(directory.resolve("own"));
        for (int i = 0; i < 30; i++) {
            ChainedDatabase.insert(own.jdbc(), UUID.randomUUID(), "trial", Map.of("n", "" + i));
        }
        own.chain().seal();
        try (Connection connection = own.connect()) {
            connection.setAutoCommit(false);
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            jdbc.sql("set session_replication_role = replica").update();
            jdbc.sql("update trail set what = 'nothing' where id = 7").update();
            jdbc.sql("delete from trail where id = 9").update();
            Verification.Result found = ChainedDatabase.verify(connection, List.of());

            assertThat(found.count()).isEqualTo(2);
            assertThat(found.first().stream().map(Finding::kind))
                    .containsExactly(Kind.ENTRY_CHANGED, Kind.ENTRY_MISSING);
            assertThat(found.first().stream().map(Finding::entry)).containsExactly(7L, 9L);
        }
    }

    @Test
    void anEntryThatIsRemovedBeforeItIsSealedIsFoundAfterwardsToo() throws SQLException {
        ChainedDatabase own = ChainedDatabase.fresh(directory.resolve("waiting"));
        ChainedDatabase.insert(own.jdbc(), UUID.randomUUID(), "trial.kept", Map.of());
        ChainedDatabase.insert(own.jdbc(), UUID.randomUUID(), "trial.removed", Map.of());
        try (Connection connection = own.connect()) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            jdbc.sql("set session_replication_role = replica").update();
            jdbc.sql("delete from trail where what = 'trial.removed'").update();
        }

        assertThat(own.verify().first()).extracting(Finding::kind).containsExactly(Kind.WAITING_CHANGED);
        own.chain().seal();
        assertThat(own.verify().first()).extracting(Finding::kind).containsExactly(Kind.ENTRY_MISSING);
    }

    @Test
    void aLongTransactionHoldsNobodyUpAndIsChainedWhenItEnds() throws SQLException {
        ChainedDatabase own = ChainedDatabase.fresh(directory.resolve("long"));
        try (Connection open = own.connect()) {
            open.setAutoCommit(false);
            ChainedDatabase.insert(
                    JdbcClient.create(new SingleConnectionDataSource(open, true)),
                    UUID.randomUUID(),
                    "trial.early",
                    Map.of());
            ChainedDatabase.insert(own.jdbc(), UUID.randomUUID(), "trial.late", Map.of());

            assertThat(own.chain().seal()).isOne();
            assertThat(own.verify().first()).isEmpty();
            open.commit();
        }
        assertThat(own.chain().seal()).isOne();
        assertThat(own.verify().first()).isEmpty();
        assertThat(own.verify().entries()).isEqualTo(2);
    }

    @Test
    void aCheckpointIsReadFromItsCodeAndItsFileAndNoBitOfItCanBeChanged() {
        Checkpoint made = database.chain().checkpoint();

        assertThat(Checkpoint.parse(made.code())).contains(made);
        assertThat(Checkpoint.parse(made.code().replaceAll("(.{40})", "$1\n "))).contains(made);
        assertThat(CheckpointFiles.in(CheckpointFiles.beside(database.keys()))).contains(made);
        assertThat(made.isGenuine()).isTrue();
        char[] code = made.code().toCharArray();
        for (int i = Checkpoint.PREFIX.length(); i < code.length - 1; i++) {
            char[] changed = code.clone();
            changed[i] = changed[i] == 'A' ? 'B' : 'A';
            assertThat(Checkpoint.parse(new String(changed)).filter(Checkpoint::isGenuine))
                    .as("character %d", i)
                    .isEmpty();
        }
    }

    private static long entries() {
        return database.jdbc()
                .sql("select count(*) from trail")
                .query(Long.class)
                .single();
    }
}

package clew.platform.access.chain;

import clew.platform.access.chain.Finding.Kind;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Walks the whole chain and says what is not as it was written.
///
/// One pass reads the links in their order, each with the entry it holds, and computes everything anew: the
/// digest of the entry from the entry, the hash of the link from the hash before it. Where a link is wrong, the
/// walk goes on from the hash that is written there, so that one change is one finding and the next is found as
/// well. After the walk: entries that no link and no place in the queue accounts for, entries that still wait,
/// the lists of what was made be forgotten, and the checkpoints. A gap in the numbers of entries means nothing:
/// a number is used up by a transaction that is rolled back.
///
/// It reads row by row in one snapshot, so it needs the same memory for a thousand entries as for a hundred
/// million, and may run while people work. The connection must not be in auto-commit mode, or the driver would
/// fetch all at once.
final class Verification {

    private static final int FETCHED = 1_000;
    private static final long STEP = 100_000;

    static final String LINKS = """
            select c.position, c.trail_id, c.digest as chained, c.sealed_at, c.hash,
            """ + ReadEntry.COLUMNS + """
            from trail_chain c left join trail t on t.id = c.trail_id
            order by c.position
            """;

    private static final String INSERTED = """
            select t.id, coalesce(
                (select c.position from trail_chain c where c.trail_id > t.id order by c.trail_id limit 1),
                (select max(position) + 1 from trail_chain), 1) as position
            from trail t
            where not exists (select from trail_chain c where c.trail_id = t.id)
              and not exists (select from trail_queue q where q.trail_id = t.id)
            order by t.id
            """;

    private static final String WAITING = """
            select q.trail_id, q.digest as chained,
            """ + ReadEntry.COLUMNS + """
            from trail_queue q left join trail t on t.id = q.trail_id
            order by q.trail_id
            """;

    private final JdbcTemplate stream;
    private final JdbcClient jdbc;
    private final LongConsumer progress;
    private final Findings findings = new Findings();
    private final Deque<Checkpoint> ahead = new ArrayDeque<>();
    private long position;
    private byte[] hash = new byte[0];
    private long lastEntry;

    private Verification(DataSource source, LongConsumer progress) {
        this.stream = new JdbcTemplate(source);
        this.stream.setFetchSize(FETCHED);
        this.jdbc = JdbcClient.create(source);
        this.progress = progress;
    }

    /// What came out.
    ///
    /// @param entries how many entries the chain holds
    /// @param waiting how many wait to be sealed
    /// @param checkpoints how many checkpoints were held against it
    /// @param hash the hash of the last link
    /// @param count how many findings there are
    /// @param first the first of them
    record Result(long entries, long waiting, int checkpoints, String hash, long count, List<Finding> first) {}

    /// Verifies the trail of a database against its own checkpoints and others.
    static Result of(DataSource source, List<Checkpoint> others, LongConsumer progress) {
        return new Verification(source, progress).run(others);
    }

    private Result run(List<Checkpoint> others) {
        Sealer.Instance instance = Sealer.Instance.read(jdbc);
        hash = instance.head().hash();
        List<Checkpoint> checkpoints = checkpoints(others);
        ahead.addAll(checkpoints);
        stream(LINKS, this::link);
        ahead.forEach(beyond -> add(
                Kind.CHECKPOINT_BEYOND,
                position + 1,
                0,
                beyond.position() + ": " + Encoding.hex(beyond.hash()),
                String.valueOf(position)));
        stream(INSERTED, row -> add(Kind.ENTRY_INSERTED, row.getLong("position"), row.getLong("id"), "", ""));
        stream(WAITING, this::waiting);
        new Forgetting(stream, jdbc, findings).check();
        long waits =
                jdbc.sql("select count(*) from trail_queue").query(Long.class).single();
        return new Result(position, waits, checkpoints.size(), Encoding.hex(hash), findings.count(), findings.first());
    }

    private List<Checkpoint> checkpoints(List<Checkpoint> others) {
        Set<String> known = new HashSet<>(jdbc.sql("select fingerprint from trail_key")
                .query(String.class)
                .list());
        List<Checkpoint> all = java.util.stream.Stream.concat(CheckpointRows.all(jdbc).stream(), others.stream())
                .distinct()
                .sorted(Comparator.comparingLong(Checkpoint::position))
                .toList();
        for (Checkpoint one : all) {
            if (!one.isGenuine() || !known.contains(one.fingerprint())) {
                add(Kind.CHECKPOINT_KEY, one.position(), 0, String.join(" ", known), one.fingerprint());
            }
        }
        return all;
    }

    private void link(ResultSet row) throws SQLException {
        long at = row.getLong("position");
        long entry = row.getLong("trail_id");
        byte[] written = row.getBytes("hash");
        if (at != position + 1) {
            add(Kind.LINK_MISSING, position + 1, 0, Encoding.hex(hash), lastEntry + " … " + entry);
        } else {
            follows(row, at, entry, written);
        }
        entry(row, at, entry, row.getBytes("chained"), Kind.ENTRY_MISSING);
        position = at;
        hash = written;
        lastEntry = entry;
        compare();
        if (position % STEP == 0) {
            progress.accept(position);
        }
    }

    private void follows(ResultSet row, long at, long entry, byte[] written) throws SQLException {
        Instant sealed = row.getObject("sealed_at", OffsetDateTime.class).toInstant();
        byte[] computed = Encoding.link(hash, at, entry, row.getBytes("chained"), sealed);
        if (!MessageDigest.isEqual(computed, written)) {
            Kind kind = at == 1 ? Kind.GENESIS : Kind.LINK_CHANGED;
            add(kind, at, entry, Encoding.hex(computed), Encoding.hex(written));
        }
    }

    private void entry(ResultSet row, long at, long entry, byte[] chained, Kind missing) throws SQLException {
        if (row.getObject("id") == null) {
            add(missing, at, entry, Encoding.hex(chained), "");
        } else {
            ReadEntry.of(row).against(at, chained).ifPresent(findings::add);
        }
    }

    /// An entry that waits stands after all that is sealed.
    private void waiting(ResultSet row) throws SQLException {
        entry(row, position + 1, row.getLong("trail_id"), row.getBytes("chained"), Kind.WAITING_CHANGED);
    }

    /// Holds the checkpoints of this position against it. A position that is missing is none that a checkpoint holds.
    private void compare() {
        while (!ahead.isEmpty() && ahead.getFirst().position() <= position) {
            Checkpoint due = ahead.removeFirst();
            if (due.position() < position || !MessageDigest.isEqual(due.hash(), hash)) {
                add(
                        Kind.CHECKPOINT_DIFFERS,
                        due.position(),
                        due.position() == position ? lastEntry : 0,
                        Encoding.hex(due.hash()),
                        due.position() == position ? Encoding.hex(hash) : "");
            }
        }
    }

    private void stream(String question, RowCallbackHandler each) {
        stream.query(question, each);
    }

    private void add(Kind kind, long at, long entry, String expected, String found) {
        findings.add(new Finding(kind, at, entry, expected, found));
    }
}

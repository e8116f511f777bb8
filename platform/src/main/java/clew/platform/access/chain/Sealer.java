package clew.platform.access.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Adds to the chain what has been committed to the trail and is not in it yet.
///
/// What waits stands in `trail_queue`, put there by the same transaction as the entry. Only what is committed
/// can be seen there, so nothing that is rolled back is ever chained and an entry whose transaction ends late
/// is chained late: the chain is in the order of sealing, which within one batch is the order of the entries'
/// numbers. The sealer never looks at the entry itself but chains the digest that was queued, so an entry that
/// somebody changes or removes between writing and sealing is found by the verification too, as long as its row
/// in the queue stands.
///
/// Sealers of several processes take turns by an advisory lock; those who write entries never wait for it.
final class Sealer {

    private static final int BATCH = 5_000;

    /// The lock's number: "clew" and "seal" in ASCII.
    private static final long LOCK = 0x636c_6577_7365_616cL;

    private final JdbcClient jdbc;
    private final Clock clock;

    Sealer(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// An entry that waits.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Waiting(long entry, byte[] digest) {}

    /// Where the chain stands: the last position and its hash.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Head(long position, byte[] hash) {}

    /// Seals a batch, in the transaction of the caller, and returns how many entries it had; fewer than
    /// [#BATCH] means that nothing waits any more.
    int seal() {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((row, _) -> 0)
                .single();
        List<Waiting> waiting = jdbc.sql("select trail_id, digest from trail_queue order by trail_id limit ?")
                .param(BATCH)
                .query((row, _) -> new Waiting(row.getLong(1), row.getBytes(2)))
                .list();
        if (!waiting.isEmpty()) {
            add(waiting, head(jdbc), clock.instant().truncatedTo(ChronoUnit.MICROS));
        }
        return waiting.size();
    }

    boolean isFull(int sealed) {
        return sealed == BATCH;
    }

    private void add(List<Waiting> waiting, Head head, Instant now) {
        Long[] positions = new Long[waiting.size()];
        Long[] entries = new Long[waiting.size()];
        byte[][] digests = new byte[waiting.size()][];
        byte[][] hashes = new byte[waiting.size()][];
        byte[] hash = head.hash();
        for (int i = 0; i < positions.length; i++) {
            Waiting one = waiting.get(i);
            positions[i] = head.position() + i + 1;
            entries[i] = one.entry();
            digests[i] = one.digest();
            hash = Encoding.link(hash, positions[i], entries[i], digests[i], now);
            hashes[i] = hash;
        }
        OffsetDateTime sealed = now.atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                insert into trail_chain (position, trail_id, digest, sealed_at, hash)
                select p, e, d, ?, h from unnest(?::bigint[], ?::bigint[], ?::bytea[], ?::bytea[]) as t (p, e, d, h)
                """).params(sealed, positions, entries, digests, hashes).update();
        jdbc.sql("delete from trail_queue where trail_id = any(?::bigint[])")
                .params((Object) entries)
                .update();
    }

    /// Where the chain stands.
    static Head head(JdbcClient jdbc) {
        return jdbc.sql("select position, hash from trail_chain order by position desc limit 1")
                .query((row, _) -> new Head(row.getLong(1), row.getBytes(2)))
                .optional()
                .orElseGet(() -> Instance.read(jdbc).head());
    }

    /// Which Clew it is: made once, carried by every backup.
    record Instance(UUID id, Instant begun) {

        static Instance read(JdbcClient jdbc) {
            return jdbc.sql("select id, begun_at from trail_instance")
                    .query(Instance::of)
                    .single();
        }

        private static Instance of(ResultSet row, int number) throws SQLException {
            return new Instance(
                    row.getObject(1, UUID.class),
                    row.getObject(2, OffsetDateTime.class).toInstant());
        }

        Head head() {
            return new Head(0, Encoding.genesis(id, begun));
        }
    }
}

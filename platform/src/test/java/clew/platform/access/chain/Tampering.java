package clew.platform.access.chain;

import clew.platform.access.chain.Finding.Kind;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// What somebody can do who owns the database: everything, with triggers switched off.
final class Tampering {

    private final JdbcClient jdbc;
    private final RandomGenerator random;
    private final long last;

    Tampering(Connection connection, RandomGenerator random) {
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        this.random = random;
        jdbc.sql("set local session_replication_role = replica").update();
        this.last = Sealer.head(jdbc).position();
    }

    /// What must be found first; the entry is 0 where none can be known.
    record Expected(Kind kind, long position, long entry) {}

    /// A checkpoint of the whole chain, as somebody outside keeps it.
    Checkpoint checkpoint(SigningKey key) {
        CheckpointRows.add(jdbc, key, ChainedDatabase.CLOCK.instant());
        Sealer.Head head = Sealer.head(jdbc);
        return key.sign(Sealer.Instance.read(jdbc).id(), head.position(), ChainedDatabase.CLOCK.instant(), head.hash());
    }

    Expected once() {
        long position = 2 + random.nextLong(last - 3);
        long entry = entryAt(position);
        return switch (random.nextInt(14)) {
            case 0 -> changed("member_name = 'Eva'", position, entry);
            case 1 -> changed("at = at - interval '1 microsecond'", position, entry);
            case 2 -> changed("verdict = 'REFUSED'", position, entry);
            case 3 -> about("facts = facts || '{\"more\": \"1\"}'", position, entry);
            case 4 -> about("subject_id = gen_random_uuid()", position, entry);
            case 5 -> about("facts = '{\"rows\": 1}'", position, entry);
            case 6 -> removed(position, entry);
            case 7 -> removedWithItsLink(position, entry);
            case 8 -> inserted(position, entry);
            case 9 -> swapped(position);
            case 10 -> cutOff();
            case 11 -> rewritten(position, entry);
            case 12 -> hidden(position, entry);
            default -> severalAtOnce();
        };
    }

    private Expected changed(String how, long position, long entry) {
        jdbc.sql("update trail set " + how + " where id = ?").param(entry).update();
        return new Expected(Kind.ENTRY_CHANGED, position, entry);
    }

    private Expected about(String how, long position, long entry) {
        jdbc.sql("update trail set " + how + " where id = ?").param(entry).update();
        return new Expected(Kind.ABOUT_CHANGED, position, entry);
    }

    private Expected removed(long position, long entry) {
        jdbc.sql("delete from trail where id = ?").param(entry).update();
        return new Expected(Kind.ENTRY_MISSING, position, entry);
    }

    private Expected removedWithItsLink(long position, long entry) {
        removed(position, entry);
        jdbc.sql("delete from trail_chain where position = ?").param(position).update();
        if (random.nextBoolean()) {
            return new Expected(Kind.LINK_MISSING, position, 0);
        }
        jdbc.sql("update trail_chain set position = position + 1000000000 where position > ?")
                .param(position)
                .update();
        jdbc.sql("update trail_chain set position = position - 1000000001 where position > 1000000000")
                .update();
        return new Expected(Kind.LINK_CHANGED, position, entryAt(position));
    }

    /// A number that a rolled-back transaction had used, or one after all others.
    private Expected inserted(long position, long entry) {
        long gap = jdbc.sql("""
                        select min(g) from generate_series(1, (select max(id) + 1 from trail)) g
                        where not exists (select from trail t where t.id = g)
                        """).query(Long.class).single();
        jdbc.sql("""
                insert into trail overriding system value
                select (jsonb_populate_record(t, jsonb_build_object('id', ?))).* from trail t where id = ?
                """).params(gap, entry).update();
        long place = jdbc.sql("""
                        select coalesce((select position from trail_chain where trail_id > ? order by trail_id limit 1), ?)
                        """).params(gap, last + 1).query(Long.class).single();
        return new Expected(Kind.ENTRY_INSERTED, place, gap);
    }

    private Expected swapped(long position) {
        long one = entryAt(position);
        long other = entryAt(position + 1);
        String table = random.nextBoolean() ? "trail set id" : "trail_chain set trail_id";
        boolean links = table.endsWith("trail_id");
        String column = links ? "trail_id" : "id";
        jdbc.sql("alter table trail alter id set generated by default").update();
        jdbc.sql("update " + table + " = -1 where " + column + " = ?")
                .param(one)
                .update();
        jdbc.sql("update " + table + " = ? where " + column + " = ?")
                .params(one, other)
                .update();
        jdbc.sql("update " + table + " = ? where " + column + " = -1")
                .param(other)
                .update();
        return new Expected(links ? Kind.LINK_CHANGED : Kind.ENTRY_CHANGED, position, links ? other : one);
    }

    /// The last entries, with their links: only a checkpoint can tell.
    private Expected cutOff() {
        long from = last - random.nextInt(2);
        jdbc.sql("delete from trail where id in (select trail_id from trail_chain where position >= ?)")
                .param(from)
                .update();
        jdbc.sql("delete from trail_chain where position >= ?").param(from).update();
        return new Expected(Kind.CHECKPOINT_BEYOND, from, 0);
    }

    /// An entry is changed, and everything that follows from it is computed anew: only a checkpoint can tell.
    private Expected rewritten(long position, long entry) {
        jdbc.sql("update trail set what = 'trial.forged' where id = ?")
                .param(entry)
                .update();
        jdbc.sql("update trail set digest = trail_digest(trail) where id = ?")
                .param(entry)
                .update();
        jdbc.sql("update trail_chain set digest = (select digest from trail where id = ?) where position = ?")
                .params(entry, position)
                .update();
        byte[] hash = jdbc.sql("select hash from trail_chain where position = ?")
                .param(position - 1)
                .query(byte[].class)
                .single();
        for (long at = position; at <= last; at++) {
            byte[] before = hash;
            hash = jdbc.sql("select position, trail_id, digest, sealed_at from trail_chain where position = ?")
                    .param(at)
                    .query((row, _) -> Encoding.link(
                            before,
                            row.getLong(1),
                            row.getLong(2),
                            row.getBytes(3),
                            row.getTimestamp(4).toInstant()))
                    .single();
            jdbc.sql("update trail_chain set hash = ? where position = ?")
                    .params(hash, at)
                    .update();
        }
        return new Expected(Kind.CHECKPOINT_DIFFERS, last, entryAt(last));
    }

    /// What an entry is about is hidden as if it had been forgotten.
    private Expected hidden(long position, long entry) {
        jdbc.sql("update trail set salt = null, subject_id = null, facts = '{}', forgotten_by = ? where id = ?")
                .params(random.nextBoolean() ? null : entryAt(last), entry)
                .update();
        return new Expected(Kind.FORGOTTEN_UNSAID, position, entry);
    }

    private Expected severalAtOnce() {
        List<Expected> all = new ArrayList<>();
        List<Long> used = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            long position = 2 + random.nextLong(last - 2);
            if (!used.contains(position)) {
                used.add(position);
                long entry = entryAt(position);
                all.add(
                        random.nextBoolean()
                                ? removed(position, entry)
                                : changed("agency_id = '" + UUID.randomUUID() + "'", position, entry));
            }
        }
        return all.stream()
                .min(java.util.Comparator.comparingLong(Expected::position))
                .orElseThrow();
    }

    private long entryAt(long position) {
        return jdbc.sql("select trail_id from trail_chain where position = ?")
                .param(position)
                .query(Long.class)
                .single();
    }
}

package clew.platform.access.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows of checkpoints, and of the public keys that they were signed with.
final class CheckpointRows {

    private static final String SELECT = """
            select i.id, c.position, c.made_at, c.hash, k.public_key, c.signature
            from trail_checkpoint c join trail_key k using (fingerprint) cross join trail_instance i
            """;

    private CheckpointRows() {}

    static List<Checkpoint> all(JdbcClient jdbc) {
        return jdbc.sql(SELECT + " order by c.position")
                .query(CheckpointRows::read)
                .list();
    }

    static List<Checkpoint> latest(JdbcClient jdbc, int count) {
        return jdbc.sql(SELECT + " order by c.position desc limit ?")
                .param(count)
                .query(CheckpointRows::read)
                .list();
    }

    static Optional<Checkpoint> find(JdbcClient jdbc, long position) {
        return jdbc.sql(SELECT + " where c.position = ?")
                .param(position)
                .query(CheckpointRows::read)
                .optional();
    }

    /// Keeps a checkpoint, unless one of this position is kept already.
    static void add(JdbcClient jdbc, Checkpoint checkpoint) {
        jdbc.sql("""
                insert into trail_checkpoint (position, hash, made_at, fingerprint, signature) values (?, ?, ?, ?, ?)
                on conflict (position) do nothing
                """)
                .params(
                        checkpoint.position(),
                        checkpoint.hash(),
                        checkpoint.at().atOffset(ZoneOffset.UTC),
                        checkpoint.fingerprint(),
                        checkpoint.signature())
                .update();
    }

    /// Keeps the public half of a key; whether it is new.
    static boolean add(JdbcClient jdbc, SigningKey key, Instant now) {
        return jdbc.sql("""
                        insert into trail_key (fingerprint, public_key, since) values (?, ?, ?)
                        on conflict (fingerprint) do nothing
                        """)
                        .params(key.fingerprint(), key.publicKey(), now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Checkpoint read(ResultSet row, int number) throws SQLException {
        return new Checkpoint(
                row.getObject(1, UUID.class),
                row.getLong(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getBytes(4),
                row.getBytes(5),
                row.getBytes(6));
    }
}

package clew.platform.access.chain;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The chain of an instance, to be added to: sealing what waits, and making checkpoints.
final class Chain {

    /// After so many entries a checkpoint is made by itself, and after so long if there was any.
    private static final long CHECKPOINT_ENTRIES = 10_000;

    private static final Duration CHECKPOINT_AGE = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Path keys;
    private final BiConsumer<String, Map<String, String>> trail;
    private final Sealer sealer;

    /// @param keys the directory of keys; checkpoints are laid into `checkpoints` beside it
    /// @param trail records an entry
    Chain(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock,
            Path keys,
            BiConsumer<String, Map<String, String>> trail) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.keys = keys;
        this.trail = trail;
        this.sealer = new Sealer(jdbc, clock);
    }

    /// Seals everything that waits, and returns how much it was.
    long seal() {
        long all = 0;
        int sealed;
        do {
            sealed = Objects.requireNonNull(transaction.execute(_ -> sealer.seal()));
            all += sealed;
        } while (sealer.isFull(sealed));
        return all;
    }

    /// Makes a checkpoint of everything so far: signed, kept in the database and as a file. That it was made is
    /// an entry of its own, after it.
    Checkpoint checkpoint() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        SigningKey key = SigningKey.in(keys);
        if (CheckpointRows.add(jdbc, key, now)) {
            trail.accept("trail.key", Map.of("fingerprint", key.fingerprint()));
        }
        seal();
        Sealer.Head head = Sealer.head(jdbc);
        Checkpoint made = CheckpointRows.find(jdbc, head.position())
                .orElseGet(() -> key.sign(Sealer.Instance.read(jdbc).id(), head.position(), now, head.hash()));
        CheckpointRows.add(jdbc, made);
        CheckpointFiles.write(CheckpointFiles.beside(keys), made);
        trail.accept(
                "trail.checkpoint",
                Map.of("position", Long.toString(made.position()), "fingerprint", made.fingerprint()));
        return made;
    }

    /// Makes a checkpoint if it is time for one.
    void checkpointIfDue() {
        Sealer.Head head = Sealer.head(jdbc);
        Optional<Checkpoint> last = CheckpointRows.latest(jdbc, 1).stream().findFirst();
        long since = head.position() - last.map(Checkpoint::position).orElse(-1L);
        boolean old = last.map(one -> one.at().plus(CHECKPOINT_AGE).isBefore(clock.instant()))
                .orElse(true);
        // The entry of the last checkpoint itself is no reason for another.
        if (since >= CHECKPOINT_ENTRIES || (old && since > 1)) {
            checkpoint();
        }
    }

    List<Checkpoint> latest(int count) {
        return CheckpointRows.latest(jdbc, count);
    }

    Optional<Checkpoint> find(long position) {
        return CheckpointRows.find(jdbc, position);
    }
}

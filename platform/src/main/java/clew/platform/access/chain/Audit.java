package clew.platform.access.chain;

import clew.platform.database.Beside;
import clew.platform.database.Place;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What the command line does with the trail of a place: verify it, make a checkpoint, write it out, and record a
/// restore. Works beside a running Clew.
public final class Audit {

    private final Place place;
    private final Path keys;
    private final Clock clock;

    /// @param keys the directory of keys; checkpoints that Clew made by itself are in `checkpoints` beside it
    public Audit(Place place, Path keys, Clock clock) {
        this.place = place;
        this.keys = keys;
        this.clock = clock;
    }

    /// What a verification found.
    ///
    /// @param instance which Clew it is
    /// @param entries how many entries the chain holds
    /// @param waiting how many wait to be sealed
    /// @param checkpoints how many checkpoints were held against the chain
    /// @param hash the hash of the whole chain
    /// @param count how many findings there are
    /// @param first the first findings, by place
    public record Report(
            UUID instance, long entries, long waiting, int checkpoints, String hash, long count, List<Finding> first) {

        /// Whether everything is as it was written.
        public boolean intact() {
            return count == 0;
        }
    }

    /// Verifies the whole chain, against the checkpoints in the database, those beside the keys, and those
    /// given: each a code or the name of a file.
    ///
    /// @param progress told now and then how many entries were verified
    /// @throws Unusable if a checkpoint cannot be used
    public Report verify(List<String> given, LongConsumer progress) {
        List<Checkpoint> others = new ArrayList<>(CheckpointFiles.in(CheckpointFiles.beside(keys)));
        given.forEach(each -> others.add(CheckpointFiles.read(each)));
        return Beside.read(place, source -> {
            UUID instance = Sealer.Instance.read(JdbcClient.create(source)).id();
            others.stream()
                    .filter(other -> !other.instance().equals(instance))
                    .findFirst()
                    .ifPresent(foreign -> {
                        throw new Unusable("The checkpoint of " + foreign.at() + " is of another instance, "
                                + foreign.instance() + "; this one is " + instance + ".");
                    });
            Verification.Result result = Verification.of(source, others, progress);
            return new Report(
                    instance,
                    result.entries(),
                    result.waiting(),
                    result.checkpoints(),
                    result.hash(),
                    result.count(),
                    result.first());
        });
    }

    /// Makes a checkpoint of everything so far.
    public Checkpoint checkpoint() {
        return Beside.write(place, source -> chain(source).checkpoint());
    }

    /// A checkpoint as JSON.
    public static String json(Checkpoint checkpoint) {
        return new String(CheckpointFiles.json(checkpoint), StandardCharsets.UTF_8);
    }

    /// Writes the chain with its entries into a new file that only its owner may read, one JSON object in each
    /// line, and returns how many entries it holds. The export is on the trail itself.
    public long export(Path file, LongConsumer progress) {
        long entries = Beside.read(place, source -> ChainExport.write(source, file, progress));
        record("trail.exported", Map.of("entries", Long.toString(entries), "form", "chain"));
        return entries;
    }

    /// Records something that was done to the instance as a whole, such as a restore.
    public void record(String what, Map<String, String> facts) {
        Beside.write(place, source -> {
            record(JdbcClient.create(source), what, facts);
            return chain(source).seal();
        });
    }

    private Chain chain(DataSource source) {
        JdbcClient jdbc = JdbcClient.create(source);
        return new Chain(
                jdbc,
                new TransactionTemplate(new DataSourceTransactionManager(source)),
                clock,
                keys,
                (what, facts) -> record(jdbc, what, facts));
    }

    private void record(JdbcClient jdbc, String what, Map<String, String> facts) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<String> names = List.copyOf(facts.keySet());
        jdbc.sql("""
                insert into trail (at, what, subject_type, verdict, facts)
                values (?, ?, 'none', 'NOTED', jsonb_object(?::text[], ?::text[]))
                """)
                .params(
                        now.atOffset(ZoneOffset.UTC),
                        what,
                        names.toArray(String[]::new),
                        names.stream().map(facts::get).toArray(String[]::new))
                .update();
    }
}

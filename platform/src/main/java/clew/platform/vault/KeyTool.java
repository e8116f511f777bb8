package clew.platform.vault;

import clew.platform.database.Beside;
import clew.platform.database.Fence;
import clew.platform.database.Place;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.ObjLongConsumer;
import javax.sql.DataSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What the command line does with the keys of a place: look at them, renew them, and put them by.
///
/// The master key is renewed beside a running Clew. The keys of persons are renewed only where none is running, for a
/// running one remembers keys and would go on sealing with the old ones.
public final class KeyTool {

    /// Only one rotation of the master key at a time; a number of our own.
    private static final long LOCK = 0x636c65776b657973L;

    private final Place place;
    private final Path directory;
    private final Clock clock;

    /// @param directory the directory of keys
    public KeyTool(Place place, Path directory, Clock clock) {
        this.place = place;
        this.directory = directory;
        this.clock = clock;
    }

    /// What a rotation of the master key did.
    ///
    /// @param number the number of the key that wraps now
    /// @param wrapped how many keys were wrapped anew by this run
    /// @param older whether an older master key waits to be retired
    public record Rotated(String number, long wrapped, boolean older) {}

    /// How the keys are.
    public KeyStatus status() {
        return Beside.read(place, source -> {
            JdbcClient database = JdbcClient.create(source);
            return Fence.getAsSystem(() -> new KeyFigures(database, keys(database), directory).status());
        });
    }

    /// Why the keys in the directory do not open the database, if they do not.
    public Optional<String> objection() {
        return Beside.read(place, source -> new KeyCustody(JdbcClient.create(source)).objection(directory));
    }

    /// Gives the instance a new master key, or goes on with the rotation that was begun. Beside a running Clew.
    public Rotated rotateMaster(LongConsumer progress) {
        return onMaster((keys, rotation) -> {
            long wrapped = rotation.rotate(progress);
            return new Rotated(KeyStatus.hex(keys.primary()), wrapped, rotation.hasOlder());
        });
    }

    /// Takes the master keys that wrap nothing any more out of the directory.
    public void retireMaster() {
        onMaster((keys, rotation) -> {
            rotation.retire();
            return keys.primary();
        });
    }

    /// Gives every person new keys and seals everything anew; returns how many texts. Where no Clew is running.
    ///
    /// @param progress told a column, and how many texts of it were sealed anew
    public long rotatePersons(ObjLongConsumer<String> progress) {
        return Beside.alone(
                place,
                (source, alone) ->
                        Fence.getAsSystem(() -> rotation(source, alone).rotate(progress)));
    }

    /// Writes the keys into a new file, sealed with a passphrase; returns their fingerprint.
    public String export(Path file, char[] passphrase) {
        String fingerprint = MasterKeys.in(directory).fingerprint();
        try {
            KeyExport.of(
                            KeyFiles.all(directory),
                            fingerprint,
                            clock.instant().truncatedTo(ChronoUnit.SECONDS),
                            passphrase)
                    .write(file);
            return fingerprint;
        } catch (IOException failed) {
            throw new VaultFault("The keys in " + directory.toAbsolutePath() + " cannot be read.", failed);
        }
    }

    /// Puts exported keys into the directory, where there are none; returns their fingerprint.
    public String importFrom(Path file, char[] passphrase) {
        Map<String, byte[]> files = KeyExport.read(file).open(passphrase);
        try {
            KeyFiles.put(directory, files);
        } catch (FileAlreadyExistsException other) {
            throw new VaultFault(
                    "There is another key already: " + other.getFile()
                            + ". Keys are never overwritten. Take the directory"
                            + " away first if you are sure, or import into another one (CLEW_KEYS).",
                    other);
        } catch (IOException failed) {
            throw new VaultFault("The keys could not be written into " + directory.toAbsolutePath() + ".", failed);
        }
        return MasterKeys.in(directory).fingerprint();
    }

    private <T> T onMaster(BiFunction<MasterKeys, MasterRotation, T> work) {
        return Beside.write(place, source -> {
            JdbcClient database = JdbcClient.create(source);
            boolean first = database.sql("select pg_try_advisory_lock(:lock)")
                    .param("lock", LOCK)
                    .query(Boolean.class)
                    .single();
            if (!first) {
                throw new VaultFault("Another rotation of the master key is at work. Nothing was done.");
            }
            MasterKeys keys = keys(database);
            return work.apply(keys, new MasterRotation(database, transaction(source), keys, clock));
        });
    }

    private PersonRotation rotation(DataSource source, BooleanSupplier alone) {
        JdbcClient database = JdbcClient.create(source);
        MasterKeys master = keys(database);
        PersonKeys keys = new PersonKeys(database, master);
        Vault vault = new Vault(keys, master, new StaticMessageSource());
        Resealing resealing =
                new Resealing(database, new JdbcTemplate(source), vault, keys, new JdbcTransactionManager(source));
        return new PersonRotation(database, transaction(source), keys, resealing, alone, clock);
    }

    /// The master keys, if they are those of the database; new ones are never made here.
    private MasterKeys keys(JdbcClient database) {
        KeyCustody custody = new KeyCustody(database);
        custody.objection(directory).ifPresent(reason -> {
            throw new VaultFault(reason);
        });
        if (!KeyFiles.areIn(directory)) {
            throw new VaultFault("There are no keys in " + directory.toAbsolutePath() + " yet: Clew makes them at its"
                    + " first start.");
        }
        return MasterKeys.in(directory);
    }

    private static TransactionTemplate transaction(DataSource source) {
        return new TransactionTemplate(new JdbcTransactionManager(source));
    }
}

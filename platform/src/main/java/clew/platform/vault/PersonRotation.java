package clew.platform.vault;

import clew.platform.database.Fence;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.ObjLongConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Gives every person new keys, seals everything anew with them, and destroys the old ones.
///
/// 1. In one transaction, every key gets a next version. It is begun only where nobody else works on the database: a
///    running Clew remembers keys, and would go on sealing with the old ones.
/// 2. Column by column, what has an older key is opened and sealed anew ([Resealing]), some hundred rows in a
/// transaction.
/// 3. In one transaction, it is counted that nothing is left under an older key, and the older keys are deleted.
///
/// Cut off anywhere, it goes on where it was: what is sealed says by itself which version it needs, and both
/// versions are there until the last step. A Clew that starts in between reads both and seals with the newer.
final class PersonRotation {

    private static final int ROUNDS = 5;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final PersonKeys keys;
    private final Resealing resealing;
    private final BooleanSupplier alone;
    private final Clock clock;

    PersonRotation(
            JdbcClient database,
            TransactionTemplate transaction,
            PersonKeys keys,
            Resealing resealing,
            BooleanSupplier alone,
            Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.keys = keys;
        this.resealing = resealing;
        this.alone = alone;
        this.clock = clock;
    }

    /// Whether one was begun and not ended.
    static boolean isOpen(JdbcClient database) {
        return Fence.getAsSystem(
                () -> database.sql("select exists (select 1 from vault_rotation where finished is null)")
                        .query(Boolean.class)
                        .single());
    }

    /// Begins one, or goes on with the one that is open; returns how many texts were sealed anew.
    long rotate(ObjLongConsumer<String> progress) {
        requireAlone();
        if (!isOpen(database)) {
            begin();
        }
        long sealed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (SealedColumn column : SealedColumn.all()) {
                long anew = resealing.renew(column, soFar -> progress.accept(column.name(), soFar));
                if (anew > 0) {
                    progress.accept(column.name(), anew);
                }
                sealed += anew;
            }
            if (end()) {
                return sealed;
            }
        }
        throw new VaultFault(
                "Some texts are still sealed with older keys, because somebody was changing them. The older"
                        + " keys are kept. Do it again when nobody works.");
    }

    private void begin() {
        Fence.runAsSystem(() -> transaction.executeWithoutResult(_ -> {
            database.sql("lock table vault_key in access exclusive mode").update();
            requireAlone();
            keys.renewAll();
            database.sql("insert into vault_rotation (begun) values (:now)")
                    .param("now", now())
                    .update();
        }));
    }

    /// Deletes the older keys, if nothing needs them any more.
    private boolean end() {
        return Fence.getAsSystem(() -> Objects.requireNonNull(transaction.execute(_ -> {
            database.sql("lock table vault_key in share row exclusive mode").update();
            if (SealedColumn.all().stream()
                    .anyMatch(column -> column.figures(database).old() > 0)) {
                return false;
            }
            database.sql("""
                            delete from vault_key k where k.wrapped is not null and not k.destroyed
                              and exists (select 1 from vault_key n where n.person_id = k.person_id
                                          and n.compartment = k.compartment and n.version > k.version
                                          and n.wrapped is not null)
                            """).update();
            database.sql("update vault_rotation set finished = :now where finished is null")
                    .param("now", now())
                    .update();
            return true;
        })));
    }

    private void requireAlone() {
        if (!alone.getAsBoolean()) {
            throw new VaultFault(
                    "Others are connected to this database. Stop every Clew that works on it, and close other"
                            + " connections; then do it again. Nothing was lost.");
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

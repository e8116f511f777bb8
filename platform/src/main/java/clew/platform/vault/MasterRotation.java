package clew.platform.vault;

import clew.platform.database.Fence;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Gives the instance a new master key, and wraps every person's keys anew with it.
///
/// 1. A new key is put into the file beside the old one, which still unwraps.
/// 2. The database is told that it wraps from now on; whoever is making keys with the old one is waited for.
/// 3. Every wrapped key is wrapped anew, some hundred in a transaction.
/// 4. When none is left, and only when somebody says so, the old key is taken out of the file.
///
/// Each step finds out by itself what is done already, so the work may be cut off anywhere and begun again: there are
/// never more than two keys in the file. A running Clew reads the file again when it meets the new key.
final class MasterRotation {

    static final int AT_ONCE = 500;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final MasterKeys keys;
    private final KeyCustody custody;
    private final Clock clock;

    MasterRotation(JdbcClient database, TransactionTemplate transaction, MasterKeys keys, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.keys = keys;
        this.custody = new KeyCustody(database);
        this.clock = clock;
    }

    /// Steps 1 to 3; returns how many keys were wrapped anew.
    long rotate(LongConsumer progress) {
        try {
            keys.renew();
        } catch (GeneralSecurityException | IOException failed) {
            throw new VaultFault("The new master key could not be written. Nothing was changed.", failed);
        }
        transaction.executeWithoutResult(_ -> custody.primary(keys));
        long wrapped = 0;
        int done = next();
        while (done > 0) {
            wrapped += done;
            progress.accept(wrapped);
            done = next();
        }
        return wrapped;
    }

    /// How many keys lie wrapped by another master key than the present one.
    long left() {
        return Fence.getAsSystem(() ->
                database.sql("""
                        select count(*) from vault_key where wrapped is not null and substr(wrapped, 2, 4) <> :primary
                        """).param("primary", primary()).query(Long.class).single());
    }

    /// Whether there are older keys in the file.
    boolean hasOlder() {
        return keys.enabled().size() > 1;
    }

    /// Step 4.
    void retire() {
        Fence.runAsSystem(() -> transaction.executeWithoutResult(_ -> {
            custody.hold(keys);
            long left = left();
            if (left > 0) {
                throw new VaultFault("Keys that the old master key wrapped: " + left + ". Rotate again first.");
            }
            database.sql("update vault_master_key set retired = :now where number <> :primary and retired is null")
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("primary", keys.primary())
                    .update();
        }));
        try {
            keys.retire();
        } catch (GeneralSecurityException | IOException failed) {
            throw new VaultFault("The old master key could not be taken out of the file.", failed);
        }
    }

    /// Wraps the next keys anew; returns how many.
    private int next() {
        return Fence.getAsSystem(() -> Objects.requireNonNull(transaction.execute(_ -> {
            List<PersonKeys.Wrapped> old = database.sql("""
                            select person_id, compartment, version, wrapped from vault_key
                            where wrapped is not null and substr(wrapped, 2, 4) <> :primary
                            order by person_id, compartment, version limit :most for update
                            """)
                    .param("primary", primary())
                    .param("most", AT_ONCE)
                    .query((row, _) -> PersonKeys.Wrapped.of(row))
                    .list();
            old.forEach(this::wrapAnew);
            return old.size();
        })));
    }

    private void wrapAnew(PersonKeys.Wrapped old) {
        try {
            String name = old.name().text();
            database.sql("""
                            update vault_key set wrapped = :wrapped
                            where person_id = :person and compartment = :compartment and version = :version
                            """)
                    .param("wrapped", keys.wrap(keys.unwrap(old.key(), name), name), Types.BINARY)
                    .param("person", old.name().person())
                    .param("compartment", old.name().compartment().name())
                    .param("version", old.name().version())
                    .update();
        } catch (GeneralSecurityException failed) {
            throw new VaultFault("A key cannot be opened with these master keys. The others stay as they are.", failed);
        }
    }

    private byte[] primary() {
        return ByteBuffer.allocate(Integer.BYTES).putInt(keys.primary()).array();
    }
}

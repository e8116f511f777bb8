package clew.platform.vault;

import clew.platform.database.Fence;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which master keys belong to this database: what the table `vault_master` says.
///
/// The database keeps the fingerprint of its keys and a word that they wrapped. So a start with other keys, or with
/// none, ends with a clear message. New keys are made only for a database in which nothing was ever sealed.
final class KeyCustody {

    private static final String WORD = "vault_master.word";

    private final JdbcClient database;

    KeyCustody(JdbcClient database) {
        this.database = database;
    }

    /// What the database says of its keys.
    @SuppressWarnings("ArrayRecordComponent") // bytes as the database has them, compared nowhere
    record Belonging(String fingerprint, byte[] word, int primary) {}

    /// Opens the keys of this database, and makes them where nothing was ever sealed.
    MasterKeys open(Path directory) {
        Optional<Belonging> belonging = belonging();
        boolean sealed = belonging.isPresent() || anyWrapped().isPresent();
        if (sealed && !KeyFiles.areIn(directory)) {
            throw missing(directory, belonging);
        }
        if (!KeyFiles.areIn(directory) && KeyFiles.beganIn(directory)) {
            throw new VaultFault("One of the two key files in " + directory.toAbsolutePath()
                    + " is missing. Put it back, or take both away if no database was ever used with them.");
        }
        if (!KeyFiles.areIn(directory)) {
            KeyFiles.make(directory);
        }
        MasterKeys keys = MasterKeys.in(directory);
        belonging.ifPresentOrElse(known -> requireSame(keys, known, directory), () -> begin(keys, directory));
        return keys;
    }

    Optional<Belonging> belonging() {
        return Fence.getAsSystem(() -> database.sql("select fingerprint, word, primary_key from vault_master")
                .query((row, _) ->
                        new Belonging(row.getString("fingerprint"), row.getBytes("word"), row.getInt("primary_key")))
                .optional());
    }

    /// Says which key wraps from now on. Waits for those who are wrapping with an earlier one.
    void primary(MasterKeys keys) {
        Fence.runAsSystem(() -> {
            database.sql("update vault_master set primary_key = :primary, word = :word")
                    .param("primary", keys.primary())
                    .param("word", word(keys))
                    .update();
            known(keys.primary());
        });
    }

    /// Keeps that a master key wraps from now on, with the next version.
    private void known(int number) {
        database.sql("insert into vault_master_key (number) values (:number) on conflict do nothing")
                .param("number", number)
                .update();
    }

    /// Why the keys in a directory do not open this database, if they do not. Makes none.
    Optional<String> objection(Path directory) {
        Optional<Belonging> belonging = belonging();
        if (belonging.isEmpty() && anyWrapped().isEmpty()) {
            return Optional.empty();
        }
        try {
            if (!KeyFiles.areIn(directory)) {
                throw missing(directory, belonging);
            }
            belonging.ifPresent(known -> requireSame(MasterKeys.in(directory), known, directory));
            return Optional.empty();
        } catch (VaultFault fault) {
            return Optional.ofNullable(fault.getMessage());
        }
    }

    /// Holds the present primary key until the transaction ends, and makes sure that the keys in memory are not
    /// older.
    void hold(MasterKeys keys) {
        int primary = database.sql("select primary_key from vault_master for share")
                .query(Integer.class)
                .single();
        try {
            if (!keys.holds(primary)) {
                keys.reload();
            }
        } catch (GeneralSecurityException failed) {
            throw new VaultFault("The master keys were rotated, and the new ones cannot be read.", failed);
        }
        if (!keys.holds(primary)) {
            throw new VaultFault("The master keys were rotated, and the new ones are not in this key directory.");
        }
    }

    private void begin(MasterKeys keys, Path directory) {
        anyWrapped().ifPresent(one -> {
            try {
                keys.unwrap(one.key(), one.name().text());
            } catch (GeneralSecurityException foreign) {
                throw wrong(keys, "another fingerprint", directory);
            }
        });
        Fence.runAsSystem(() -> {
            database.sql("""
                            insert into vault_master (fingerprint, word, primary_key)
                            values (:fingerprint, :word, :primary) on conflict do nothing
                            """)
                    .param("fingerprint", keys.fingerprint())
                    .param("word", word(keys))
                    .param("primary", keys.primary())
                    .update();
            known(keys.primary());
        });
        belonging().ifPresent(known -> requireSame(keys, known, directory));
    }

    private Optional<PersonKeys.Wrapped> anyWrapped() {
        return Fence.getAsSystem(() ->
                database.sql("""
                        select person_id, compartment, version, wrapped from vault_key
                        where wrapped is not null limit 1
                        """).query((row, _) -> PersonKeys.Wrapped.of(row)).optional());
    }

    private static void requireSame(MasterKeys keys, Belonging known, Path directory) {
        if (!keys.fingerprint().equals(known.fingerprint())) {
            throw wrong(keys, known.fingerprint(), directory);
        }
        try {
            if (!Arrays.equals(keys.unwrap(known.word(), WORD), bytes(known.fingerprint()))) {
                throw wrong(keys, known.fingerprint(), directory);
            }
        } catch (GeneralSecurityException older) {
            throw new VaultFault(
                    "The keys in " + directory.toAbsolutePath() + " are of this instance, but the master key "
                            + KeyStatus.hex(MasterKeys.number(known.word())) + " is not among them: they are from"
                            + " before a rotation, or from after it. Put the keys of that time there with clew keys"
                            + " import.",
                    older);
        }
    }

    private static byte[] word(MasterKeys keys) {
        try {
            return keys.wrap(bytes(keys.fingerprint()), WORD);
        } catch (GeneralSecurityException failed) {
            throw new VaultFault("The master keys cannot be used.", failed);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static VaultFault missing(Path directory, Optional<Belonging> belonging) {
        String which = belonging
                .map(known -> " with the fingerprint " + known.fingerprint())
                .orElse("");
        return new VaultFault("This database needs its master keys" + which + ", and they are not in "
                + directory.toAbsolutePath() + ". Put them there, or restore them with clew keys import. New keys are"
                + " not made: they could not open anything that was saved.");
    }

    private static VaultFault wrong(MasterKeys keys, String needed, Path directory) {
        return new VaultFault("The master keys in " + directory.toAbsolutePath() + " have the fingerprint "
                + keys.fingerprint() + ", and this database needs those with " + needed
                + ". Put back the right ones, or say where they are (clew.keys).");
    }
}

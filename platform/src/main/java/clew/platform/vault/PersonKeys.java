package clew.platform.vault;

import clew.platform.database.Fence;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The keys of persons: made when the first thing is sealed, kept wrapped in the database, opened ones remembered for a
/// while.
///
/// A key that a transaction makes is known to that transaction only until it commits. Were it remembered for others
/// before, a roll-back would leave them sealing with a key that no longer exists anywhere.
@Component
final class PersonKeys {

    private static final int KEY_BYTES = 32;
    private static final int REMEMBERED = 50_000;

    private final JdbcClient database;
    private final MasterKeys master;
    private final Map<Name, Aead> opened = Collections.synchronizedMap(new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Name, Aead> eldest) {
            return size() > REMEMBERED;
        }
    });

    PersonKeys(JdbcClient database, MasterKeys master) {
        this.database = database;
        this.master = master;
    }

    /// Which key: of whom, for what, and the how-manieth.
    record Name(UUID person, Compartment compartment, int version) {
        String text() {
            return person + "/" + compartment + "/" + version;
        }
    }

    /// The key that new things are sealed with, and its version.
    record Current(int version, Aead key) {}

    /// The key for what is sealed from now on; made if there is none.
    Current current(UUID person, Compartment compartment) {
        Current there = newest(person, compartment);
        if (there != null) {
            return there;
        }
        make(new Name(person, compartment, 1));
        Current made = newest(person, compartment);
        if (made == null) {
            throw new Erased();
        }
        return made;
    }

    /// The key of a version; [Erased] if it was destroyed.
    Aead of(Name name) {
        Aead known = known(name);
        if (known != null) {
            return known;
        }
        fetch(List.of(name.person()), name.compartment());
        Aead fetched = known(name);
        if (fetched == null) {
            throw new Erased();
        }
        return fetched;
    }

    /// Reads the keys of many persons with one question, so that a list costs no question a line.
    void fetch(Collection<UUID> persons, Compartment compartment) {
        Fence.runAsSystem(() -> database.sql("""
                        select person_id, version, wrapped from vault_key
                        where person_id = any(:persons) and compartment = :compartment and wrapped is not null
                        """)
                .param("persons", persons.toArray(UUID[]::new))
                .param("compartment", compartment.name())
                .query((row, _) -> {
                    Name name = new Name(row.getObject("person_id", UUID.class), compartment, row.getInt("version"));
                    remember(name, open(name, row.getBytes("wrapped")));
                    return name;
                })
                .list());
    }

    /// Destroys every key of a person. What was sealed with them can never be read again.
    void destroy(UUID person) {
        Fence.runAsSystem(() -> {
            for (Compartment compartment : Compartment.values()) {
                database.sql("""
                                insert into vault_key (person_id, compartment, version, wrapped)
                                values (:person, :compartment, 0, null) on conflict do nothing
                                """)
                        .param("person", person)
                        .param("compartment", compartment.name())
                        .update();
            }
            database.sql("update vault_key set wrapped = null, destroyed = true where person_id = :person")
                    .param("person", person)
                    .update();
        });
        forget(person);
    }

    private void forget(UUID person) {
        synchronized (opened) {
            opened.keySet().removeIf(name -> name.person().equals(person));
        }
        own().keySet().removeIf(name -> name.person().equals(person));
    }

    private @Nullable Current newest(UUID person, Compartment compartment) {
        Integer[] version = new Integer[1];
        Fence.runAsSystem(() -> version[0] = database.sql("""
                        select version from vault_key
                        where person_id = :person and compartment = :compartment and not destroyed
                        order by version desc limit 1
                        """)
                .param("person", person)
                .param("compartment", compartment.name())
                .query(Integer.class)
                .optional()
                .orElse(null));
        return version[0] == null ? null : new Current(version[0], of(new Name(person, compartment, version[0])));
    }

    private void make(Name name) {
        byte[] key = Random.randBytes(KEY_BYTES);
        Fence.runAsSystem(() -> database.sql("""
                        insert into vault_key (person_id, compartment, version, wrapped)
                        select :person, :compartment, :version, :wrapped
                        where not exists (select 1 from vault_key where person_id = :person and destroyed)
                        on conflict do nothing
                        """)
                .param("person", name.person())
                .param("compartment", name.compartment().name())
                .param("version", name.version())
                .param("wrapped", wrap(name, key))
                .update());
    }

    private byte[] wrap(Name name, byte[] key) {
        try {
            return master.wrap(key, name.text());
        } catch (GeneralSecurityException failed) {
            throw new VaultFault("A key could not be wrapped.", failed);
        }
    }

    private Aead open(Name name, byte[] wrapped) {
        try {
            return new AesGcmJce(master.unwrap(wrapped, name.text()));
        } catch (GeneralSecurityException failed) {
            throw new VaultFault(
                    "A key cannot be opened: the master keys are not the ones it was wrapped with.", failed);
        }
    }

    private @Nullable Aead known(Name name) {
        Aead own = own().get(name);
        return own == null ? opened.get(name) : own;
    }

    private void remember(Name name, Aead key) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            own().put(name, key);
        } else {
            opened.put(name, key);
        }
    }

    /// The keys that this transaction has seen; they become everybody's when it commits.
    private Map<Name, Aead> own() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return Map.of();
        }
        @SuppressWarnings("unchecked")
        Map<Name, Aead> bound = (Map<Name, Aead>) TransactionSynchronizationManager.getResource(this);
        if (bound != null) {
            return bound;
        }
        Map<Name, Aead> fresh = new HashMap<>();
        TransactionSynchronizationManager.bindResource(this, fresh);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(PersonKeys.this);
                if (status == STATUS_COMMITTED) {
                    opened.putAll(fresh);
                }
            }
        });
        return fresh;
    }
}

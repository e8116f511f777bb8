package clew.platform.vault;

import clew.platform.database.Fence;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The keys of persons: made when the first thing is sealed, kept wrapped in the database, opened ones remembered
/// for a while.
///
/// A key that a transaction makes is known to that transaction only until it commits. Were it remembered for others
/// before, a roll-back would leave them sealing with a key that no longer exists anywhere. In the same way a person
/// who is erased is forgotten at once by the transaction that does so, and by all others when it has committed.
@Component
final class PersonKeys {

    private static final int KEY_BYTES = 32;
    private static final int AT_ONCE = 1000;

    private final JdbcClient database;
    private final MasterKeys master;
    private final KeyCustody custody;
    private final KnownKeys opened = new KnownKeys();
    private final Set<UUID> gone = ConcurrentHashMap.newKeySet();

    PersonKeys(JdbcClient database, MasterKeys master) {
        this.database = database;
        this.master = master;
        this.custody = new KeyCustody(database);
    }

    /// Which key: of whom, for what, and the how-manieth.
    record Name(UUID person, Compartment compartment, int version) {
        static Name of(ResultSet row) throws SQLException {
            return new Name(
                    row.getObject("person_id", UUID.class),
                    Compartment.valueOf(row.getString("compartment")),
                    row.getInt("version"));
        }

        String text() {
            return person + "/" + compartment + "/" + version;
        }
    }

    /// A key as it lies in the database.
    @SuppressWarnings("ArrayRecordComponent") // bytes as the database has them, compared nowhere
    record Wrapped(Name name, byte[] key) {
        static Wrapped of(ResultSet row) throws SQLException {
            return new Wrapped(Name.of(row), row.getBytes("wrapped"));
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
        provide(List.of(person), compartment);
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
        read(List.of(name.person()), List.of(name.compartment()));
        Aead fetched = known(name);
        if (fetched == null) {
            throw new Erased();
        }
        return fetched;
    }

    /// Reads the keys of many persons with one question, so that a list costs no question a line; none where all are
    /// known.
    void fetch(Collection<UUID> persons, Collection<Compartment> compartments) {
        List<UUID> unknown = persons.stream()
                .distinct()
                .filter(person -> compartments.stream().anyMatch(compartment -> newest(person, compartment) == null))
                .toList();
        if (!unknown.isEmpty()) {
            read(unknown, compartments);
        }
    }

    /// Makes the keys of many persons at once, for those who have none yet and were not erased.
    void provide(Collection<UUID> persons, Compartment compartment) {
        fetch(persons, List.of(compartment));
        List<UUID> without = persons.stream()
                .distinct()
                .filter(person -> newest(person, compartment) == null)
                .sorted()
                .toList();
        if (!without.isEmpty()) {
            Fence.runAsSystem(() -> make(without, compartment));
            read(without, List.of(compartment));
        }
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

    /// Gives every key that opens something a next version, and keeps the earlier ones; returns how many there are.
    ///
    /// Whoever remembers the newest key of a person goes on sealing with it. So this is for a time when nobody else
    /// works on the database; what this process remembers is forgotten.
    int renewAll() {
        custody.hold(master);
        List<Name> newest = database.sql("""
                        select person_id, compartment, max(version) as version from vault_key k
                        where wrapped is not null
                          and not exists (select 1 from vault_key d where d.person_id = k.person_id and d.destroyed)
                        group by person_id, compartment order by person_id, compartment
                        """).query((row, _) -> Name.of(row)).list();
        for (int from = 0; from < newest.size(); from += AT_ONCE) {
            next(newest.subList(from, Math.min(from + AT_ONCE, newest.size())));
        }
        opened.clear();
        return newest.size();
    }

    private void next(List<Name> names) {
        List<Name> next = names.stream()
                .map(name -> new Name(name.person(), name.compartment(), name.version() + 1))
                .toList();
        database.sql("""
                        insert into vault_key (person_id, compartment, version, wrapped)
                        select * from unnest(cast(:persons as uuid[]), cast(:compartments as text[]),
                                             cast(:versions as integer[]), cast(:wrapped as bytea[]))
                        """)
                .param("persons", next.stream().map(Name::person).toArray(UUID[]::new))
                .param(
                        "compartments",
                        next.stream().map(name -> name.compartment().name()).toArray(String[]::new))
                .param("versions", next.stream().map(Name::version).toArray(Integer[]::new))
                .param(
                        "wrapped",
                        next.stream()
                                .map(name -> wrap(name, Random.randBytes(KEY_BYTES)))
                                .toArray(byte[][]::new))
                .update();
    }

    private void forget(UUID person) {
        opened.forget(person);
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            gone.add(person);
            return;
        }
        own().forget(person);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                gone.add(person);
                opened.forget(person);
            }
        });
    }

    private @Nullable Current newest(UUID person, Compartment compartment) {
        KnownKeys own = own();
        Current newest = own.newest(person, compartment);
        return newest == null && !own.has(person, compartment) && !gone.contains(person)
                ? opened.newest(person, compartment)
                : newest;
    }

    private void read(Collection<UUID> persons, Collection<Compartment> compartments) {
        Fence.runAsSystem(() -> database.sql("""
                        select person_id, compartment, version, wrapped from vault_key
                        where person_id = any(:persons) and compartment = any(:compartments) and wrapped is not null
                        """)
                .param("persons", persons.toArray(UUID[]::new))
                .param(
                        "compartments",
                        compartments.stream().map(Compartment::name).toArray(String[]::new))
                .query((row, _) -> {
                    Wrapped found = Wrapped.of(row);
                    remember(found.name(), open(found.name(), found.key()));
                    return found.name();
                })
                .list());
    }

    private void make(List<UUID> persons, Compartment compartment) {
        custody.hold(master);
        byte[][] wrapped = persons.stream()
                .map(person -> wrap(new Name(person, compartment, 1), Random.randBytes(KEY_BYTES)))
                .toArray(byte[][]::new);
        database.sql("""
                        insert into vault_key (person_id, compartment, version, wrapped)
                        select k.person, :compartment, 1, k.wrapped
                        from unnest(cast(:persons as uuid[]), cast(:wrapped as bytea[])) as k (person, wrapped)
                        where not exists (select 1 from vault_key d where d.person_id = k.person and d.destroyed)
                        on conflict do nothing
                        """)
                .param("compartment", compartment.name())
                .param("persons", persons.toArray(UUID[]::new))
                .param("wrapped", wrapped)
                .update();
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
        Aead own = own().of(name);
        return own == null && !gone.contains(name.person()) ? opened.of(name) : own;
    }

    private void remember(Name name, Aead key) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            own().put(name, key);
        } else if (!gone.contains(name.person())) {
            opened.put(name, key);
        }
    }

    /// The keys that this transaction has seen; they become everybody's when it commits.
    private KnownKeys own() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return new KnownKeys();
        }
        KnownKeys bound = (KnownKeys) TransactionSynchronizationManager.getResource(this);
        if (bound != null) {
            return bound;
        }
        KnownKeys fresh = new KnownKeys();
        TransactionSynchronizationManager.bindResource(this, fresh);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(PersonKeys.this);
                if (status == STATUS_COMMITTED) {
                    opened.take(fresh, gone);
                }
            }
        });
        return fresh;
    }
}

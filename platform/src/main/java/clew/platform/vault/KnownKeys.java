package clew.platform.vault;

import com.google.crypto.tink.Aead;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keys that were opened, and the newest version of each: as many as there is room for, the least used ones leave.
final class KnownKeys {

    private static final int REMEMBERED = 50_000;

    /// Which keys: of whom and for what, in any version.
    record Slot(UUID person, Compartment compartment) {}

    private final Map<Slot, Map<Integer, Aead>> keys = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Slot, Map<Integer, Aead>> eldest) {
            return size() > REMEMBERED;
        }
    };

    synchronized @Nullable Aead of(PersonKeys.Name name) {
        Map<Integer, Aead> versions = keys.get(new Slot(name.person(), name.compartment()));
        return versions == null ? null : versions.get(name.version());
    }

    /// The newest key that is known, and its version.
    synchronized PersonKeys.@Nullable Current newest(UUID person, Compartment compartment) {
        Map<Integer, Aead> versions = keys.get(new Slot(person, compartment));
        if (versions == null) {
            return null;
        }
        return versions.entrySet().stream()
                .max(Map.Entry.comparingByKey())
                .map(newest -> new PersonKeys.Current(newest.getKey(), newest.getValue()))
                .orElse(null);
    }

    synchronized boolean has(UUID person, Compartment compartment) {
        return keys.containsKey(new Slot(person, compartment));
    }

    synchronized void put(PersonKeys.Name name, Aead key) {
        keys.computeIfAbsent(new Slot(name.person(), name.compartment()), _ -> new HashMap<>())
                .put(name.version(), key);
    }

    synchronized void forget(UUID person) {
        for (Compartment compartment : Compartment.values()) {
            keys.remove(new Slot(person, compartment));
        }
    }

    synchronized void clear() {
        keys.clear();
    }

    /// Takes over what another one knows, but for the persons who are gone.
    void take(KnownKeys others, Collection<UUID> gone) {
        Map<Slot, Map<Integer, Aead>> taken = others.copy();
        synchronized (this) {
            taken.forEach((slot, versions) -> {
                if (!gone.contains(slot.person())) {
                    keys.computeIfAbsent(slot, _ -> new HashMap<>()).putAll(versions);
                }
            });
        }
    }

    private synchronized Map<Slot, Map<Integer, Aead>> copy() {
        return new HashMap<>(keys);
    }
}

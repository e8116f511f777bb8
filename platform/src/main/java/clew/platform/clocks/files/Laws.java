package clew.platform.clocks.files;

import clew.platform.casework.nrm.NrmProfile.Law;
import clew.platform.casework.nrm.Reliability;
import clew.platform.packs.Entries;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The laws that a file names, by id, and the ids of whatever else it defines.
final class Laws {

    static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";

    static final Law UNKNOWN = new Law("unknown", "", "", Reliability.CHECK_BEFORE_RELEASE);

    private final Map<String, Law> laws = new LinkedHashMap<>();

    /// The laws in the list `laws` of a file.
    static Laws of(Entries root) {
        Laws read = new Laws();
        for (Entries entries : root.maps("laws")) {
            String id = id(entries, read.laws);
            read.laws.put(
                    id,
                    new Law(
                            id,
                            entries.text("title"),
                            entries.text("text"),
                            entries.one("reliability", Reliability.class, Reliability.CHECK_BEFORE_RELEASE)));
            entries.refuseTheRest();
        }
        if (read.laws.isEmpty()) {
            root.fault("laws", "a list with at least one entry: nothing here is without a source");
        }
        return read;
    }

    /// The law that an entry names.
    Law of(Entries entries, String name) {
        return known(entries, name, laws, "law").orElse(UNKNOWN);
    }

    /// What an entry names, of those that the file defines; a fault where it defines none of that name.
    static <T> Optional<T> known(Entries entries, String name, Map<String, T> all, String what) {
        String id = entries.text(name);
        if (!id.isEmpty() && !all.containsKey(id)) {
            entries.fault(name, "a " + what + " that is defined: " + String.join(", ", all.keySet()));
        }
        return Optional.ofNullable(all.get(id));
    }

    /// The id of an entry, which none before has.
    static String id(Entries entries, Map<String, ?> taken) {
        String id = entries.text("id");
        if (!id.isEmpty() && !id.matches(ID)) {
            entries.fault("id", "small letters, digits and hyphens");
        } else if (taken.containsKey(id)) {
            entries.fault("id", "an id that is used once");
        }
        return id;
    }
}

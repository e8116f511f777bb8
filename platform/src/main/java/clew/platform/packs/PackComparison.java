package clew.platform.packs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is different between two packs, in words of the field: which stages, decisions, clocks, forms were
/// added, taken away or changed, and in what.
///
/// @param from the pack that people work under
/// @param to the pack that they might work under
/// @param changes each thing that differs, by kind
record PackComparison(PackRef from, PackRef to, List<Change> changes) {

    PackComparison {
        changes = List.copyOf(changes);
    }

    /// How a thing differs.
    enum How {
        ADDED,
        REMOVED,
        CHANGED;

        /// The message key of its label.
        public String key() {
            return "packs.change." + name();
        }
    }

    /// One thing that differs.
    ///
    /// @param kindKey the message key of what it is
    /// @param name for people
    /// @param how it differs
    /// @param facts what differs in it; empty unless changed
    record Change(String kindKey, String id, String name, How how, List<Fact> facts) {
        Change {
            facts = List.copyOf(facts);
        }
    }

    /// One fact of a thing before and after; empty where it was not there.
    record Fact(String name, String before, String after) {}

    static PackComparison of(Pack from, Pack to, PackParts parts) {
        Map<String, PackItem> before = byKey(parts.items(from));
        Map<String, PackItem> after = byKey(parts.items(to));
        Set<String> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        List<Change> changes = new ArrayList<>();
        keys.stream().sorted().forEach(key -> compare(before.get(key), after.get(key), changes));
        files(from, to, parts, changes);
        return new PackComparison(from.ref(), to.ref(), changes);
    }

    private static Map<String, PackItem> byKey(List<PackItem> items) {
        Map<String, PackItem> map = new LinkedHashMap<>();
        items.forEach(item -> map.put(item.kindKey() + " " + item.id(), item));
        return map;
    }

    private static void compare(@Nullable PackItem before, @Nullable PackItem after, List<Change> changes) {
        if (before == null) {
            PackItem added = Objects.requireNonNull(after);
            changes.add(new Change(added.kindKey(), added.id(), added.name(), How.ADDED, List.of()));
        } else if (after == null) {
            changes.add(new Change(before.kindKey(), before.id(), before.name(), How.REMOVED, List.of()));
        } else if (!before.equals(after)) {
            changes.add(new Change(after.kindKey(), after.id(), after.name(), How.CHANGED, facts(before, after)));
        }
    }

    private static List<Fact> facts(PackItem before, PackItem after) {
        List<Fact> facts = new ArrayList<>();
        if (!before.name().equals(after.name())) {
            facts.add(new Fact("name", before.name(), after.name()));
        }
        Set<String> names = new LinkedHashSet<>(before.facts().keySet());
        names.addAll(after.facts().keySet());
        for (String name : names) {
            String old = before.facts().getOrDefault(name, "");
            String now = after.facts().getOrDefault(name, "");
            if (!old.equals(now)) {
                facts.add(new Fact(name, old, now));
            }
        }
        return facts;
    }

    /// Files that no part can take apart are compared as a whole.
    private static void files(Pack from, Pack to, PackParts parts, List<Change> changes) {
        Set<String> names = new LinkedHashSet<>(from.files().keySet());
        names.addAll(to.files().keySet());
        names.remove(Pack.HEAD);
        for (String name : names) {
            boolean known = parts.knowsItems(from, name) || parts.knowsItems(to, name);
            String old = from.files().get(name);
            String now = to.files().get(name);
            if (!known && !Objects.equals(old, now)) {
                How how = old == null ? How.ADDED : now == null ? How.REMOVED : How.CHANGED;
                changes.add(new Change("packs.item.file", name, name, how, List.of()));
            }
        }
    }
}

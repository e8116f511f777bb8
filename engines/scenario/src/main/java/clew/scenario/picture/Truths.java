package clew.scenario.picture;

import clew.scenario.world.ReadWorld;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;

/// The tables of the truth, opened.
final class Truths {

    private final Map<String, List<Map<String, String>>> tables = new HashMap<>();

    private Truths() {}

    static Truths of(SortedMap<String, byte[]> opened) throws IOException {
        Truths truths = new Truths();
        for (Map.Entry<String, byte[]> table : opened.entrySet()) {
            truths.tables.put(table.getKey(), ReadWorld.rows(table.getValue()));
        }
        return truths;
    }

    List<Map<String, String>> table(String name) {
        return Objects.requireNonNull(tables.get(name), name);
    }

    /// How many people took each way.
    Map<String, Integer> taken() {
        Map<String, Integer> size = new HashMap<>();
        table("persons.csv").forEach(person -> size.merge(text(person, "group"), 1, Integer::sum));
        Map<String, Integer> taken = new HashMap<>();
        table("journeys.csv")
                .forEach(
                        leg -> taken.merge(text(leg, "route"), size.getOrDefault(text(leg, "group"), 0), Integer::sum));
        return taken;
    }

    /// What each person is in truth, by their number.
    Map<String, String> natures() {
        Map<String, String> natures = new HashMap<>();
        table("fates.csv").forEach(fate -> natures.put(text(fate, "person"), text(fate, "nature")));
        return natures;
    }

    /// Which person each arrival is.
    Map<String, String> persons() {
        Map<String, String> persons = new HashMap<>();
        table("arrivals.csv").forEach(row -> persons.put(text(row, "arrival"), text(row, "person")));
        return persons;
    }

    static String text(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }
}

package clew.scenario.pack;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads peoples: those who travel, and in each State those who live there.
final class Peoples {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final String FILE = "peoples.csv";

    private Peoples() {}

    static SortedMap<String, People> read(PackFiles files, Geography geography, Set<String> stocks, Problems problems) {
        SortedMap<String, People> peoples = new TreeMap<>();
        Set<String> columns = Set.of(
                "id", "state", "language", "stock", "weight", "women", "children", "alone", "papers", "residents");
        for (Line line : Sheet.read(files, FILE, columns, problems).lines()) {
            People people = people(line, geography.states().keySet(), stocks);
            PackReader.once(peoples.put(people.id(), people), line);
        }
        if (peoples.values().stream().allMatch(People::residents)) {
            problems.add(FILE, 0, "residents", "", "at least one people that travels");
        }
        Set<String> lived = peoples.values().stream()
                .filter(People::residents)
                .map(People::state)
                .collect(Collectors.toSet());
        geography.states().keySet().stream()
                .filter(state -> !lived.contains(state))
                .forEach(state -> problems.add(FILE, 0, "residents", state, "a people that lives in this State"));
        return peoples;
    }

    private static People people(Line line, Set<String> states, Set<String> stocks) {
        return new People(
                line.id("id"),
                line.known("state", states),
                line.like("language", LANGUAGE, "a code of ISO 639"),
                line.known("stock", stocks),
                line.whole("weight", 1, 1_000_000),
                line.share("women"),
                line.share("children"),
                line.share("alone"),
                line.share("papers"),
                line.yes("residents"));
    }
}

package clew.scenario.pack;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Something that happens to people over time, as a machine of states: recruitment to exit, flight, ordinary
/// migration.
///
/// @param start the state in which it begins
/// @param steps what may follow in which state; a state without any is an end
public record LifeProcess(String id, String start, SortedMap<String, Step> steps) {

    /// Copies.
    public LifeProcess {
        steps = Collections.unmodifiableSortedMap(new TreeMap<>(steps));
    }

    /// A state.
    ///
    /// @param stage what it means for the person
    /// @param next the ways out of it; none at an end
    public record Step(String id, Stage stage, List<Way> next) {

        /// Copies.
        public Step {
            next = List.copyOf(next);
        }

        /// Whether the process ends here.
        public boolean end() {
            return next.isEmpty();
        }
    }

    /// What a state means for the person.
    public enum Stage {
        HOME,
        RECRUITMENT,
        TRAVEL,
        DEBT,
        WORK,
        EXPLOITATION,
        HELP,
        EXIT
    }

    /// A way from one state to another.
    ///
    /// @param to the state that follows
    /// @param weight how likely, next to the other ways that are open to the person
    /// @param daysLow how many days it takes at least, from entering the state
    /// @param daysHigh how many days it takes at most
    /// @param when for whom it is open
    public record Way(String to, int weight, int daysLow, int daysHigh, When when) {}

    /// For whom a way is open.
    public enum When {
        ALWAYS,
        ADULT,
        CHILD,
        ALONE,
        ACCOMPANIED
    }
}

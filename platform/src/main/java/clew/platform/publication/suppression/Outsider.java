package clew.platform.publication.suppression;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What somebody can compute who knows only what is published: the audit of a [Pattern].
///
/// For each suppressed cell the least and the greatest count that fits all published cells, all sums, and that
/// suppressed cells are at least one: two linear programmes a cell. Whole counts may lie in a narrower interval
/// where tables have three dimensions or more; that a cell is protected is proved in whole persons by [SmallCells].
public final class Outsider {

    private final LinkedCounts counts;
    private final Pattern pattern;

    /// @param counts what is true
    /// @param pattern what is suppressed of it
    public Outsider(LinkedCounts counts, Pattern pattern) {
        this.counts = counts;
        this.pattern = pattern;
    }

    /// From where to where a count can be.
    ///
    /// @param high [Long#MAX_VALUE] where nothing bounds it
    public record Interval(long low, long high) {}

    /// What can be computed of a cell; of a published one, the count itself.
    public Interval interval(String cell) {
        if (!pattern.hides(cell)) {
            return new Interval(counts.count(cell), counts.count(cell));
        }
        Programme programme = new Programme(counts, pattern::hides, _ -> 0);
        return new Interval(programme.extreme(cell, false), programme.extreme(cell, true));
    }

    /// What can be computed of the small cells.
    public SortedMap<String, Interval> ofSmallCells() {
        SortedMap<String, Interval> intervals = new TreeMap<>();
        for (Map.Entry<String, Mark> each : pattern.marks().entrySet()) {
            if (each.getValue() == Mark.PRIMARY) {
                intervals.put(each.getKey(), interval(each.getKey()));
            }
        }
        return intervals;
    }
}

package clew.platform.publication.suppression;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Counts of persons in one or several tables, with every sum that a reader knows to hold between them.
///
/// A count that stands in two tables (all victims, say) is one cell here: tables are linked by what they share. A
/// figure that nobody knows is no cell at all, and no sum names it: unknown is never nought.
///
/// @param cells the counts, by a name of the cell that is the same in every table
/// @param sums what adds up to what
public record LinkedCounts(SortedMap<String, Long> cells, List<Sum> sums) {

    /// One cell that is the sum of others.
    ///
    /// @param total the name of the cell that holds the sum
    /// @param parts the names of the cells that add up to it, each once
    public record Sum(String total, SortedSet<String> parts) {

        /// Copies the parts.
        public Sum {
            parts = Collections.unmodifiableSortedSet(new TreeSet<>(parts));
            if (parts.isEmpty() || parts.contains(total)) {
                throw new IllegalArgumentException("the sum " + total + " needs parts, and not itself: " + parts);
            }
        }
    }

    /// Copies and checks the counts.
    ///
    /// @throws IllegalArgumentException for a negative count, a sum with a cell that is not there, or one that is
    /// wrong
    public LinkedCounts {
        cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
        sums = inOrder(sums);
        cells.forEach((name, count) -> {
            if (count < 0) {
                throw new IllegalArgumentException("the cell " + name + " is " + count + ", expected at least 0");
            }
        });
        for (Sum sum : sums) {
            checkThatItAddsUp(sum, cells);
        }
    }

    private static List<Sum> inOrder(List<Sum> sums) {
        return Set.copyOf(sums).stream()
                .sorted((a, b) -> (a.total() + a.parts()).compareTo(b.total() + b.parts()))
                .toList();
    }

    private static void checkThatItAddsUp(Sum sum, Map<String, Long> cells) {
        Set<String> missing = new HashSet<>(sum.parts());
        missing.add(sum.total());
        missing.removeAll(cells.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "the sum " + sum.total() + " names cells that are not there: " + missing);
        }
        long added = sum.parts().stream()
                .mapToLong(part -> cells.getOrDefault(part, 0L))
                .sum();
        long total = cells.getOrDefault(sum.total(), 0L);
        if (added != total) {
            throw new IllegalArgumentException(
                    "the parts of " + sum.total() + " add up to " + added + ", expected " + total);
        }
    }

    long count(String cell) {
        Long count = cells.get(cell);
        if (count == null) {
            throw new IllegalArgumentException("no cell " + cell);
        }
        return count;
    }

    /// The cells that are added up to others this many times: the higher, the more tables a reader loses with one.
    Map<String, Long> timesTotal() {
        return sums.stream().collect(Collectors.groupingBy(Sum::total, Collectors.counting()));
    }
}

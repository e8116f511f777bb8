package clew.platform.publication.suppression;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Which cells of linked counts are suppressed.
///
/// @param threshold the smallest count, above nought, that is published
/// @param marks for each cell, what becomes of it
/// @param unprotected small cells for which no other table was found: as a rule those that count the one person of
///     another cell, who is sure of them whatever is suppressed. Where there are any, whoever publishes must know
public record Pattern(int threshold, SortedMap<String, Mark> marks, SortedSet<String> unprotected) {

    /// Copies.
    public Pattern {
        marks = Collections.unmodifiableSortedMap(new TreeMap<>(marks));
        unprotected = Collections.unmodifiableSortedSet(new TreeSet<>(unprotected));
    }

    /// What becomes of a cell.
    ///
    /// @throws IllegalArgumentException if there is no such cell
    public Mark mark(String cell) {
        Mark mark = marks.get(cell);
        if (mark == null) {
            throw new IllegalArgumentException("no cell " + cell);
        }
        return mark;
    }

    /// Whether a cell is not published.
    public boolean hides(String cell) {
        return mark(cell) != Mark.OPEN;
    }
}

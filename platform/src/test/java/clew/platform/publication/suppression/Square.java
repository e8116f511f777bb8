package clew.platform.publication.suppression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/// A table of two dimensions with its margins, and every table that an outsider must hold possible.
record Square(long[][] inner) {

    static Square random(RandomGenerator random, int rows, int columns, int most) {
        long[][] inner = new long[rows][columns];
        for (long[] row : inner) {
            for (int c = 0; c < columns; c++) {
                row[c] = random.nextInt(3) == 0 ? random.nextInt(3) : random.nextInt(most + 1);
            }
        }
        return new Square(inner);
    }

    static String name(int row, int column) {
        return (row < 0 ? "all" : "r" + row) + "/" + (column < 0 ? "all" : "c" + column);
    }

    int rows() {
        return inner.length;
    }

    int columns() {
        return inner[0].length;
    }

    LinkedCounts counts() {
        Map<String, Long> cells = new TreeMap<>();
        List<LinkedCounts.Sum> sums = new ArrayList<>();
        for (int r = -1; r < rows(); r++) {
            for (int c = -1; c < columns(); c++) {
                cells.put(name(r, c), count(r, c));
            }
        }
        for (int r = -1; r < rows(); r++) {
            sums.add(sum(r, -1, true));
        }
        for (int c = -1; c < columns(); c++) {
            sums.add(sum(-1, c, false));
        }
        return new LinkedCounts(new TreeMap<>(cells), sums);
    }

    private LinkedCounts.Sum sum(int row, int column, boolean alongRow) {
        TreeSet<String> parts = new TreeSet<>();
        for (int i = 0; i < (alongRow ? columns() : rows()); i++) {
            parts.add(alongRow ? name(row, i) : name(i, column));
        }
        return new LinkedCounts.Sum(name(row, column), parts);
    }

    long count(int row, int column) {
        long count = 0;
        for (int r = 0; r < rows(); r++) {
            for (int c = 0; c < columns(); c++) {
                count += (row < 0 || row == r) && (column < 0 || column == c) ? inner[r][c] : 0;
            }
        }
        return count;
    }

    /// For each cell the least and the greatest count over all tables of whole persons that agree with what is
    /// published; found by trying every table with inner cells up to `most`.
    Map<String, Outsider.Interval> byBruteForce(Pattern pattern, long most) {
        Map<String, Outsider.Interval> found = new TreeMap<>();
        tryAll(pattern, most, new long[rows()][columns()], 0, found);
        return found;
    }

    private void tryAll(Pattern pattern, long most, long[][] other, int at, Map<String, Outsider.Interval> found) {
        int row = at / columns();
        int column = at % columns();
        if (column == 0 && row > 0 && !agrees(pattern, new Square(other), row - 1, -1)) {
            return;
        }
        if (at == rows() * columns()) {
            keep(pattern, new Square(other), found);
            return;
        }
        boolean open = !pattern.hides(name(row, column));
        for (long count = open ? inner[row][column] : 1; count <= (open ? inner[row][column] : most); count++) {
            other[row][column] = count;
            tryAll(pattern, most, other, at + 1, found);
        }
        other[row][column] = 0;
    }

    private boolean agrees(Pattern pattern, Square other, int row, int column) {
        return pattern.hides(name(row, column))
                ? other.count(row, column) > 0
                : other.count(row, column) == count(row, column);
    }

    private void keep(Pattern pattern, Square other, Map<String, Outsider.Interval> found) {
        for (int r = -1; r < rows(); r++) {
            for (int c = -1; c < columns(); c++) {
                if (!agrees(pattern, other, r, c)) {
                    return;
                }
            }
        }
        for (int r = -1; r < rows(); r++) {
            for (int c = -1; c < columns(); c++) {
                long count = other.count(r, c);
                found.merge(
                        name(r, c),
                        new Outsider.Interval(count, count),
                        (a, b) -> new Outsider.Interval(Math.min(a.low(), b.low()), Math.max(a.high(), b.high())));
            }
        }
    }
}

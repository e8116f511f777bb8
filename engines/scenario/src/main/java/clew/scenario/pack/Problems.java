package clew.scenario.pack;

import clew.recognition.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects what is wrong with the files of a pack.
final class Problems {

    private final List<Problem> found = new ArrayList<>();

    void add(String file, int line, String field, String value, String expected) {
        found.add(new Problem(file, line, field, value, expected));
    }

    boolean none() {
        return found.isEmpty();
    }

    /// All of them, by file and line.
    List<Problem> inOrder() {
        return found.stream()
                .sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line))
                .toList();
    }
}

package clew.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects what is wrong with one file.
final class Problems {

    private final String file;
    private final List<Problem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void add(int line, String field, String value, String expected) {
        found.add(new Problem(file, line, field, value, expected));
    }

    boolean none() {
        return found.isEmpty();
    }

    /// All problems in the order of the lines.
    List<Problem> inOrder() {
        return found.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
    }
}

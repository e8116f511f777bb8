package clew.scenario.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Sums by two keys, such as week and State.
final class Tally {

    private final SortedMap<String, SortedMap<String, Double>> sums = new TreeMap<>();

    void add(String row, String column, double much) {
        sums.computeIfAbsent(row, _ -> new TreeMap<>()).merge(column, much, Double::sum);
    }

    double at(String row, String column) {
        return sums.getOrDefault(row, Collections.emptySortedMap()).getOrDefault(column, 0.0);
    }

    double row(String row) {
        return sums.getOrDefault(row, Collections.emptySortedMap()).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    double column(String column) {
        return sums.values().stream()
                .mapToDouble(row -> row.getOrDefault(column, 0.0))
                .sum();
    }

    List<String> rows() {
        return new ArrayList<>(sums.keySet());
    }

    List<String> columns() {
        return sums.values().stream()
                .flatMap(row -> row.keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    double most() {
        return sums.keySet().stream().mapToDouble(this::row).max().orElse(0);
    }

    double mostCell() {
        return sums.values().stream()
                .flatMap(row -> row.values().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }
}

package clew.platform.publication;

import clew.platform.publication.suppression.LinkedCounts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Counts the rows of a snapshot into the cells of all tables at once, with the sums that hold between them.
///
/// Each person is counted once in a cell. Tables share cells (`registered;SEX=FEMALE` stands in several), and a
/// category that others refine (citizenship by country, form by group) is the sum of them: so all tables of a
/// snapshot are one system, as somebody who reads all of them sees it.
final class Counting {

    private static final Map<Dimension, Dimension> REFINES =
            Map.of(Dimension.COUNTRY, Dimension.CITIZENSHIP, Dimension.FORM, Dimension.FORM_GROUP);

    private final List<FrozenRow> rows;
    private final String home;
    private final Set<CellName> names = new LinkedHashSet<>();
    private final List<LinkedCounts.Sum> sums = new ArrayList<>();

    private Counting(List<FrozenRow> rows, String home) {
        this.rows = rows;
        this.home = home;
    }

    /// Counts everything that the tables ask for.
    static LinkedCounts of(List<FrozenRow> rows, String home, List<Layout.Table> tables) {
        Counting counting = new Counting(rows, home);
        for (Layout.Table table : tables) {
            switch (table) {
                case Layout.Table.Cross cross -> counting.cross(cross.rows(), cross.columns());
                case Layout.Table.Measures measures ->
                    measures.rows().forEach(event -> counting.split(CellName.all(event.name()), measures.columns()));
                case Layout.Table.Figures _ -> {
                    // Counted by others.
                }
            }
        }
        counting.refine();
        return new LinkedCounts(counting.counted(), counting.sums);
    }

    private void cross(Dimension down, Dimension across) {
        CellName all = CellName.all(CellName.REGISTERED);
        split(all, down);
        split(all, across);
        down.categories(rows).forEach(category -> split(all.and(down, category), across));
        across.categories(rows).forEach(category -> split(all.and(across, category), down));
    }

    private void split(CellName total, Dimension by) {
        TreeSet<String> parts = new TreeSet<>();
        names.add(total);
        for (String category : by.categories(rows)) {
            CellName part = total.and(by, category);
            names.add(part);
            parts.add(part.toString());
        }
        sums.add(new LinkedCounts.Sum(total.toString(), parts));
    }

    private void refine() {
        REFINES.forEach((fine, coarse) -> names.stream()
                .filter(name -> name.in().containsKey(fine))
                .collect(Collectors.groupingBy(name ->
                        name.without(fine).and(coarse, coarser(fine, name.in().get(fine)))))
                .forEach((total, parts) -> {
                    if (names.contains(total)) {
                        sums.add(new LinkedCounts.Sum(
                                total.toString(),
                                parts.stream().map(CellName::toString).collect(Collectors.toCollection(TreeSet::new))));
                    }
                }));
    }

    private String coarser(Dimension fine, String category) {
        return fine == Dimension.COUNTRY ? Dimension.citizenship(category, home) : Dimension.formGroup(category);
    }

    private record Asked(String what, List<Dimension> by) {}

    /// Goes through the rows once for each set of dimensions that is asked for, and not once for each cell.
    private SortedMap<String, Long> counted() {
        Map<Asked, Map<List<String>, Long>> groups = new HashMap<>();
        SortedMap<String, Long> counted = new TreeMap<>();
        for (CellName name : names) {
            List<Dimension> by = List.copyOf(new TreeSet<>(name.in().keySet()));
            Map<List<String>, Long> group = groups.computeIfAbsent(new Asked(name.what(), by), this::grouped);
            List<String> categories =
                    by.stream().map(each -> name.in().getOrDefault(each, "")).toList();
            counted.put(name.toString(), group.getOrDefault(categories, 0L));
        }
        return counted;
    }

    private Map<List<String>, Long> grouped(Asked asked) {
        CellName all = CellName.all(asked.what());
        return rows.stream()
                .filter(row -> all.counts(row, home))
                .collect(Collectors.groupingBy(
                        row -> asked.by().stream()
                                .map(each -> each.of(row, home))
                                .toList(),
                        Collectors.counting()));
    }
}

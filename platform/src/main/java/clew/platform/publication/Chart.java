package clew.platform.publication;

import java.util.ArrayList;
import java.util.List;

/// Bars for the lines of a table that counts persons: how many all persons of each are. Figures of other bodies have
/// none: offences and hours are not to be compared. What is suppressed or unknown has no bar, but its sign, so that
/// nobody takes it for nought.
record Chart(List<Bar> bars, int height) {

    private static final int STEP = 36;

    /// A bar.
    ///
    /// @param y where its label stands, from the top
    /// @param width from 0 to 100
    record Bar(String label, String text, int y, long width) {}

    /// Whether there is anything to look at.
    public boolean drawn() {
        return bars.stream().anyMatch(bar -> bar.width() > 0);
    }

    /// The chart of a table, without the line of all.
    static Chart of(Tables.Table table) {
        List<Tables.Line> lines = table.lines().stream()
                .filter(line -> !line.total() && line.places().getFirst().counted())
                .toList();
        long largest = lines.stream()
                .map(line -> line.places().getFirst().cell())
                .mapToLong(cell -> cell instanceof Cell.Count(long count) ? count : 0)
                .max()
                .orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (Tables.Line line : lines) {
            Tables.Place first = line.places().getFirst();
            bars.add(new Bar(line.label(), first.cell().text(), 14 + bars.size() * STEP, first.bar(largest)));
        }
        return new Chart(List.copyOf(bars), lines.size() * STEP);
    }
}

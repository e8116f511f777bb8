package clew.platform.publication;

import clew.platform.publication.suppression.Mark;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.UUID;

/// What was true of a year when it was frozen: rows without identity, figures of other bodies, and every cell with
/// what becomes of it. Whatever happens to the cases later, its tables stay.
///
/// @param mirrored how many cases were left out because another instance counts them
record Snapshot(
        UUID id,
        int year,
        String country,
        int threshold,
        Instant takenAt,
        String takenBy,
        int mirrored,
        List<FrozenRow> rows,
        SortedMap<String, Count> cells,
        SortedMap<OtherFigure, Figure> figures) {

    /// Copies.
    Snapshot {
        takenAt = takenAt.truncatedTo(ChronoUnit.MICROS);
        rows = List.copyOf(rows);
        cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
        figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
    }

    /// A count, and whether it is published.
    ///
    /// @param insider whether a person who is counted in another small cell may know it although it is suppressed
    record Count(long count, Mark mark, boolean insider) {}

    /// A figure that another body counted.
    record Figure(long value, String source, LocalDate asOf, String note) {}

    /// What is published of a cell; empty if this snapshot has no such cell.
    Optional<Cell> published(String name) {
        return Optional.ofNullable(cells.get(name)).map(Cell::of);
    }

    /// The small cells that no suppression keeps from a person who is counted beside them.
    List<String> insiders() {
        return cells.entrySet().stream()
                .filter(each -> each.getValue().insider())
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Of how many cells this becomes.
    long marked(Mark mark) {
        return cells.values().stream().filter(cell -> cell.mark() == mark).count();
    }

    /// SHA-256 over everything in it, in a written form that does not depend on the database.
    String hash() {
        StringJoiner text = new StringJoiner("\n");
        text.add("clew-snapshot-1|" + id + "|" + year + "|" + country + "|" + threshold + "|" + takenAt + "|" + takenBy
                + "|" + mirrored);
        rows.forEach(row -> text.add(row.canonical()));
        cells.forEach((name, cell) -> text.add(name + "|" + cell.count() + "|" + cell.mark() + "|" + cell.insider()));
        for (Map.Entry<OtherFigure, Figure> each : figures.entrySet()) {
            Figure it = each.getValue();
            text.add(String.join(
                    "|",
                    each.getKey().name(),
                    "" + it.value(),
                    it.source(),
                    it.asOf().toString(),
                    it.note()));
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

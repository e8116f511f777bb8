package clew.platform.exchange.htcds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Turns a record of any version into version 2.0 and says of each value what became of it.
///
/// What version 2.0 has no code for goes to the extension column of the field; ticks that only version 1.0 knows and
/// unknown columns stay as they are.
public final class CurrentVersion {

    /// A record in version 2.0, and what was changed.
    public record Converted(List<Cell> cells, List<Finding> notes) {}

    private static final String OLD_NATIONALITY = "prs_Nationality";
    private static final String CITIZENSHIP = "prs_Citizenship";

    private final Values values;

    /// Converts with the rules of a reader.
    public CurrentVersion(Values values) {
        this.values = values;
    }

    /// The record in version 2.0.
    public Converted of(HtcdsRecord row) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        Map<String, List<String>> extensions = new LinkedHashMap<>();
        List<Finding> notes = new ArrayList<>();
        boolean citizenshipKnown = row.text(CITIZENSHIP).isPresent();
        for (Cell cell : row.cells()) {
            Optional<ColumnName> name = ColumnName.of(cell.column());
            if (name.isEmpty() || cell.json()) {
                cells.put(cell.column(), cell);
            } else if (name.get().extension()) {
                extensions
                        .computeIfAbsent(name.get().column(), none -> new ArrayList<>())
                        .addAll(List.of(cell.text().split(";")));
            } else {
                ColumnName target = target(name.get(), citizenshipKnown, notes, cell);
                field(target, cell, cells, extensions, notes);
            }
        }
        extensions.forEach((column, codes) -> {
            List<String> once = codes.stream().map(String::strip).distinct().toList();
            cells.put(column, new Cell(column, String.join(";", once)));
        });
        return new Converted(List.copyOf(cells.values()), notes);
    }

    private static ColumnName target(ColumnName name, boolean citizenshipKnown, List<Finding> notes, Cell cell) {
        Field field = name.field();
        if (!field.current()) {
            boolean moved = field.name().equals(OLD_NATIONALITY) && !citizenshipKnown;
            Reason reason = moved ? Reason.RENAMED_FIELD : Reason.REMOVED_FIELD;
            notes.add(new Finding(reason, "", 0, "", field.name(), cell.text(), List.of()));
            return moved ? new ColumnName(Catalogue.standard().field(CITIZENSHIP), 1, false) : name;
        }
        return name;
    }

    private void field(
            ColumnName target,
            Cell cell,
            Map<String, Cell> cells,
            Map<String, List<String>> extensions,
            List<Finding> notes) {
        Meaning meaning = values.read(target.field(), cell.text());
        if (!meaning.understood()) {
            cells.put(target.column(), new Cell(target.column(), cell.text()));
            return;
        }
        if (!meaning.values().isEmpty()) {
            cells.put(target.column(), new Cell(target.column(), meaning.joined()));
        }
        if (!meaning.extensions().isEmpty()) {
            extensions
                    .computeIfAbsent(ColumnName.EXTENSION + target.column(), none -> new ArrayList<>())
                    .addAll(meaning.extensions());
        }
        for (Meaning.Remark remark : meaning.remarks()) {
            notes.add(new Finding(remark.reason(), "", 0, "", target.column(), remark.value(), remark.details()));
        }
    }
}

package clew.platform.exchange.htcds;

import java.util.List;
import java.util.Optional;

/// One row of a file: its values as they came, in the order of the columns. Blank cells are not kept.
public record HtcdsRecord(String sheet, int line, List<Cell> cells) {

    public HtcdsRecord {
        cells = List.copyOf(cells);
    }

    /// A record that no file gave.
    public static HtcdsRecord of(List<Cell> cells) {
        return new HtcdsRecord("", 0, cells);
    }

    /// The text of a column as it came.
    public Optional<String> text(String column) {
        return cells.stream()
                .filter(cell -> cell.column().equals(column))
                .map(Cell::text)
                .findFirst();
    }
}

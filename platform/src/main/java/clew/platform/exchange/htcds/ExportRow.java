package clew.platform.exchange.htcds;

import java.util.List;

/// A row on its way out: its values, and in words what a reader should know about them.
public record ExportRow(List<Cell> cells, List<String> notes) {

    public ExportRow {
        cells = List.copyOf(cells);
        notes = List.copyOf(notes);
    }
}

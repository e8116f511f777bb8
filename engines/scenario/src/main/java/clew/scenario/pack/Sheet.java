package clew.scenario.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// One file of a pack: CSV (RFC 4180) in UTF-8, first the names of the columns, then a line for each entry. Empty
/// lines and lines that begin with `#` are skipped.
final class Sheet {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setCommentMarker('#')
            .setIgnoreEmptyLines(true)
            .get();

    private final String file;
    private final List<String> columns = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    private Sheet(String file) {
        this.file = file;
    }

    /// Reads a file that must be there and must have exactly these columns, in whatever order.
    static Sheet read(PackFiles files, String file, Set<String> columns, Problems problems) {
        Sheet sheet = readAny(files, file, problems);
        if (!sheet.columns.isEmpty()) {
            columns.stream()
                    .filter(column -> !sheet.columns.contains(column))
                    .forEach(column -> problems.add(file, 1, column, "", "a column of this name"));
            sheet.columns.stream()
                    .filter(column -> !columns.contains(column))
                    .forEach(column -> problems.add(file, 1, column, column, "one of the columns " + columns));
        }
        return sheet;
    }

    /// Reads a file that must be there, whatever columns it has.
    static Sheet readAny(PackFiles files, String file, Problems problems) {
        Sheet sheet = new Sheet(file);
        String text = files.text(file).orElse("");
        if (text.isBlank()) {
            problems.add(file, 0, "", "", "this file, with the names of its columns in the first line");
            return sheet;
        }
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            for (CSVRecord record : parser) {
                sheet.take(record, (int) parser.getCurrentLineNumber(), problems);
            }
        } catch (IOException | UncheckedIOException unreadable) {
            problems.add(file, 0, "", "", "a CSV file whose quotation marks are closed");
        }
        return sheet;
    }

    private void take(CSVRecord record, int line, Problems problems) {
        if (columns.isEmpty()) {
            record.forEach(name -> columns.add(name.strip()));
            return;
        }
        if (record.size() != columns.size()) {
            problems.add(file, line, "", String.join(",", record), columns.size() + " cells, as the first line has");
            return;
        }
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i), record.get(i).strip());
        }
        lines.add(new Line(file, line, cells, problems));
    }

    List<String> columns() {
        return List.copyOf(columns);
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }
}

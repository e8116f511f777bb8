package clew.platform.publication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Writes what is published of a snapshot as CSV and XLSX, with the snapshot's identity, sources, marks and signs.
@Component
class PublicationFiles {

    private static final List<String> HEADINGS = List.of(
            "set", "table", "title", "row", "column", "value", "snapshot", "hash", "year", "reliability", "source");

    private final Tables tables;
    private final MessageSource messages;

    PublicationFiles(Tables tables, MessageSource messages) {
        this.tables = tables;
        this.messages = messages;
    }

    /// One line a cell.
    byte[] csv(Snapshots.Read read, Locale locale) {
        StringBuilder text = new StringBuilder();
        try {
            CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180);
            csv.printRecord(HEADINGS);
            for (Tables.Asked set : tables.of(read.snapshot(), locale)) {
                for (Tables.Table table : set.tables()) {
                    print(csv, read.head(), set, table);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void print(CSVPrinter csv, SnapshotRows.Head head, Tables.Asked set, Tables.Table table)
            throws IOException {
        for (Tables.Line line : table.lines()) {
            for (int column = 0; column < table.columns().size(); column++) {
                List<String> cells = List.of(
                        set.id(),
                        table.id(),
                        table.title(),
                        line.label(),
                        table.columns().get(column),
                        line.places().get(column).cell().text(),
                        head.id().toString(),
                        head.hash(),
                        Integer.toString(head.year()),
                        set.reliability().name(),
                        line.note().isEmpty() ? set.source() : line.note());
                csv.printRecord(cells.stream().map(PublicationFiles::harmless).toList());
            }
        }
    }

    /// A sheet a table, after one that says what it is and what the signs mean.
    byte[] xlsx(Snapshots.Read read, Locale locale) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Clew", "1.0")) {
            notes(workbook.newWorksheet(text("publication.notes", locale)), read, locale);
            for (Tables.Asked set : tables.of(read.snapshot(), locale)) {
                for (Tables.Table table : set.tables()) {
                    sheet(workbook.newWorksheet(set.id() + " " + table.id()), set, table);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void notes(Worksheet sheet, Snapshots.Read read, Locale locale) {
        SnapshotRows.Head head = read.head();
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(text("publication.fact.year", locale), Integer.toString(head.year())));
        lines.add(List.of(text("publication.fact.id", locale), head.id().toString()));
        lines.add(List.of(text("publication.fact.hash", locale), head.hash()));
        lines.add(List.of(text("publication.fact.taken", locale), head.takenAt().toString()));
        lines.add(List.of(
                text("publication.fact.released", locale),
                head.releasedAt() == null
                        ? text("publication.fact.notReleased", locale)
                        : head.releasedAt().toString()));
        lines.add(List.of(text("publication.fact.threshold", locale), Integer.toString(head.threshold())));
        for (String note : List.of("zero", "unknown", "suppressed", "once", "registered", "mirrored")) {
            lines.add(List.of("", text("publication.note." + note, locale)));
        }
        for (int line = 0; line < lines.size(); line++) {
            sheet.value(line, 0, lines.get(line).getFirst());
            sheet.value(line, 1, lines.get(line).get(1));
        }
    }

    private static void sheet(Worksheet sheet, Tables.Asked set, Tables.Table table) {
        sheet.value(0, 0, table.title());
        sheet.value(1, 0, set.source() + " (" + set.reliability().name() + ")");
        for (int column = 0; column < table.columns().size(); column++) {
            sheet.value(3, column + 1, table.columns().get(column));
        }
        int row = 4;
        for (Tables.Line line : table.lines()) {
            sheet.value(row, 0, line.label());
            for (int column = 0; column < line.places().size(); column++) {
                put(sheet, row, column + 1, line.places().get(column).cell());
            }
            if (!line.note().isEmpty()) {
                sheet.value(row, table.columns().size() + 1, line.note());
            }
            row++;
        }
    }

    private static void put(Worksheet sheet, int row, int column, Cell cell) {
        switch (cell) {
            case Cell.Count(long count) -> sheet.value(row, column, count);
            case Cell.Zero _ -> sheet.value(row, column, 0);
            case Cell.Unknown _, Cell.Suppressed _ -> sheet.value(row, column, cell.text());
        }
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}

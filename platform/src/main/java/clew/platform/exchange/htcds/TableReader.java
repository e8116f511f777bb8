package clew.platform.exchange.htcds;

import clew.platform.exchange.htcds.Collector.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Finds the header of a table among its first rows and makes records of the rows below it.
///
/// The header is a row of the standard's names, with or without a row of labels above or below it, or a row of labels
/// alone. Of several sheets the first with a header is read; the others are named in the notes.
final class TableReader implements RowHandler {

    private record Line(int number, List<RawCell> cells) {}

    private static final int HEADER_WITHIN = 12;

    private final Collector collector;
    private final List<Finding> fileNotes = new ArrayList<>();
    private final List<Line> waiting = new ArrayList<>();
    private List<ColumnUse> columns = List.of();
    private String sheet = "";
    private boolean since1904;
    private boolean searching;
    private boolean headerFound;
    private boolean sheetRead;

    TableReader(Collector collector) {
        this.collector = collector;
    }

    List<ColumnUse> columns() {
        return columns;
    }

    List<Finding> fileNotes() {
        return fileNotes;
    }

    @Override
    public void sheet(String name, boolean since1904) {
        end(false);
        sheet = name;
        this.since1904 = since1904;
        searching = !headerFound;
        if (headerFound) {
            fileNotes.add(Finding.ofFile(Reason.SHEET_NOT_READ, name));
        }
    }

    @Override
    public void row(int line, List<RawCell> cells) {
        if (searching) {
            if (cells.stream().anyMatch(cell -> !cell.blank())) {
                waiting.add(new Line(line, cells));
            }
            if (waiting.size() >= HEADER_WITHIN) {
                findHeader();
            }
        } else if (sheetRead) {
            data(line, cells);
        }
    }

    @Override
    public void end() {
        end(true);
        if (!headerFound) {
            throw new Refusal(Reason.NO_HEADER);
        }
    }

    private void end(boolean last) {
        if (searching && !waiting.isEmpty()) {
            findHeader();
        }
        if (!last) {
            sheetRead = false;
        }
    }

    private void findHeader() {
        searching = false;
        int names = first(this::isNames);
        int labels = names < 0 ? first(this::isLabels) : beside(names);
        if (names < 0 && labels < 0) {
            fileNotes.add(Finding.ofFile(Reason.SHEET_NOT_READ, sheet));
            waiting.clear();
            return;
        }
        headerFound = true;
        sheetRead = true;
        columns = HeaderPlan.of(labels < 0 ? List.of() : texts(labels), names < 0 ? List.of() : texts(names));
        List<Line> data = List.copyOf(waiting.subList(Math.max(names, labels) + 1, waiting.size()));
        waiting.clear();
        data.forEach(line -> data(line.number(), line.cells()));
    }

    private int beside(int names) {
        if (names > 0 && isLabels(waiting.get(names - 1))) {
            return names - 1;
        }
        return names + 1 < waiting.size() && isLabels(waiting.get(names + 1)) ? names + 1 : -1;
    }

    private int first(Predicate<Line> wanted) {
        for (int i = 0; i < waiting.size(); i++) {
            if (wanted.test(waiting.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private boolean isNames(Line line) {
        long hits = line.cells().stream()
                .filter(cell -> ColumnName.of(cell.text()).isPresent())
                .count();
        return hits >= 3 || (hits >= 1 && hits * 2 >= filled(line));
    }

    private boolean isLabels(Line line) {
        long hits = line.cells().stream()
                .filter(cell -> !Catalogue.standard().labelled(cell.text()).isEmpty())
                .count();
        return hits >= 2 && hits * 2 >= filled(line);
    }

    private static long filled(Line line) {
        return line.cells().stream().filter(cell -> !cell.blank()).count();
    }

    private List<String> texts(int line) {
        return waiting.get(line).cells().stream()
                .map(cell -> cell.kind() == RawCell.Kind.FORMULA ? "" : cell.text())
                .toList();
    }

    private void data(int line, List<RawCell> cells) {
        List<Placed> placed = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            RawCell cell = cells.get(i);
            if (cell.blank()) {
                continue;
            }
            if (i >= columns.size()) {
                findings.add(tooMany(line, i, cells));
                break;
            }
            if (columns.get(i).kept()) {
                placed.add(new Placed(columns.get(i), dated(columns.get(i), cell)));
            }
        }
        if (placed.isEmpty() && findings.isEmpty()) {
            collector.blankRow();
        } else {
            collector.row(sheet, line, placed, findings);
        }
    }

    private Finding tooMany(int line, int position, List<RawCell> cells) {
        List<String> counts = List.of(String.valueOf(cells.size()), String.valueOf(columns.size()));
        String cell = ColumnUse.letter(position) + line;
        return new Finding(
                Reason.TOO_MANY_CELLS,
                sheet,
                line,
                cell,
                "",
                cells.get(position).text(),
                counts);
    }

    /// A bare number in a date column of a workbook that counts from 1904 becomes the day it means, at once: later
    /// nobody would know from when it counted.
    private RawCell dated(ColumnUse use, RawCell cell) {
        boolean date = since1904
                && cell.kind() == RawCell.Kind.NUMBER
                && use.use() == ColumnUse.Use.FIELD
                && ColumnName.of(use.target())
                        .filter(name -> name.field().type() == FieldType.DATE)
                        .isPresent();
        if (!date || !cell.text().matches("\\d{1,5}")) {
            return cell;
        }
        return Dates.fromSerial(Integer.parseInt(cell.text()), true)
                .map(day -> RawCell.text(day.toString()))
                .orElse(cell);
    }
}

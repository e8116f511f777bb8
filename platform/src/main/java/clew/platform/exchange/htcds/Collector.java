package clew.platform.exchange.htcds;

import clew.platform.exchange.htcds.Meaning.Remark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Judges the rows of a file one by one and keeps the counts and notes.
final class Collector {

    /// A cell with the column it belongs to.
    record Placed(ColumnUse use, RawCell raw) {}

    private record NoteKey(Reason reason, String column, String value, List<String> details) {}

    private static final class Count {
        private int rows;
        private final int firstLine;

        Count(int firstLine) {
            this.firstLine = firstLine;
        }
    }

    private static final int DIFFERENT_NOTES = 2_000;

    private final Values values;
    private final Limits limits;
    private final RowSink sink;
    private final VersionEvidence evidence = new VersionEvidence();
    private final Map<NoteKey, Count> notes = new LinkedHashMap<>();
    private int accepted;
    private int rejected;
    private int blank;

    Collector(Values values, Limits limits, RowSink sink) {
        this.values = values;
        this.limits = limits;
        this.sink = sink;
    }

    VersionEvidence evidence() {
        return evidence;
    }

    int accepted() {
        return accepted;
    }

    int rejected() {
        return rejected;
    }

    int blank() {
        return blank;
    }

    void blankRow() {
        blank++;
    }

    List<Note> notes() {
        List<Note> list = new ArrayList<>();
        notes.forEach((key, count) ->
                list.add(new Note(key.reason, key.column, key.value, key.details, count.rows, count.firstLine)));
        return list;
    }

    /// Takes a row; `already` holds what was found before its cells were looked at.
    void row(String sheet, int line, List<Placed> placed, List<Finding> already) {
        if (accepted + rejected >= limits.rows()) {
            throw new Refusal(Reason.TOO_MANY_ROWS, String.valueOf(limits.rows()));
        }
        List<Finding> findings = new ArrayList<>(already);
        List<Cell> cells = new ArrayList<>();
        boolean known = false;
        for (Placed one : placed) {
            boolean json = one.raw().kind() == RawCell.Kind.JSON;
            cells.add(new Cell(one.use().target(), one.raw().text(), json));
            known |= one.use().use() == ColumnUse.Use.FIELD;
            judge(sheet, line, one, findings);
        }
        if (!known && findings.isEmpty()) {
            findings.add(new Finding(Reason.NO_FIELD, sheet, line, "", "", "", List.of()));
        }
        finish(new HtcdsRecord(sheet, line, cells), findings);
    }

    private void finish(HtcdsRecord row, List<Finding> findings) {
        List<Finding> reasons = findings.stream()
                .filter(finding -> finding.reason().rejectsRow())
                .toList();
        if (reasons.isEmpty()) {
            accepted++;
            findings.forEach(this::note);
            sink.accepted(row);
        } else {
            rejected++;
            sink.rejected(row, reasons);
        }
    }

    private void judge(String sheet, int line, Placed one, List<Finding> findings) {
        RawCell raw = one.raw();
        List<Remark> remarks = switch (raw.kind()) {
            case FORMULA -> List.of(new Remark(Reason.FORMULA, raw.text(), List.of()));
            case ERROR -> List.of(new Remark(Reason.CELL_ERROR, raw.text(), List.of()));
            case BLANK -> List.<Remark>of();
            case TEXT, NUMBER, JSON -> remarks(one);
        };
        String letter = one.use().letter();
        String cell = sheet.isEmpty() || letter.isEmpty() ? "" : letter + line;
        for (Remark remark : remarks) {
            String column = one.use().target();
            findings.add(new Finding(remark.reason(), sheet, line, cell, column, remark.value(), remark.details()));
        }
    }

    private List<Remark> remarks(Placed one) {
        Optional<ColumnName> name = ColumnName.of(one.use().target());
        if (one.use().use() != ColumnUse.Use.FIELD || name.isEmpty()) {
            return values.unfit(one.raw().text()).map(List::of).orElse(List.of());
        }
        Field field = name.get().field();
        if (one.raw().kind() == RawCell.Kind.JSON) {
            return List.of(new Remark(Reason.NESTED_VALUE, one.raw().text(), List.of()));
        }
        evidence.sawField(field);
        Meaning meaning = values.read(field, one.raw().text());
        evidence.sawValue(field, meaning);
        return meaning.remarks();
    }

    private void note(Finding finding) {
        NoteKey key = new NoteKey(finding.reason(), finding.column(), finding.value(), finding.details());
        Count count = notes.get(key);
        if (count == null) {
            // A file with ever new values is told in general terms rather than kept in memory.
            NoteKey kept = notes.size() < DIFFERENT_NOTES
                    ? key
                    : new NoteKey(finding.reason(), finding.column(), "…", List.of("…", "…"));
            count = notes.computeIfAbsent(kept, none -> new Count(finding.line()));
        }
        count.rows++;
    }
}

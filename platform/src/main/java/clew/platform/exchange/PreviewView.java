package clew.platform.exchange;

import clew.platform.exchange.htcds.Cell;
import clew.platform.exchange.htcds.ColumnUse;
import clew.platform.exchange.htcds.Finding;
import clew.platform.exchange.htcds.HtcdsRecord;
import clew.platform.exchange.htcds.Outcome;
import java.util.List;
import java.util.Locale;

/// What the page of an import shows, in words.
record PreviewView(
        StoredImport one,
        List<String> fileNotes,
        List<Column> columns,
        List<Noted> notes,
        List<Row> rejected,
        List<StoredImport.Likely> likely,
        List<Sample> sample,
        int page,
        int pages) {

    /// How many rejected rows stand on a page.
    static final int PAGE = 50;

    /// A column of the file.
    record Column(String letter, String header, String label, String useKey, String target, List<String> notes) {}

    /// A note and the rows it is about.
    record Noted(String column, String value, String text, int rows, int firstLine) {}

    /// A rejected row.
    record Row(String sheet, int line, List<Problem> problems) {}

    /// One reason why a row is rejected.
    record Problem(String cell, String column, String value, String text) {}

    /// A fit row.
    record Sample(int line, List<Cell> cells) {}

    /// The columns that somebody should look at.
    public List<Column> remarkable() {
        return columns.stream().filter(column -> !column.notes().isEmpty()).toList();
    }

    /// The columns that are what their name says.
    public List<Column> plain() {
        return columns.stream().filter(column -> column.notes().isEmpty()).toList();
    }

    static PreviewView of(
            StoredImport one,
            List<StoredImport.Rejected> rejected,
            List<StoredImport.Likely> likely,
            List<HtcdsRecord> sample,
            int page,
            FindingTexts texts,
            Locale locale) {
        Outcome.Read read = one.preview();
        return new PreviewView(
                one,
                read.fileNotes().stream().map(note -> texts.of(note, locale)).toList(),
                read.columns().stream().map(use -> column(use, texts, locale)).toList(),
                read.notes().stream()
                        .map(note -> new Noted(
                                note.column(), note.value(), texts.of(note, locale), note.rows(), note.firstLine()))
                        .toList(),
                rejected.stream()
                        .map(row -> new Row(
                                row.sheet(),
                                row.line(),
                                row.reasons().stream()
                                        .map(reason -> problem(reason, texts, locale))
                                        .toList()))
                        .toList(),
                likely,
                sample.stream().map(row -> new Sample(row.line(), row.cells())).toList(),
                page,
                (read.rejected() + PAGE - 1) / PAGE);
    }

    private static Column column(ColumnUse use, FindingTexts texts, Locale locale) {
        return new Column(
                use.letter(),
                use.header(),
                use.label(),
                "exchange.use." + use.use().name(),
                use.target(),
                use.notes().stream().map(note -> texts.of(note, locale)).toList());
    }

    private static Problem problem(Finding finding, FindingTexts texts, Locale locale) {
        return new Problem(finding.cell(), finding.column(), finding.value(), texts.of(finding, locale));
    }
}

package clew.platform.exchange.htcds;

import java.util.List;

/// What a column of a file is taken for.
///
/// `letter` is the place in a spreadsheet, empty in JSON; `header` and `label` are the file's own words;
/// `target` is the name under which values are kept, empty where they are not.
public record ColumnUse(String letter, String header, String label, Use use, String target, List<Reason> notes) {

    /// The kinds of column.
    public enum Use {
        /// A field of the standard.
        FIELD,
        /// Codes that a field of the standard has no code for.
        EXTENSION,
        /// A column that the standard does not know: kept, and exported again.
        EXTRA,
        /// A column that Clew itself adds to exports: not read.
        OWN,
        /// No header: kept under its letter where it holds something.
        UNNAMED
    }

    public ColumnUse {
        notes = List.copyOf(notes);
    }

    boolean kept() {
        return use != Use.OWN;
    }

    static String letter(int position) {
        StringBuilder letter = new StringBuilder();
        for (int rest = position; rest >= 0; rest = rest / 26 - 1) {
            letter.insert(0, (char) ('A' + rest % 26));
        }
        return letter.toString();
    }
}

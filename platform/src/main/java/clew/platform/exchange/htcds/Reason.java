package clew.platform.exchange.htcds;

import java.util.Locale;

/// Why a file, a row or a value is refused, or what a reader should know about it. The text is in the message file
/// under `exchange.reason.` and the key.
public enum Reason {
    EMPTY_FILE(Weight.FILE),
    TOO_LARGE(Weight.FILE),
    UNKNOWN_FORMAT(Weight.FILE),
    OLD_OR_LOCKED_WORKBOOK(Weight.FILE),
    DAMAGED_WORKBOOK(Weight.FILE),
    TOO_MANY_PARTS(Weight.FILE),
    TOO_LARGE_UNPACKED(Weight.FILE),
    SUSPICIOUS_COMPRESSION(Weight.FILE),
    DOCUMENT_TYPE(Weight.FILE),
    NO_HEADER(Weight.FILE),
    TOO_MANY_ROWS(Weight.FILE),
    TOO_MANY_COLUMNS(Weight.FILE),
    MALFORMED(Weight.FILE),
    UNKNOWN_ENCODING(Weight.FILE),

    UNKNOWN_CODE(Weight.ROW),
    SEVERAL_VALUES(Weight.ROW),
    UNKNOWN_COUNTRY(Weight.ROW),
    UNKNOWN_LANGUAGE(Weight.ROW),
    NOT_A_TICK(Weight.ROW),
    NOT_A_DATE(Weight.ROW),
    AMBIGUOUS_DATE(Weight.ROW),
    INCOMPLETE_DATE(Weight.ROW),
    TWO_DIGIT_YEAR(Weight.ROW),
    FUTURE_BIRTH(Weight.ROW),
    NOT_A_NUMBER(Weight.ROW),
    OUT_OF_RANGE(Weight.ROW),
    FORMULA(Weight.ROW),
    CELL_ERROR(Weight.ROW),
    TOO_LONG(Weight.ROW),
    FORBIDDEN_CHARACTER(Weight.ROW),
    TOO_MANY_CELLS(Weight.ROW),
    NOT_AN_OBJECT(Weight.ROW),
    MALFORMED_LINE(Weight.ROW),
    NESTED_VALUE(Weight.ROW),
    NO_FIELD(Weight.ROW),

    RENAMED_CODE(Weight.NOTE),
    COARSER_CODE(Weight.NOTE),
    EXTENSION_CODE(Weight.NOTE),
    UNKNOWN_LEFT_BLANK(Weight.NOTE),
    SPELLING(Weight.NOTE),
    COUNTRY_READ(Weight.NOTE),
    COUNTRY_AS_TEXT(Weight.NOTE),
    LANGUAGE_READ(Weight.NOTE),
    TICK_READ(Weight.NOTE),
    DATE_READ(Weight.NOTE),
    SERIAL_DATE(Weight.NOTE),
    DECIMAL_COMMA(Weight.NOTE),
    SEVERAL_INDUSTRIES(Weight.NOTE),
    APOSTROPHE(Weight.NOTE),
    REMOVED_FIELD(Weight.NOTE),
    RENAMED_FIELD(Weight.NOTE),
    MODEL_CHANGED(Weight.NOTE),
    NOT_SHARED(Weight.NOTE),

    ENCODING_READ(Weight.NOTE),
    VERSION_READ(Weight.NOTE),
    VERSION_ASSUMED(Weight.NOTE),
    VERSION_MIXED(Weight.NOTE),
    LABEL_WINS(Weight.NOTE),
    NAME_WINS(Weight.NOTE),
    LABEL_ALONE(Weight.NOTE),
    HEADER_SPELLING(Weight.NOTE),
    SECOND_COLUMN(Weight.NOTE),
    EXTRA_COLUMN(Weight.NOTE),
    OWN_COLUMN(Weight.NOTE),
    SHEET_NOT_READ(Weight.NOTE),
    COMPARED_IN_PART(Weight.NOTE);

    private enum Weight {
        FILE,
        ROW,
        NOTE
    }

    private final Weight weight;

    Reason(Weight weight) {
        this.weight = weight;
    }

    /// Whether the whole file is refused.
    public boolean refusesFile() {
        return weight == Weight.FILE;
    }

    /// Whether the row is rejected.
    public boolean rejectsRow() {
        return weight == Weight.ROW;
    }

    /// The end of the message key: `unknown-code`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

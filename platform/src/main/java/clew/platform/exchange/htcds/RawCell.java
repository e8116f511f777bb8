package clew.platform.exchange.htcds;

/// A cell as a source saw it.
record RawCell(Kind kind, String text) {

    enum Kind {
        BLANK,
        TEXT,
        NUMBER,
        FORMULA,
        ERROR,
        /// The text of a JSON value that is no string.
        JSON
    }

    static final RawCell BLANK = new RawCell(Kind.BLANK, "");

    static RawCell text(String text) {
        return text.isBlank() ? BLANK : new RawCell(Kind.TEXT, text);
    }

    boolean blank() {
        return kind == Kind.BLANK;
    }
}

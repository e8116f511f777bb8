package clew.platform.exchange.htcds;

/// A value as it came, under its column: the name of a field (`hte_City`, and `hte_City.2` for the second of several)
/// or the header of a column that the standard does not know.
///
/// `json` marks the text of a JSON value other than a string in an unknown column, so that it goes back as it came.
public record Cell(String column, String text, boolean json) {

    /// A plain value.
    public Cell(String column, String text) {
        this(column, text, false);
    }
}

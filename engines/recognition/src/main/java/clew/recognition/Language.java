package clew.recognition;

/// A language in which an instrument has texts.
///
/// @param tag the BCP 47 tag, such as `en` or `ar`
/// @param status who stands behind the texts
/// @param complete whether every text is there; an incomplete language has at least the short form
public record Language(String tag, TextStatus status, boolean complete) {

    /// Whether somebody who knows the language and the field stands behind the texts.
    public boolean reviewed() {
        return switch (status) {
            case ORIGINAL, REVIEWED -> true;
            case UNREVIEWED -> false;
        };
    }

    /// Whether the language is written from right to left.
    public boolean rightToLeft() {
        return switch (tag) {
            case "ar", "fa", "ur", "he", "ps", "ckb", "ug", "yi", "dv" -> true;
            default -> false;
        };
    }
}

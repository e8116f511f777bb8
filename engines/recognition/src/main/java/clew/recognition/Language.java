package clew.recognition;

/// A language in which an instrument has texts.
///
/// @param tag the BCP 47 tag, such as `en` or `ar`
/// @param reviewed whether somebody who speaks the language and knows the field has read the texts; screens show a mark
///     where nobody has
/// @param complete whether every text is there; an incomplete language has at least the short form
public record Language(String tag, boolean reviewed, boolean complete) {

    /// Whether the language is written from right to left.
    public boolean rightToLeft() {
        return switch (tag) {
            case "ar", "fa", "ur", "he", "ps", "ckb", "ug", "yi", "dv" -> true;
            default -> false;
        };
    }
}

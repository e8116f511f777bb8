package clew.recognition;

/// Who stands behind the texts of a language.
public enum TextStatus {
    /// The language in which the instrument was written.
    ORIGINAL,
    /// A translation that somebody who speaks the language and knows the field has read.
    REVIEWED,
    /// A translation that nobody has read yet: a screen shows this mark.
    UNREVIEWED
}

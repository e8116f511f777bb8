package clew.platform.recognition;

/// The answer to a safety check.
public enum Checked {
    YES,
    NO,
    UNSURE
}

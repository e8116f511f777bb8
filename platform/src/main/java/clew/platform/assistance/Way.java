package clew.platform.assistance;

/// How something was asked or answered.
public enum Way {
    IN_PERSON,
    BY_TELEPHONE,
    ON_PAPER,
    ELECTRONICALLY;

    /// The message key of its label.
    public String key() {
        return "assistance.way." + name();
    }
}

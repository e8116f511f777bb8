package clew.scenario.people;

/// What somebody can show of who they are.
public enum Papers {
    /// A true document of their own.
    TRUE,
    /// They had one, and lost it or had it taken from them on the way.
    LOST,
    /// A forged or another person's document.
    FORGED,
    /// Never had one.
    NONE;

    /// Whether they show any: a forged document is shown like a true one.
    public boolean shown() {
        return this == TRUE || this == FORGED;
    }
}

package clew.platform.access;

/// What can be done with data.
public enum Action {
    READ,
    WRITE,
    SEARCH,
    DECIDE,
    EXPORT,
    IMPORT;

    /// The message key of its label.
    public String key() {
        return "access.action." + name();
    }
}

package clew.platform.directory;

/// Whom a service takes.
public enum Taken {
    WOMEN,
    MEN,
    GIRLS,
    BOYS,
    FAMILIES;

    /// The message key of its label.
    public String key() {
        return "directory.taken." + name();
    }
}

package clew.platform.directory;

/// The class of a recipient in the rules on sharing: the firewall between help and enforcement
/// (Council of Europe Convention, art. 11) is drawn between these.
public enum RecipientClass {
    SERVICE,
    POLICE,
    IMMIGRATION,
    STATISTICS;

    /// The message key of its label.
    public String key() {
        return "directory.class." + name();
    }
}

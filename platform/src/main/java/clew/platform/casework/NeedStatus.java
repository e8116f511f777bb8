package clew.platform.casework;

/// What is being done about a need.
public enum NeedStatus {
    /// Nobody has taken it up.
    OPEN(true),
    /// Another agency was asked.
    REFERRED(true),
    /// Somebody is at it.
    BEING_MET(true),
    /// It is met.
    MET(false),
    /// The person does not want it; it can be opened again at any time.
    DECLINED(false);

    private final boolean pending;

    NeedStatus(boolean pending) {
        this.pending = pending;
    }

    /// Whether something remains to be done.
    public boolean pending() {
        return pending;
    }

    /// The message key of its label.
    public String key() {
        return "casework.status." + name();
    }
}

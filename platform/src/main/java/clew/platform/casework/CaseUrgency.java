package clew.platform.casework;

/// How soon something has to happen, for a case or a need.
public enum CaseUrgency {
    /// As things come.
    ROUTINE,
    /// This week.
    SOON,
    /// Today or tomorrow.
    URGENT,
    /// Now: a person is in danger.
    IMMEDIATE;

    /// The message key of its label.
    public String key() {
        return "casework.urgency." + name();
    }
}

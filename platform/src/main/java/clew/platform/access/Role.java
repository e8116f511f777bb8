package clew.platform.access;

/// What a member does for their agency. A member may have several; what each may do is in `access/policy.csv`.
public enum Role {
    /// Keeps members and the directory; sees nobody's case.
    ADMINISTRATOR,
    /// Registers arrivals and screens.
    FIRST_RESPONDER,
    /// Follows cases.
    CASE_WORKER,
    /// Decides on the stages of a case.
    DECISION_MAKER,
    /// Stands in for a child.
    GUARDIAN,
    /// Sees that agencies act together, by figures.
    CO_ORDINATOR,
    /// Reads the trail of their own agency.
    AUDITOR;

    /// The message key of its label.
    public String key() {
        return "access.role." + name();
    }
}

package clew.platform.casework.nrm;

/// What a stage counts as, whatever a country calls it, so that figures of different profiles can be compared.
public enum StageKind {
    /// Somebody noticed; nothing has been decided.
    DETECTED,
    /// There are reasonable grounds to believe that the person is a victim.
    PRESUMED,
    /// The time to recover and to think it over.
    RECOVERY,
    /// Identified on conclusive grounds.
    IDENTIFIED,
    /// Longer support after identification.
    SUPPORT,
    /// Support has ended; somebody still looks in.
    FOLLOW_UP,
    /// An authority decided that the grounds do not suffice.
    NEGATIVE,
    /// The person no longer wants the procedure.
    WITHDRAWN,
    /// A negative decision is being challenged.
    APPEAL,
    /// Nothing more is done here, for now.
    CLOSED;

    /// Whether a case in such a stage is no longer open.
    public boolean closes() {
        return this == CLOSED;
    }
}

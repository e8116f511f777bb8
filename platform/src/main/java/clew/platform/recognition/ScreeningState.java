package clew.platform.recognition;

/// How far a screening is.
public enum ScreeningState {
    /// Somebody works on it.
    OPEN,
    /// It was put aside, with everything in it; any member of the agency may continue.
    PAUSED,
    /// A human has decided. It is not changed any more; another screening may follow.
    DECIDED
}

package clew.platform.recognition;

/// How the interviewer and the person understand each other.
public enum Interpreting {
    /// They speak a language in common.
    NOT_NEEDED,
    /// An interpreter or cultural mediator is present.
    PRESENT,
    /// An interpreter is on the telephone or on a screen.
    REMOTE,
    /// Somebody who came with the person, or who happens to be near.
    COMPANION,
    /// There is nobody: only what needs no words can be noted.
    MISSING,
    /// Nobody has said yet.
    UNSURE
}

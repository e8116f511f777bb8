package clew.platform.casework.nrm;

/// How far a statement about the law has been checked against its source.
public enum Reliability {
    /// Compared with the primary text.
    VERIFIED,
    /// Taken from somebody else's account.
    SECOND_HAND,
    /// Background knowledge; the product shows it as unverified.
    CHECK_BEFORE_RELEASE
}

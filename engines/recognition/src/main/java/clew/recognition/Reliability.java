package clew.recognition;

/// How sure we are that an instrument says what its source says.
public enum Reliability {
    /// Compared with the primary text by a person.
    VERIFIED,
    /// Taken from somebody's account of the primary text: a result says so.
    SECOND_HAND,
    /// Not compared with any source that carries the weights: nothing is computed.
    UNVERIFIED;

    /// Whether an instrument of this reliability may yield an outcome.
    public boolean computes() {
        return switch (this) {
            case VERIFIED, SECOND_HAND -> true;
            case UNVERIFIED -> false;
        };
    }
}

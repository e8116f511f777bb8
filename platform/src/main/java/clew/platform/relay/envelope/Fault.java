package clew.platform.relay.envelope;

/// Why a message, a receipt or a card is not taken.
public enum Fault {
    /// It is not in a form that Clew reads, or was made with other algorithms.
    UNREADABLE,
    /// It is encrypted to a key that nobody here has.
    NOT_FOR_US,
    /// It is signed with a key that nobody here knows.
    UNKNOWN_SENDER,
    /// The signature does not fit: it was changed, or somebody else wrote it.
    CHANGED,
    /// It names another sender or receiver than the keys belong to.
    WRONG_NAMES,
    /// Its time is over.
    EXPIRED,
    /// It was written in the future: a clock is wrong.
    FROM_THE_FUTURE,
    /// Another message came under the same identity before.
    ANOTHER_WITH_THIS_ID,
    /// It does not fit to what is here: a step that is not possible, a referral that nobody knows.
    DOES_NOT_FIT,
    /// Too many messages came from there at once.
    TOO_MANY;

    /// The message key of its sentence.
    public String key() {
        return "relay.fault." + name();
    }
}

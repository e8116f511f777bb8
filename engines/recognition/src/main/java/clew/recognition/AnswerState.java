package clew.recognition;

/// What is known about one indicator for one person, from one observer at one time.
///
/// Seven states that stay apart everywhere. Only the first three are indications. The other four are not: in
/// particular [#NOT_ASKED] is never a *no*, and [#DENIED] does not undo what somebody else saw.
public enum AnswerState {
    SEEN,
    TOLD,
    DOCUMENTED,
    DENIED,
    REFUSED,
    NOT_ASKED,
    UNKNOWN;

    /// Whether this state counts as an indication: the thing was seen, told or documented.
    public boolean indicates() {
        return switch (this) {
            case SEEN, TOLD, DOCUMENTED -> true;
            case DENIED, REFUSED, NOT_ASKED, UNKNOWN -> false;
        };
    }
}

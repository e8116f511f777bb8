package clew.platform.assistance;

import java.util.List;

/// Why a step was taken, as a code that can be counted.
public enum Ground {
    // A service ended.
    NEED_MET,
    PERSON_STOPPED,
    OTHER_PROVIDER,
    NOT_AVAILABLE,
    // The recovery period ended.
    RAN_OUT,
    PERSON_ASKED,
    PUBLIC_ORDER,
    STATUS_CLAIMED_IMPROPERLY,
    CONTACT_WITH_TRAFFICKERS,
    DID_NOT_CO_OPERATE,
    DID_NOT_TESTIFY,
    // A residence permit was applied for.
    PERSONAL_SITUATION,
    CO_OPERATION,
    BEST_INTERESTS_OF_CHILD,
    // A claim was decided.
    AWARDED,
    AWARDED_IN_PART,
    REJECTED,
    // A return.
    VOLUNTARY,
    NOT_VOLUNTARY,
    // Re-trafficking.
    SAME_PERSONS,
    OTHER_PERSONS,
    SUSPECTED,
    // Support ended.
    PLAN_COMPLETED,
    MOVED_AWAY,
    CONTACT_LOST,
    // A follow-up.
    WELL,
    NEEDS_HELP_AGAIN,
    EXPLOITED_AGAIN,
    // Who asked about the person's own data.
    ASKED_BY_PERSON,
    ASKED_BY_LAWYER,
    ASKED_BY_GUARDIAN,
    // A request about own data was answered.
    ANSWERED_IN_FULL,
    ANSWERED_IN_PART,
    NOT_DONE;

    static final List<Ground> SERVICE_ENDED = List.of(NEED_MET, PERSON_STOPPED, OTHER_PROVIDER, NOT_AVAILABLE);

    /// What people give as a reason; the rules refuse the last two, and say why.
    static final List<Ground> RECOVERY_ENDED = List.of(
            RAN_OUT,
            PERSON_ASKED,
            CONTACT_WITH_TRAFFICKERS,
            PUBLIC_ORDER,
            STATUS_CLAIMED_IMPROPERLY,
            DID_NOT_CO_OPERATE,
            DID_NOT_TESTIFY);

    static final List<Ground> RESIDENCE = List.of(PERSONAL_SITUATION, CO_OPERATION, BEST_INTERESTS_OF_CHILD);
    static final List<Ground> DECIDED = List.of(AWARDED, AWARDED_IN_PART, REJECTED);
    static final List<Ground> RETURN = List.of(VOLUNTARY, NOT_VOLUNTARY);
    static final List<Ground> AGAIN = List.of(SAME_PERSONS, OTHER_PERSONS, SUSPECTED);
    static final List<Ground> SUPPORT_ENDED = List.of(PLAN_COMPLETED, PERSON_STOPPED, MOVED_AWAY, CONTACT_LOST);
    static final List<Ground> FOLLOWED_UP = List.of(WELL, NEEDS_HELP_AGAIN, EXPLOITED_AGAIN);

    static final List<Ground> ASKED_BY = List.of(ASKED_BY_PERSON, ASKED_BY_LAWYER, ASKED_BY_GUARDIAN);
    static final List<Ground> ANSWERED = List.of(ANSWERED_IN_FULL, ANSWERED_IN_PART, NOT_DONE);

    /// The message key of its label.
    public String key() {
        return "assistance.ground." + name();
    }
}

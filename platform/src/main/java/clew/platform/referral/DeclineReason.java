package clew.platform.referral;

/// Why an agency does not take a referral: coded, so that gaps in the help can be counted.
public enum DeclineReason {
    NO_CAPACITY,
    NOT_WHOM_WE_TAKE,
    WRONG_SERVICE,
    LANGUAGE,
    OUTSIDE_OUR_AREA,
    OTHER
}

package clew.platform.referral;

/// On which end of a referral an agency stands.
public enum Side {
    SENDER,
    RECEIVER
}

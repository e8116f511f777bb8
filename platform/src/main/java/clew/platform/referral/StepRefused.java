package clew.platform.referral;

/// A step that the state of the referral does not allow. Answered with status 409 and the reason.
public final class StepRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ReferralId referral;
    private final Move.Reason reason;

    StepRefused(ReferralId referral, Move.Reason reason) {
        super("referral %s: %s".formatted(referral, reason));
        this.referral = referral;
        this.reason = reason;
    }

    /// The referral.
    public ReferralId referral() {
        return referral;
    }

    /// Why the step is refused.
    public Move.Reason reason() {
        return reason;
    }
}

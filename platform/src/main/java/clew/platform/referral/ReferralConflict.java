package clew.platform.referral;

/// Somebody else acted on the referral first; carries it as it stands now, so that a human sees both.
public final class ReferralConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Referral now;
    private final transient Step attempted;

    ReferralConflict(Referral now, Step attempted) {
        super("referral %s has changed meanwhile".formatted(now.id()));
        this.now = now;
        this.attempted = attempted;
    }

    /// The referral as it stands now.
    public Referral now() {
        return now;
    }

    /// The step that was not taken.
    public Step attempted() {
        return attempted;
    }
}

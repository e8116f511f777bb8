package clew.platform.referral;

/// What becomes of a [Step]: a new state, or a refusal with its reason.
public sealed interface Move {

    /// The step is allowed and leads here.
    record Moved(ReferralState next) implements Move {}

    /// The step is not allowed now.
    record Refused(Reason reason) implements Move {}

    /// Why a step is refused. The message key is `referral.refused.` and the name.
    enum Reason {
        NOT_YOUR_SIDE,
        ALREADY_ACCEPTED,
        ALREADY_DECLINED,
        ALREADY_DONE,
        ALREADY_WITHDRAWN,
        NOT_ACCEPTED_YET,
        NO_OPEN_QUESTION,
        QUESTION_STILL_OPEN,
        WORDS_MISSING;

        /// The key of the text that explains the refusal.
        public String key() {
            return "referral.refused." + name();
        }
    }
}

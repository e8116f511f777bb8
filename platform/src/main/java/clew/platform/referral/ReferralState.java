package clew.platform.referral;

import clew.platform.access.MemberId;
import java.time.Instant;

/// Where a referral stands, with what was said when it came there.
public sealed interface ReferralState {

    /// Waits for the receiver's first answer.
    record Sent(Instant at, MemberId by) implements ReferralState {}

    /// The receiver has a question; the sender has to answer it.
    record Asked(Instant at, MemberId by, String question) implements ReferralState {}

    /// The question is answered; the receiver has to decide.
    record Answered(Instant at, MemberId by, String answer) implements ReferralState {}

    /// The receiver takes the referral.
    record Accepted(Instant at, MemberId by) implements ReferralState {}

    /// The receiver does not take the referral.
    record Declined(Instant at, MemberId by, DeclineReason reason, String words) implements ReferralState {}

    /// What was asked for has been done, or could not be done.
    record Done(Instant at, MemberId by, Outcome outcome, String words) implements ReferralState {}

    /// The sender took the referral back before it was accepted.
    record Withdrawn(Instant at, MemberId by, String words) implements ReferralState {}

    /// When the referral came into this state.
    Instant at();

    /// Who brought it there.
    MemberId by();

    /// The same state with what was said.
    default ReferralState with(String words) {
        return switch (this) {
            case Sent sent -> sent;
            case Accepted accepted -> accepted;
            case Asked asked -> new Asked(asked.at(), asked.by(), words);
            case Answered answered -> new Answered(answered.at(), answered.by(), words);
            case Declined declined -> new Declined(declined.at(), declined.by(), declined.reason(), words);
            case Done done -> new Done(done.at(), done.by(), done.outcome(), words);
            case Withdrawn withdrawn -> new Withdrawn(withdrawn.at(), withdrawn.by(), words);
        };
    }

    /// The name of the state, as stored and as used in message keys and in the API.
    default Name name() {
        return switch (this) {
            case Sent _ -> Name.SENT;
            case Asked _ -> Name.ASKED;
            case Answered _ -> Name.ANSWERED;
            case Accepted _ -> Name.ACCEPTED;
            case Declined _ -> Name.DECLINED;
            case Done _ -> Name.DONE;
            case Withdrawn _ -> Name.WITHDRAWN;
        };
    }

    /// The names of the states.
    enum Name {
        SENT(true),
        ASKED(true),
        ANSWERED(true),
        ACCEPTED(false),
        DECLINED(false),
        DONE(false),
        WITHDRAWN(false);

        private final boolean waiting;

        Name(boolean waiting) {
            this.waiting = waiting;
        }

        /// Whether somebody still has to say yes or no.
        public boolean waiting() {
            return waiting;
        }
    }
}

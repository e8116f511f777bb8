package clew.platform.referral;

import clew.platform.access.MemberId;
import clew.platform.referral.Move.Moved;
import clew.platform.referral.Move.Reason;
import clew.platform.referral.Move.Refused;
import clew.platform.referral.ReferralState.Accepted;
import clew.platform.referral.ReferralState.Answered;
import clew.platform.referral.ReferralState.Asked;
import clew.platform.referral.ReferralState.Declined;
import clew.platform.referral.ReferralState.Done;
import clew.platform.referral.ReferralState.Sent;
import clew.platform.referral.ReferralState.Withdrawn;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// The life of a referral as pure functions: which step leads from where to where, and why not.
///
/// ```
/// sent ──ask──> asked ──answer──> answered ──ask──> asked …
///   └──────┬──────┴──────────────────┘
///          ├── accept ──> accepted ── done ──> done
///          ├── decline ─> declined
///          └── withdraw ─> withdrawn            (sender; until accepted)
/// ```
public final class Moves {

    private Moves() {}

    /// Where the step leads, or why it is refused.
    public static Move next(ReferralState state, Side side, Step step, MemberId by, Instant at) {
        if (step.side() != side) {
            return new Refused(Reason.NOT_YOUR_SIDE);
        }
        Optional<Reason> objection = objection(state, step.kind());
        if (objection.isPresent()) {
            return new Refused(objection.get());
        }
        if (wordsMissing(step)) {
            return new Refused(Reason.WORDS_MISSING);
        }
        return new Moved(reached(step, by, at));
    }

    /// The steps that this side can take now.
    public static Set<Step.Kind> open(ReferralState state, Side side) {
        Set<Step.Kind> open = EnumSet.noneOf(Step.Kind.class);
        for (Step.Kind kind : Step.Kind.values()) {
            if (side(kind) == side && objection(state, kind).isEmpty()) {
                open.add(kind);
            }
        }
        return open;
    }

    /// Whose turn it is; empty when nobody has to do anything any more.
    public static Optional<Side> turn(ReferralState state) {
        return switch (state) {
            case Sent _, Answered _, Accepted _ -> Optional.of(Side.RECEIVER);
            case Asked _ -> Optional.of(Side.SENDER);
            case Declined _, Done _, Withdrawn _ -> Optional.empty();
        };
    }

    private static Side side(Step.Kind kind) {
        return switch (kind) {
            case ACCEPT, DECLINE, ASK, DONE -> Side.RECEIVER;
            case ANSWER, WITHDRAW -> Side.SENDER;
        };
    }

    private static Optional<Reason> objection(ReferralState state, Step.Kind kind) {
        return switch (state) {
            case Sent _, Answered _ -> whileReceiverDecides(kind);
            case Asked _ -> whileQuestionIsOpen(kind);
            case Accepted _ -> kind == Step.Kind.DONE ? Optional.empty() : Optional.of(Reason.ALREADY_ACCEPTED);
            case Declined _ -> Optional.of(Reason.ALREADY_DECLINED);
            case Done _ -> Optional.of(Reason.ALREADY_DONE);
            case Withdrawn _ -> Optional.of(Reason.ALREADY_WITHDRAWN);
        };
    }

    private static Optional<Reason> whileReceiverDecides(Step.Kind kind) {
        return switch (kind) {
            case ACCEPT, DECLINE, ASK, WITHDRAW -> Optional.empty();
            case ANSWER -> Optional.of(Reason.NO_OPEN_QUESTION);
            case DONE -> Optional.of(Reason.NOT_ACCEPTED_YET);
        };
    }

    private static Optional<Reason> whileQuestionIsOpen(Step.Kind kind) {
        return switch (kind) {
            case ACCEPT, DECLINE, ANSWER, WITHDRAW -> Optional.empty();
            case ASK -> Optional.of(Reason.QUESTION_STILL_OPEN);
            case DONE -> Optional.of(Reason.NOT_ACCEPTED_YET);
        };
    }

    private static boolean wordsMissing(Step step) {
        return switch (step) {
            case Step.Accept _, Step.Withdraw _ -> false;
            case Step.Decline decline ->
                decline.reason() == DeclineReason.OTHER && decline.words().isBlank();
            case Step.Ask ask -> ask.question().isBlank();
            case Step.Answer answer -> answer.answer().isBlank();
            case Step.Finish finish ->
                finish.outcome() == Outcome.COULD_NOT_HELP && finish.words().isBlank();
        };
    }

    private static ReferralState reached(Step step, MemberId by, Instant at) {
        return switch (step) {
            case Step.Accept _ -> new Accepted(at, by);
            case Step.Decline decline -> new Declined(at, by, decline.reason(), decline.words());
            case Step.Ask ask -> new Asked(at, by, ask.question());
            case Step.Answer answer -> new Answered(at, by, answer.answer());
            case Step.Finish finish -> new Done(at, by, finish.outcome(), finish.words());
            case Step.Withdraw withdraw -> new Withdrawn(at, by, withdraw.words());
        };
    }
}

package clew.platform.referral;

import java.util.Locale;

/// What somebody wants to do with a referral.
public sealed interface Step {

    /// The receiver takes it.
    record Accept() implements Step {}

    /// The receiver does not take it, and says why.
    record Decline(DeclineReason reason, String words) implements Step {}

    /// The receiver needs to know more first.
    record Ask(String question) implements Step {}

    /// The sender answers the question.
    record Answer(String answer) implements Step {}

    /// The receiver says what came of it.
    record Finish(Outcome outcome, String words) implements Step {}

    /// The sender takes it back.
    record Withdraw(String words) implements Step {}

    /// Which side may take this step.
    default Side side() {
        return switch (this) {
            case Accept _, Decline _, Ask _, Finish _ -> Side.RECEIVER;
            case Answer _, Withdraw _ -> Side.SENDER;
        };
    }

    /// The kind of this step.
    default Kind kind() {
        return switch (this) {
            case Accept _ -> Kind.ACCEPT;
            case Decline _ -> Kind.DECLINE;
            case Ask _ -> Kind.ASK;
            case Answer _ -> Kind.ANSWER;
            case Finish _ -> Kind.DONE;
            case Withdraw _ -> Kind.WITHDRAW;
        };
    }

    /// The kinds of steps, as in the paths of pages and API.
    enum Kind {
        ACCEPT,
        DECLINE,
        ASK,
        ANSWER,
        DONE,
        WITHDRAW;

        /// The last part of the path, such as `accept`.
        public String path() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The kind that a path ends with.
        public static Kind of(String path) {
            return valueOf(path.substring(path.lastIndexOf('/') + 1).toUpperCase(Locale.ROOT));
        }
    }
}

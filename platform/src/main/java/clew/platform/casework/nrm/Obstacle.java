package clew.platform.casework.nrm;

import clew.platform.directory.Reason;
import java.util.List;
import java.util.Objects;

/// One reason why a move is refused, out of all that there are.
///
/// @param kind the rule that refuses
/// @param arguments what the message of that rule needs: names out of the profile, numbers, dates
public record Obstacle(Kind kind, List<String> arguments) {

    /// The rules that can refuse.
    public enum Kind {
        /// The profile has no such decision.
        UNKNOWN_DECISION,
        /// The decision cannot be taken in the stage the case is in.
        WRONG_STAGE,
        /// Neither the agency nor the role of the member may take it.
        NOT_THE_DECIDER,
        /// The decision is closed for a child, and for anybody who may be one.
        CHILD,
        /// The person has a right to more time first.
        TOO_EARLY,
        /// The same agency has another open case of the same person.
        OTHER_OPEN_CASE,
        /// No ground was chosen.
        NO_GROUND,
        /// A ground was chosen that the profile does not know for this decision.
        UNKNOWN_GROUND,
        /// The reason in words is missing.
        NO_REASON,
        /// The evidence is missing.
        NO_EVIDENCE
    }

    /// Copies the arguments.
    public Obstacle {
        Objects.requireNonNull(kind, "kind is null");
        arguments = List.copyOf(arguments);
    }

    static Obstacle of(Kind kind, String... arguments) {
        return new Obstacle(kind, List.of(arguments));
    }

    /// The message that explains it.
    public Reason reason() {
        return Reason.of("casework.refused." + kind.name(), arguments.toArray());
    }
}

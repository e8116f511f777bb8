package clew.platform.casework.nrm;

import java.util.List;

/// What the rules say to a move.
public sealed interface Ruling {

    /// The move is legal and leads along this transition.
    record Allowed(NrmProfile.Transition transition) implements Ruling {}

    /// The move is illegal, for all of these reasons.
    record Refused(List<Obstacle> reasons) implements Ruling {
        /// Copies the reasons; a refusal without a reason is a bug.
        public Refused {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("a refusal needs a reason");
            }
        }
    }
}

package clew.platform.access;

import clew.platform.directory.Reason;
import java.util.List;

/// What the policy says to a question.
public sealed interface Verdict {

    /// Why, for a human.
    List<Reason> reasons();

    /// Whether it may be done, whatever was agreed.
    default boolean allowed() {
        return this instanceof Allowed;
    }

    /// It may be done, by these rules.
    record Allowed(List<Reason> reasons) implements Verdict {
        public Allowed {
            reasons = List.copyOf(reasons);
        }
    }

    /// It may be done only where a valid consent or a recorded ground covers it, by these rules.
    record IfAgreed(List<Reason> reasons) implements Verdict {
        public IfAgreed {
            reasons = List.copyOf(reasons);
        }
    }

    /// It may not be done; there is at least one reason.
    record Refused(List<Reason> reasons) implements Verdict {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}

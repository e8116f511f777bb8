package clew.platform.access;

import clew.platform.directory.Reason;
import java.util.List;

/// What the policy says to a question.
public sealed interface Verdict {

    /// Why, for a human.
    List<Reason> reasons();

    /// Whether it may be done.
    default boolean allowed() {
        return this instanceof Allowed;
    }

    /// It may be done, by these rules.
    record Allowed(List<Reason> reasons) implements Verdict {
        public Allowed {
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

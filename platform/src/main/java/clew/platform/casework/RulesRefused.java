package clew.platform.casework;

import clew.platform.directory.Reason;
import java.util.List;

/// Says that a case cannot go on under other rules, with every reason. Answered as 409.
final class RulesRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Reason> reasons;

    RulesRefused(List<Reason> reasons) {
        super("the case stays under its rules", null, false, false);
        this.reasons = List.copyOf(reasons);
    }

    List<Reason> reasons() {
        return reasons;
    }
}

package clew.platform.children;

import clew.platform.directory.Reason;
import java.util.List;

/// Something is missing from a panel, an option or a decision; with every reason.
final class DeterminationRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Reason> reasons;

    DeterminationRefused(List<Reason> reasons) {
        super("Something is missing from a determination", null, false, false);
        this.reasons = List.copyOf(reasons);
    }

    List<Reason> reasons() {
        return reasons;
    }
}

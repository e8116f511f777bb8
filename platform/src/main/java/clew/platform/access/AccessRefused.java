package clew.platform.access;

import clew.platform.directory.Reason;
import clew.platform.web.Refusal;
import java.util.List;

/// Says that the gate refused. Where it is [#hidden()], the answer is that there is no such thing (404).
public final class AccessRefused extends RuntimeException implements Refusal {

    private static final long serialVersionUID = 1L;

    private final boolean hidden;
    private final transient List<Reason> reasons;

    AccessRefused(boolean hidden, List<Reason> reasons) {
        super(hidden ? "refused; its existence is hidden" : "refused", null, false, true);
        this.hidden = hidden;
        this.reasons = List.copyOf(reasons);
    }

    @Override
    public boolean hidden() {
        return hidden;
    }

    @Override
    public List<Reason> reasonsToShow() {
        return reasons;
    }
}

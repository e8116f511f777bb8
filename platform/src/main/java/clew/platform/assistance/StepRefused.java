package clew.platform.assistance;

import java.util.List;

/// Says that a step is against the rules, with every reason. Answered as 409.
public final class StepRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Refusal> refusals;

    StepRefused(List<Refusal> refusals) {
        super("the rules refuse this step", null, false, false);
        this.refusals = List.copyOf(refusals);
    }

    /// Why, each with where it is written.
    public List<Refusal> refusals() {
        return refusals;
    }
}

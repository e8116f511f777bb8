package clew.platform.casework.nrm;

import clew.platform.access.Action;
import clew.platform.access.DataKind;

/// The permission that a decision needs besides its profile's deciders. Whoever collects is not the one who
/// concludes.
public enum Power {
    /// To say something for the person, such as that they appeal: whoever may write into the case.
    SPEAK(DataKind.NARRATIVE, Action.WRITE),
    /// To raise a presumption: whoever may do that at a screening.
    RAISE(DataKind.ASSESSMENT, Action.DECIDE),
    /// To take the case a step further.
    STEP(DataKind.PROCESS, Action.WRITE),
    /// To conclude whether the person is a victim.
    CONCLUDE(DataKind.PROCESS, Action.DECIDE);

    private final DataKind kind;
    private final Action action;

    Power(DataKind kind, Action action) {
        this.kind = kind;
        this.action = action;
    }

    /// The compartment that the permission is for.
    public DataKind kind() {
        return kind;
    }

    /// What must be allowed there.
    public Action action() {
        return action;
    }
}

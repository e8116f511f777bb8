package clew.platform.assistance;

import clew.platform.casework.CaseId;

/// Whether the best interests of a child were determined by a panel. Without any such bean, they were not.
public interface Determinations {

    /// Whether a determination about the person of this case is on file.
    boolean determined(CaseId id);
}

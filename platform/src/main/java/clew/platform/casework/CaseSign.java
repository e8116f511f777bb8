package clew.platform.casework;

import clew.platform.directory.Reason;
import java.util.Optional;

/// What must be seen on every page with the frame of a case, in one short line. A room contributes a bean.
public interface CaseSign {

    /// The line, or nothing where the signed-in member may not know it. Asks the gate itself.
    Optional<Sign> of(CaseFile file);

    /// One line.
    ///
    /// @param text what it says, short and without a name, a number or an address
    /// @param path the page that says more
    record Sign(Reason text, String path) {}
}

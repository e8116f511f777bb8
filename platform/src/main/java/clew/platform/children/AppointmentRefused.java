package clew.platform.children;

import clew.platform.children.GuardianRules.Finding;
import java.util.List;

/// Something speaks against an appointment, and nobody has said why it should be made all the same.
final class AppointmentRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    AppointmentRefused(List<Finding> findings) {
        super("Something speaks against this appointment", null, false, false);
        this.findings = List.copyOf(findings);
    }

    List<Finding> findings() {
        return findings;
    }
}

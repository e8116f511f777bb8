package clew.platform.children;

import clew.platform.casework.CaseFile;
import clew.platform.children.ChildGaps.Held;
import org.springframework.stereotype.Component;

/// Gathers what the case of a child holds, for who has asked the gate before.
@Component
class ChildFile {

    private final GuardianRows guardians;
    private final BestInterestsRows assessments;
    private final Determinations determinations;
    private final MissingRows missing;

    ChildFile(
            GuardianRows guardians, BestInterestsRows assessments, Determinations determinations, MissingRows missing) {
        this.guardians = guardians;
        this.assessments = assessments;
        this.determinations = determinations;
        this.missing = missing;
    }

    Held of(CaseFile file) {
        return new Held(
                guardians.of(file.id()), assessments.of(file.id()), determinations.of(file), missing.of(file.id()));
    }
}

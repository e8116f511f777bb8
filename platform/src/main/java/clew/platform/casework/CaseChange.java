package clew.platform.casework;

import clew.platform.access.MemberId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What may be edited on a case by hand; the stage may not.
record CaseChange(
        @Nullable MemberId responsible,
        CaseUrgency urgency,
        String nextStep,
        @Nullable LocalDate nextStepDue) {

    static final int LONGEST_STEP = 500;
}

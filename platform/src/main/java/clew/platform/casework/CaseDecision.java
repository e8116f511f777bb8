package clew.platform.casework;

import clew.platform.access.MemberId;
import clew.platform.directory.AgencyId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A decision that was taken on a case. It is never changed; another decision may follow it.
///
/// @param from the stage before, or `null` where the decision opened the case
/// @param grounds the ids of the grounds in the profile
/// @param screening the screening whose assessment was in view, or `null` if none was
record CaseDecision(
        UUID id,
        CaseId caseId,
        String transition,
        String name,
        @Nullable String from,
        String to,
        List<String> grounds,
        String reason,
        List<String> evidence,
        @Nullable UUID screening,
        Instant at,
        MemberId by,
        String byName,
        AgencyId authority,
        String authorityName) {

    /// The transition of a presumption that a human raised at a screening.
    static final String PRESUMPTION = "presumption-raised";
}

package clew.platform.casework;

import clew.platform.access.MemberId;
import clew.platform.casework.nrm.StageKind;
import clew.platform.directory.AgencyId;
import clew.platform.person.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Tells that a case came to a stage: when it was opened, and with every decision that moves it. Published in the
/// transaction of the move.
///
/// @param owner the agency that looks after the case
/// @param from the stage before, or `null` when the case was opened
/// @param stage an id of the profile of the case
/// @param decision the decision of the profile that led here, or `null` where none did
/// @param by who moved it
public record StageEntered(
        CaseId caseId,
        PersonId person,
        AgencyId owner,
        @Nullable String from,
        String stage,
        StageKind kind,
        @Nullable String decision,
        Instant at,
        MemberId by) {}

package clew.platform.consent;

import clew.platform.access.DataKind;
import clew.platform.access.MemberId;
import clew.platform.consent.rules.GlassRules;
import clew.platform.directory.AgencyId;
import clew.platform.person.PersonId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A request to see, in an emergency, what is not open.
///
/// @param person and the case and its owner: `null` where there is no case with that reference
/// @param reason why, in the asker's words; empty where there is no such case
/// @param decidedName who answered, or `null` while nobody has
record Glass(
        UUID id,
        String reference,
        @Nullable PersonId person,
        @Nullable UUID caseId,
        @Nullable AgencyId owner,
        Set<DataKind> kinds,
        String reason,
        int minutes,
        Instant askedAt,
        MemberId askedBy,
        String askedName,
        AgencyId agency,
        Instant answerBefore,
        @Nullable Boolean approved,
        @Nullable String decidedName,
        @Nullable Instant openUntil,
        @Nullable Instant endedAt) {

    GlassRules.Standing standing(Instant now) {
        return GlassRules.standing(answerBefore, approved, openUntil, endedAt, now);
    }
}

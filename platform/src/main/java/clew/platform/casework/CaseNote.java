package clew.platform.casework;

import clew.platform.access.DataKind;
import clew.platform.access.MemberId;
import clew.platform.directory.AgencyId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A note on a case. It is never changed; a mistake is put right by another note that refers to it.
///
/// @param kind the compartment: who may not read that does not see the note
/// @param corrects the note that this one puts right, or `null` if none
record CaseNote(
        UUID id,
        CaseId caseId,
        DataKind kind,
        String content,
        @Nullable UUID corrects,
        MemberId author,
        String authorName,
        AgencyId agency,
        String agencyName,
        Instant writtenAt) {

    static final int LONGEST = 10_000;

    /// The compartments a note can be in.
    static final List<DataKind> KINDS = List.of(
            DataKind.NARRATIVE,
            DataKind.HEALTH,
            DataKind.CONTACT,
            DataKind.NEED,
            DataKind.MIGRATION,
            DataKind.PERPETRATOR,
            DataKind.PROCESS);
}

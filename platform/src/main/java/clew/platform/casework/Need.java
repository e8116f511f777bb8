package clew.platform.casework;

import clew.platform.directory.ServiceKind;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something a person needs.
///
/// @param wantedBy the day by which it is wanted, or `null` if none is set
public record Need(
        NeedId id,
        CaseId caseId,
        ServiceKind kind,
        CaseUrgency urgency,
        NeedStatus status,
        String note,
        @Nullable LocalDate wantedBy,
        Instant openedAt,
        Instant changedAt,
        int version) {

    /// The need with another status.
    Need marked(NeedStatus other, Instant at) {
        return new Need(id, caseId, kind, urgency, other, note, wantedBy, openedAt, at, version);
    }

    /// The need with another note.
    Need noted(String other) {
        return new Need(id, caseId, kind, urgency, status, other, wantedBy, openedAt, changedAt, version);
    }

    /// Whether it should have been met before the given day.
    public boolean overdue(LocalDate today) {
        return status.pending() && wantedBy != null && wantedBy.isBefore(today);
    }
}

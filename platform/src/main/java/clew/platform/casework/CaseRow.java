package clew.platform.casework;

import clew.platform.access.Relation;
import clew.platform.person.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One line of a list of cases.
record CaseRow(
        CaseId id,
        String reference,
        PersonId person,
        Relation relation,
        String profileId,
        String profileVersion,
        String stage,
        Instant stageSince,
        CaseUrgency urgency,
        @Nullable LocalDate dueOn,
        boolean child,
        @Nullable String responsibleName,
        Instant openedAt,
        @Nullable Instant closedAt) {

    boolean overdue(LocalDate today) {
        return closedAt == null && dueOn != null && dueOn.isBefore(today);
    }
}

package clew.platform.consent.rules;

import clew.platform.access.DataKind;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The person said no. It outdoes what was agreed before for the same use, and nothing else: no ground, no help.
///
/// @param endedAt when the person took the refusal back, or `null`
public record Refused(
        UUID id,
        Set<Purpose> purposes,
        Recipient to,
        Set<DataKind> kinds,
        Instant at,
        @Nullable Instant endedAt) {

    public Refused {
        purposes = Set.copyOf(purposes);
        kinds = Set.copyOf(kinds);
    }

    /// Whether it stands against an agreement for this asker, kind and moment.
    boolean outdoes(Permit.Agreed agreed, Asker asker, DataKind kind, Instant moment) {
        boolean holds = !moment.isBefore(at) && (endedAt == null || moment.isBefore(endedAt));
        return holds
                && !at.isBefore(agreed.recordedAt())
                && kinds.contains(kind)
                && to.means(asker.agency(), asker.recipientClass())
                && purposes.stream().anyMatch(agreed.purposes()::contains);
    }
}

package clew.platform.consent;

import clew.platform.access.DataKind;
import clew.platform.consent.rules.Purpose;
import clew.platform.consent.rules.Recipient;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is shared, for what, with whom and for how long.
///
/// @param until the moment at which it is over, or `null` while it is not withdrawn
public record Share(
        Set<Purpose> purposes,
        Recipient to,
        Set<DataKind> kinds,
        Instant from,
        @Nullable Instant until) {

    public Share {
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("something is shared, or nothing is recorded");
        }
        if (until != null && !until.isAfter(from)) {
            throw new IllegalArgumentException("it ends after it begins");
        }
        purposes = ordered(purposes, Purpose.class);
        kinds = ordered(kinds, DataKind.class);
    }

    /// The last moment at which it holds, whose day is the one that the person was told; `null` while it is not
    /// withdrawn.
    @Nullable
    Instant lastMoment() {
        return until == null ? null : until.minusNanos(1);
    }

    private static <E extends Enum<E>> Set<E> ordered(Set<E> some, Class<E> type) {
        EnumSet<E> ordered = EnumSet.noneOf(type);
        ordered.addAll(some);
        return Collections.unmodifiableSet(ordered);
    }
}

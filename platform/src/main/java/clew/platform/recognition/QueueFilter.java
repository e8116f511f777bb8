package clew.platform.recognition;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What of the queue is looked at.
///
/// @param reasons at least one of these must hold; empty: all who wait
/// @param progress how far a screening is, or `null` for any
/// @param planned whether those are meant whose day has not come yet, instead of those who wait now
record QueueFilter(Set<WaitReason> reasons, @Nullable Progress progress, boolean planned) {

    /// How far a screening is.
    enum Progress {
        NOT_STARTED,
        STARTED
    }

    QueueFilter {
        EnumSet<WaitReason> ordered = EnumSet.noneOf(WaitReason.class);
        ordered.addAll(reasons);
        reasons = java.util.Collections.unmodifiableSet(ordered);
    }

    /// All who wait now.
    static QueueFilter all() {
        return new QueueFilter(Set.of(), null, false);
    }

    static QueueFilter of(@Nullable List<WaitReason> reasons, @Nullable Progress progress, boolean planned) {
        return new QueueFilter(reasons == null ? Set.of() : Set.copyOf(reasons), progress, planned);
    }

    public boolean wants(WaitReason reason) {
        return reasons.contains(reason);
    }
}

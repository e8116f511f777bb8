package clew.platform.clocks;

import clew.platform.clocks.rules.ClockEntry;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One entry of a clock as it is kept: what happened, what told it, who did it, and why.
///
/// @param signal the name of what happened, or `null` where somebody did it by hand
/// @param toldAt when Clew learnt of it
/// @param reason in words; empty where it happened by itself
record Entry(
        UUID id,
        int number,
        Kind kind,
        @Nullable String signal,
        Instant at,
        Instant toldAt,
        int more,
        String reason,
        @Nullable UUID member,
        String memberName,
        String agencyName) {

    /// What can happen to a clock.
    enum Kind {
        STARTED,
        RESTARTED,
        PAUSED,
        RESUMED,
        EXTENDED,
        STOPPED,
        CANCELLED;

        /// The message key of its sentence.
        public String key() {
            return "clocks.entry." + name();
        }
    }

    /// As the rules take it.
    ClockEntry rule() {
        return switch (kind) {
            case STARTED -> new ClockEntry.Started(at, number);
            case RESTARTED -> new ClockEntry.Restarted(at, number);
            case PAUSED -> new ClockEntry.Paused(at, number);
            case RESUMED -> new ClockEntry.Resumed(at, number);
            case EXTENDED -> new ClockEntry.Extended(at, number, more);
            case STOPPED -> new ClockEntry.Stopped(at, number);
            case CANCELLED -> new ClockEntry.Cancelled(at, number);
        };
    }
}

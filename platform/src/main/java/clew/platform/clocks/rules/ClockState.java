package clew.platform.clocks.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a clock says at a moment.
public sealed interface ClockState {

    /// Nothing started it.
    record NotStarted() implements ClockState {}

    /// It runs, and its end is ahead.
    record Running(Due due) implements ClockState {}

    /// It stands still.
    ///
    /// @param ifResumedNow when it would end if it went on at once
    record Paused(Instant since, Due ifResumedNow) implements ClockState {}

    /// What was due was done in time.
    record Met(Due due, Instant at) implements ClockState {}

    /// The time before which something could not be done is over.
    record Elapsed(Due due) implements ClockState {}

    /// Its end passed and what was due was not done.
    ///
    /// @param endedAt when it was done after all, or no longer mattered; `null` while it is still owed
    record Breached(Due due, @Nullable Instant endedAt) implements ClockState {}

    /// What could not be done before its end was done before.
    record CutShort(Due due, Instant at) implements ClockState {}

    /// It no longer mattered before its end.
    record Cancelled(Instant at) implements ClockState {}

    /// Whether it may still change by what is done, without beginning anew.
    default boolean open() {
        return switch (this) {
            case Running _, Paused _ -> true;
            case Breached breached -> breached.endedAt() == null;
            case NotStarted _, Met _, Elapsed _, CutShort _, Cancelled _ -> false;
        };
    }
}

package clew.platform.clocks.rules;

import java.time.Instant;

/// One thing that happened to a clock. The entries of a clock are only ever added to, and are all that it is made of.
public sealed interface ClockEntry {

    /// When it happened.
    Instant at();

    /// Its place among those that happened at the same moment.
    int number();

    /// The clock began.
    record Started(Instant at, int number) implements ClockEntry {}

    /// The clock began anew: what was paused or extended before counts no more.
    record Restarted(Instant at, int number) implements ClockEntry {}

    /// The clock stood still from here.
    record Paused(Instant at, int number) implements ClockEntry {}

    /// The clock went on.
    record Resumed(Instant at, int number) implements ClockEntry {}

    /// The clock got so much more of its own unit.
    record Extended(Instant at, int number, int more) implements ClockEntry {}

    /// What was due was done.
    record Stopped(Instant at, int number) implements ClockEntry {}

    /// It no longer matters.
    record Cancelled(Instant at, int number) implements ClockEntry {}
}

package clew.platform.clocks;

import clew.platform.clocks.rules.ClockDefinition;
import clew.platform.clocks.rules.Handling.Act;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A clock of a case as its page shows it.
///
/// @param due when it ends, in words
/// @param left how long it is to there, in words
/// @param late whether what was due is still owed
/// @param bar its picture, or `null` where nothing runs any more
/// @param steps how its end was computed, in words
/// @param history what happened to it, the latest first
/// @param acts what the member may do to it
record ClockView(
        CaseClock clock,
        ClockDefinition definition,
        String due,
        String left,
        boolean late,
        @Nullable Bar bar,
        List<String> steps,
        List<Past> history,
        List<Act> acts) {

    /// One thing that happened.
    record Past(String what, String when, String by, String reason) {}
}

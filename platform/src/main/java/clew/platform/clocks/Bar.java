package clew.platform.clocks;

import clew.platform.clocks.rules.ClockReading;
import clew.platform.clocks.rules.Due;
import clew.platform.clocks.rules.Pause;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The picture of a clock: its whole length as a bar, with the part that has passed and the parts that stood still.
///
/// @param passed how much of the width has passed
/// @param still where and how wide it stood still
record Bar(int passed, List<Part> still) {

    /// The width of the picture.
    static final int WIDTH = 600;

    /// A part of the bar.
    record Part(int x, int width) {}

    Bar {
        still = List.copyOf(still);
    }

    static Bar of(ClockReading reading, Due due, Instant now) {
        Instant start = reading.start().orElse(now);
        List<Part> still = new ArrayList<>();
        for (Pause pause : reading.pauses()) {
            int from = place(start, due.end(), pause.from());
            still.add(new Part(from, Math.max(1, place(start, due.end(), pause.to()) - from)));
        }
        return new Bar(place(start, due.end(), now), still);
    }

    private static int place(Instant start, Instant end, Instant at) {
        double whole = Math.max(1, Duration.between(start, end).toMinutes());
        double part = Duration.between(start, at).toMinutes();
        return Math.clamp(Math.round(WIDTH * part / whole), 0, WIDTH);
    }
}

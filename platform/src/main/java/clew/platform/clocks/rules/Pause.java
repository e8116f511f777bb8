package clew.platform.clocks.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// A time in which a clock stood still.
public record Pause(Instant from, Instant to) {

    /// The days of it in a zone: from the day it began, up to and without the day it ended. A clock that is
    /// paused and resumed on one day has lost no day.
    boolean covers(LocalDate day, ZoneId zone) {
        return !day.isBefore(LocalDate.ofInstant(from, zone)) && day.isBefore(LocalDate.ofInstant(to, zone));
    }

    /// How many of its days come after a day.
    long daysAfter(LocalDate day, ZoneId zone) {
        LocalDate first = LocalDate.ofInstant(from, zone);
        LocalDate counted = first.isAfter(day) ? first : day.plusDays(1);
        return Math.max(0, LocalDate.ofInstant(to, zone).toEpochDay() - counted.toEpochDay());
    }

    Duration length() {
        return Duration.between(from, to);
    }
}

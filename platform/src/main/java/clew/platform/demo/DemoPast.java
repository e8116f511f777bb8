package clew.platform.demo;

import clew.platform.access.Acting;
import clew.platform.access.Member;
import clew.platform.clocks.ClockWatch;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The past of the demonstration, seen from the moment in which it was started.
final class DemoPast {

    private final Instant now;
    private final ZoneId zone;

    DemoPast(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /// The day so many days ago.
    LocalDate day(int daysAgo) {
        return LocalDate.ofInstant(now, zone).minusDays(daysAgo);
    }

    /// The moment so many days ago.
    Instant moment(int daysAgo) {
        return now.minus(Duration.ofDays(daysAgo));
    }

    /// Lets a member do something as if it were so many days ago.
    void on(int daysAgo, Member by, Runnable work) {
        DemoClock.at(moment(daysAgo), () -> Acting.runAs(by, work));
    }

    /// Lets the clocks that had ended by then be told.
    void clocksEnd(int daysAgo, ClockWatch watch) {
        DemoClock.at(moment(daysAgo), watch::run);
    }
}

package clew.platform.clocks;

import clew.platform.access.Relation;
import clew.platform.clocks.ClockDueQuery.When;
import clew.platform.clocks.rules.ClockDefinition.Direction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// One line of what is due.
record ClockDueRow(
        CaseClock clock,
        String reference,
        Relation relation,
        boolean child,
        @Nullable String responsible) {

    /// How near its end is to somebody in a zone.
    When when(Instant now, ZoneId zone) {
        Instant due = clock.dueAt();
        if (due == null) {
            return When.STILL;
        }
        if (clock.direction() == Direction.DEADLINE && !now.isBefore(due)) {
            return When.OVERDUE;
        }
        if (!due.isAfter(daysOn(now, zone, 1))) {
            return When.TODAY;
        }
        return due.isAfter(daysOn(now, zone, 7)) ? When.LATER : When.WEEK;
    }

    /// The midnight after so many days, this one counted.
    static Instant daysOn(Instant now, ZoneId zone, int days) {
        return LocalDate.ofInstant(now, zone).plusDays(days).atStartOfDay(zone).toInstant();
    }
}

package clew.platform.clocks.rules;

import clew.platform.clocks.rules.Step.What;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// When a period ends, and how that was computed.
///
/// A period in **hours** is elapsed time: its end is the moment of the event plus so many times sixty minutes,
/// plus the time it stood still. A night in which the clocks are put back is an hour longer on the wall and the
/// same to it.
///
/// Every **other** period is made of local days in the zone of the clock, and ends with the last hour of its
/// last day; its end is therefore the midnight after that day, however long the day was.
///
/// ```
/// day of the event   e = the local day of the moment it happened
/// day zero           z = e if the day of the event is not counted, else the day before
/// days, weeks        last = z + n
/// months, years      last = e + n months; if the first day is counted, the day before that
///                    (the last day of the month where that month has no such day)
/// working days       last = the n-th day after z that is neither weekend, holiday, nor paused
/// pauses             last + the paused days after z; working days have skipped them already
/// free last day      last = the next working day, where the counting says so
/// ```
///
/// The day of a pause is lost and the day of going on is counted; so a pause moves the end by whole days, never
/// backwards, and one within a day by none. An extension lengthens the whole period rather than a period after
/// it: six months and six more from 31 August end on 31 August, not on the 28th.
///
/// Rules: Regulation (EEC, Euratom) No 1182/71, art. 3(1), (2) and (4) (check before release), which is also
/// how the Dutch, German and Italian rules are written for the cases that Clew needs. Art. 3(5) – a period of
/// two days or more holds at least two working days – is not applied: no clock that Clew ships falls under the
/// regulation itself. The hour of the event (art. 3(1), second sentence) is counted here, which ends a period
/// of hours earlier, never later.
///
/// Wrong when: a law counts "clear days", stops at a court's vacation, or a holiday was declared that the
/// calendar does not know yet; the last is said in the steps by the years for which the calendar was looked up.
public final class Reckoning {

    private final ClockDefinition definition;
    private final HolidayCalendar calendar;
    private final Instant start;
    private final int extra;
    private final List<Pause> pauses;
    private final ZoneId zone;
    private final Length length;
    private final LocalDate event;
    private final LocalDate zero;
    private final List<Step> steps = new ArrayList<>();

    private Reckoning(
            ClockDefinition definition, HolidayCalendar calendar, Instant start, int extra, List<Pause> pauses) {
        this.definition = definition;
        this.calendar = calendar;
        this.start = start;
        this.extra = extra;
        this.pauses = pauses;
        this.zone = definition.zone();
        this.length = definition.length().plus(extra);
        this.event = LocalDate.ofInstant(start, zone);
        this.zero = definition.counting().firstDayCounted() ? event.minusDays(1) : event;
    }

    /// The end of a period with the steps that lead to it.
    public record Result(Due due, List<Step> steps) {
        /// Copies the steps.
        public Result {
            steps = List.copyOf(steps);
        }
    }

    /// Computes the end of a period that began at a moment.
    ///
    /// @param extra by how much of its own unit it was extended
    /// @param pauses in the order of time, each begun before the end that the earlier ones led to
    public static Result of(
            ClockDefinition definition, HolidayCalendar calendar, Instant start, int extra, List<Pause> pauses) {
        return new Reckoning(definition, calendar, start, extra, pauses).compute();
    }

    private Result compute() {
        note(What.BEGAN, start, zone.getId());
        return new Result(length.unit() == Unit.HOURS ? hours() : days(), steps);
    }

    private Due hours() {
        runs();
        Instant end = start.plus(Duration.ofHours(length.amount()));
        for (Pause pause : pauses) {
            note(What.STOOD_STILL_HOURS, pause.from(), pause.to());
            end = end.plus(pause.length());
        }
        note(What.ENDS_AT, end, zone.getId());
        return new Due(LocalDate.ofInstant(end, zone), end, false);
    }

    private Due days() {
        note(definition.counting().firstDayCounted() ? What.DAY_COUNTED : What.DAY_NOT_COUNTED, event);
        runs();
        LocalDate last = switch (length.unit()) {
            case WORKING_DAYS -> workingDays();
            case DAYS -> paused(zero.plusDays(length.amount()));
            case WEEKS -> paused(zero.plusWeeks(length.amount()));
            case MONTHS -> paused(months(length.amount()));
            case YEARS -> paused(months(12 * length.amount()));
            case HOURS -> throw new IllegalStateException("hours are not days");
        };
        LocalDate ends = toWorkingDay(last);
        if (asksCalendar() && !(calendar.knows(event) && calendar.knows(ends))) {
            note(What.CALENDAR_ENDS, calendar.name(), calendar.firstYear(), calendar.lastYear());
        }
        note(What.ENDS, ends, zone.getId());
        return new Due(ends, ends.plusDays(1).atStartOfDay(zone).toInstant(), true);
    }

    private boolean asksCalendar() {
        return length.unit() == Unit.WORKING_DAYS || definition.counting().toWorkingDay();
    }

    private LocalDate months(int months) {
        LocalDate last = event.plusMonths(months);
        if (last.getDayOfMonth() != event.getDayOfMonth()) {
            note(What.MONTH_IS_SHORTER, event.getDayOfMonth(), last);
            return last;
        }
        return definition.counting().firstDayCounted() ? last.minusDays(1) : last;
    }

    private LocalDate paused(LocalDate last) {
        LocalDate moved = last;
        for (Pause pause : pauses) {
            moved = moved.plusDays(lost(pause));
        }
        return moved;
    }

    private long lost(Pause pause) {
        long days = pause.daysAfter(zero, zone);
        note(What.STOOD_STILL, LocalDate.ofInstant(pause.from(), zone), LocalDate.ofInstant(pause.to(), zone), days);
        return days;
    }

    private LocalDate workingDays() {
        pauses.forEach(this::lost);
        LocalDate day = zero;
        int counted = 0;
        int weekends = 0;
        List<Step> holidays = new ArrayList<>();
        while (counted < length.amount()) {
            day = day.plusDays(1);
            LocalDate here = day;
            Optional<String> holiday = calendar.holiday(day);
            if (calendar.weekend().contains(day.getDayOfWeek())) {
                weekends++;
            } else if (holiday.isPresent()) {
                holidays.add(Step.of(What.HOLIDAY, day, holiday.get()));
            } else if (pauses.stream().noneMatch(pause -> pause.covers(here, zone))) {
                counted++;
            }
        }
        if (weekends > 0) {
            note(What.WEEKENDS, weekends);
        }
        steps.addAll(holidays);
        return day;
    }

    private LocalDate toWorkingDay(LocalDate last) {
        LocalDate day = last;
        while (definition.counting().toWorkingDay() && !calendar.working(day)) {
            day = day.plusDays(1);
        }
        if (!day.equals(last)) {
            Optional<String> holiday = calendar.holiday(last);
            note(What.MOVED, last, holiday.isPresent() ? holiday.get() : last.getDayOfWeek(), day);
        }
        return day;
    }

    private void runs() {
        if (extra > 0) {
            note(What.RUNS_EXTENDED, length, extra);
        } else {
            note(What.RUNS, length);
        }
    }

    private void note(What what, Object... arguments) {
        steps.add(Step.of(what, arguments));
    }
}

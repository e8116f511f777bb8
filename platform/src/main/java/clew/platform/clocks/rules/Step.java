package clew.platform.clocks.rules;

import java.util.List;

/// One step of how an end was computed, for people to follow.
///
/// @param what kind of step; its sentence is the message `clocks.step.` and this name
/// @param arguments of that sentence: numbers, texts, lengths, days (`LocalDate`, `DayOfWeek`) and
/// moments (`Instant`)
public record Step(What what, List<Object> arguments) {

    /// The kinds of steps, in the order in which they are taken.
    public enum What {
        /// When it began: moment, zone.
        BEGAN,
        /// The day of the event is not counted: day.
        DAY_NOT_COUNTED,
        /// The day of the event is the first day: day.
        DAY_COUNTED,
        /// How long: length.
        RUNS,
        /// How long with extensions: length, what was added.
        RUNS_EXTENDED,
        /// The month has no such day: day of the month, last day that it has.
        MONTH_IS_SHORTER,
        /// It stood still: first day, day it went on, days lost.
        STOOD_STILL,
        /// It stood still: from, to.
        STOOD_STILL_HOURS,
        /// Weekends are not counted: how many days.
        WEEKENDS,
        /// A holiday is not counted: day, name.
        HOLIDAY,
        /// The last day is free, so the period ends with the next working day: day, its holiday or weekday, next.
        MOVED,
        /// The calendar was not looked up for a year: calendar, first year, last year.
        CALENDAR_ENDS,
        /// The last day: day, zone.
        ENDS,
        /// The last moment: moment, zone.
        ENDS_AT
    }

    /// Copies the arguments.
    public Step {
        arguments = List.copyOf(arguments);
    }

    static Step of(What what, Object... arguments) {
        return new Step(what, List.of(arguments));
    }

    /// The message key of its sentence.
    public String key() {
        return "clocks.step." + what.name();
    }
}

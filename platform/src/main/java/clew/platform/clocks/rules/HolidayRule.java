package clew.platform.clocks.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/// On which day of a year a holiday falls, and in which years it is one.
///
/// @param name what it is called
/// @param day the way to its day
/// @param firstYear the first year of it
/// @param lastYear the last year of it
/// @param except years in which it was not kept, or was moved
/// @param moved where it is kept when its day is a weekend
public record HolidayRule(String name, Day day, int firstYear, int lastYear, Set<Integer> except, Moved moved) {

    /// Copies the set.
    public HolidayRule {
        except = Set.copyOf(except);
    }

    /// Whether it is a holiday in a year.
    public boolean in(int year) {
        return firstYear <= year && year <= lastYear && !except.contains(year);
    }

    /// What becomes of a holiday that falls on a day that is free anyway.
    public enum Moved {
        /// It stays where it is.
        NOT,
        /// It is kept on the next day that is neither weekend nor another holiday, as the United Kingdom does.
        TO_NEXT_WORKING_DAY,
        /// On a Sunday, it is kept the day before, as the Netherlands do with King's Day.
        FROM_SUNDAY_TO_SATURDAY
    }

    /// The way to the day of a holiday.
    public sealed interface Day {

        /// The day in a year.
        LocalDate in(int year);

        /// The same day of the same month.
        record Fixed(Month month, int dayOfMonth) implements Day {
            @Override
            public LocalDate in(int year) {
                return LocalDate.of(year, month, dayOfMonth);
            }
        }

        /// So many days after Easter Sunday, or before it.
        record FromEaster(Easter easter, int days) implements Day {
            @Override
            public LocalDate in(int year) {
                return easter.sunday(year).plusDays(days);
            }
        }

        /// The first, second … such day of a month; -1 is the last.
        record Nth(int number, DayOfWeek weekday, Month month) implements Day {
            @Override
            public LocalDate in(int year) {
                return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(number, weekday));
            }
        }

        /// The last such day before a date.
        record Before(DayOfWeek weekday, Month month, int dayOfMonth) implements Day {
            @Override
            public LocalDate in(int year) {
                return LocalDate.of(year, month, dayOfMonth).with(TemporalAdjusters.previous(weekday));
            }
        }

        /// One day, once.
        record Once(LocalDate date) implements Day {
            @Override
            public LocalDate in(int year) {
                return date;
            }
        }
    }
}

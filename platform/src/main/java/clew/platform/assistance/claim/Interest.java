package clew.platform.assistance.claim;

import clew.platform.assistance.claim.Surcharges.Mark;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/// How interest is counted.
///
/// @param rates each from its day on, until the next begins; before the first there is no interest
public record Interest(Kind kind, DayCount dayCount, List<Rate> rates) {

    /// Whether interest bears interest.
    public enum Kind {
        NONE,
        SIMPLE,
        /// Added to what bears interest once a year, on the day on which the sum was due.
        COMPOUND_YEARLY;

        /// The message key of its label.
        public String key() {
            return "assistance.claim.interest." + name();
        }
    }

    /// How a day is a part of a year.
    public enum DayCount {
        /// Always 365 days.
        ACTUAL_365,
        /// Always 360 days.
        ACTUAL_360,
        /// 366 days for a day in a leap year, else 365.
        ACTUAL_ACTUAL;

        /// The message key of its label.
        public String key() {
            return "assistance.claim.dayCount." + name();
        }

        /// The share of a year from a day (counted) until another (not counted).
        Exact share(LocalDate from, LocalDate until) {
            return switch (this) {
                case ACTUAL_365 -> Exact.ratio(ChronoUnit.DAYS.between(from, until), 365);
                case ACTUAL_360 -> Exact.ratio(ChronoUnit.DAYS.between(from, until), 360);
                case ACTUAL_ACTUAL -> actual(from, until);
            };
        }

        private static Exact actual(LocalDate from, LocalDate until) {
            Exact share = Exact.ZERO;
            LocalDate day = from;
            while (day.isBefore(until)) {
                LocalDate year = LocalDate.of(day.getYear() + 1, 1, 1);
                LocalDate end = year.isBefore(until) ? year : until;
                share = share.plus(Exact.ratio(ChronoUnit.DAYS.between(day, end), day.lengthOfYear()));
                day = end;
            }
            return share;
        }
    }

    /// A yearly rate in percent.
    ///
    /// @param source the law or publication it is taken from
    public record Rate(LocalDate from, BigDecimal percent, String source, Mark mark) {
        /// A rate is not negative here: a claim never shrinks by waiting.
        public Rate {
            if (percent.signum() < 0) {
                throw new IllegalArgumentException("a rate of interest is not negative");
            }
        }
    }

    /// Orders the rates by their days.
    public Interest {
        rates = rates.stream().sorted(Comparator.comparing(Rate::from)).toList();
    }

    /// No interest.
    public static Interest none() {
        return new Interest(Kind.NONE, DayCount.ACTUAL_365, List.of());
    }
}

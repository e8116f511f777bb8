package clew.platform.assistance.claim;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How somebody worked, and for what: all that is the same on every day of a period.
///
/// @param daysPerWeek worked in a week
/// @param hoursPerDay worked on such a day
/// @param normalHours of a week, above which work is overtime
/// @param hoursOfDailyWage the hours that a daily wage is agreed for
/// @param nightHours worked by night, in a week
/// @param restDayHours worked on rest days and holidays, in a week
/// @param agreed what was promised, or `null` if unknown
/// @param due what the law or a collective agreement asks at least, or `null` if unknown
/// @param rules the surcharges
public record WorkTerms(
        BigDecimal daysPerWeek,
        BigDecimal hoursPerDay,
        BigDecimal normalHours,
        BigDecimal hoursOfDailyWage,
        BigDecimal nightHours,
        BigDecimal restDayHours,
        @Nullable Wage agreed,
        @Nullable Wage due,
        Surcharges rules) {

    private static final BigDecimal WEEK = new BigDecimal(7);
    private static final BigDecimal DAY = new BigDecimal(24);

    /// Checks that the hours are possible, and that there is a wage.
    public WorkTerms {
        between(daysPerWeek, BigDecimal.ZERO, WEEK, "days per week");
        between(hoursPerDay, BigDecimal.ZERO, DAY, "hours per day");
        between(normalHours, BigDecimal.ONE, WEEK.multiply(DAY), "normal hours");
        between(hoursOfDailyWage, BigDecimal.ONE, DAY, "hours of a daily wage");
        BigDecimal weekly = daysPerWeek.multiply(hoursPerDay);
        between(nightHours, BigDecimal.ZERO, weekly, "night hours");
        between(restDayHours, BigDecimal.ZERO, weekly, "rest-day hours");
        if (agreed == null && due == null) {
            throw new IllegalArgumentException("a wage is needed: the agreed one, or the one that the law asks");
        }
    }

    private static void between(BigDecimal value, BigDecimal least, BigDecimal most, String what) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(what + " are between " + least + " and " + most);
        }
    }

    /// The hours of a week.
    BigDecimal hoursPerWeek() {
        return daysPerWeek.multiply(hoursPerDay);
    }

    /// The wage that counts: the higher of the two, because nobody can agree to less than the law asks.
    Wage wage() {
        if (agreed == null || due == null) {
            return Objects.requireNonNull(agreed == null ? due : agreed);
        }
        return due.hourly(this).compareTo(agreed.hourly(this)) > 0 ? due : agreed;
    }
}

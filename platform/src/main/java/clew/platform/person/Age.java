package clew.platform.person;

import clew.recognition.AgeGroup;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The age group of a person on one day, and why.
///
/// The lowest plausible age counts: only somebody whose every plausible age is 18 or more is an adult. An
/// estimated date of birth may be wrong by [#MARGIN] years either way (Clew's own, cautious figure). A range of
/// ages grows with the whole years since it was given.
///
/// @param low the lowest plausible age in years
/// @param high the highest plausible age in years
/// @param reason the key of the message that gives the reason
/// @param arguments what the message needs
public record Age(
        AgeGroup group, @Nullable Integer low, @Nullable Integer high, String reason, List<Object> arguments) {

    /// By how many years an estimated date of birth may be wrong.
    public static final int MARGIN = 2;

    /// The age from which a person is an adult.
    public static final int MAJORITY = 18;

    /// The age by what was written at registration alone.
    static Age registered(Person person, LocalDate today) {
        LocalDate birth = person.birthDate();
        if (birth != null && !person.birthDateEstimated()) {
            int years = years(birth, today);
            return judged(years, years, "birth", List.of(years));
        }
        int passed = years(person.ageStatedOn(), today);
        Integer low = person.ageLow() == null ? null : person.ageLow() + passed;
        Integer high = person.ageHigh() == null ? null : person.ageHigh() + passed;
        if (birth != null) {
            int years = years(birth, today);
            int lowest = low == null ? years - MARGIN : Math.min(low, years - MARGIN);
            int highest = high == null ? years + MARGIN : Math.max(high, years + MARGIN);
            return judged(lowest, highest, "estimated", List.of(years, MARGIN));
        }
        return fromRange(low, high);
    }

    /// The age that several statements leave plausible.
    static Age weighed(@Nullable Integer low, @Nullable Integer high, int statements) {
        if (low != null && high != null) {
            return low.equals(high)
                    ? judged(low, high, "weighedOne", List.of(low, statements))
                    : judged(low, high, "weighed", List.of(low, high, statements));
        }
        if (low != null) {
            return judged(low, null, "atLeast", List.of(low));
        }
        return high == null ? judged(null, null, "unknown", List.of()) : judged(null, high, "atMost", List.of(high));
    }

    private static Age fromRange(@Nullable Integer low, @Nullable Integer high) {
        if (low != null && high != null) {
            return low.equals(high)
                    ? judged(low, high, "stated", List.of(low))
                    : judged(low, high, "range", List.of(low, high));
        }
        if (low != null) {
            return judged(low, null, "atLeast", List.of(low));
        }
        if (high != null) {
            return judged(null, high, "atMost", List.of(high));
        }
        return judged(null, null, "unknown", List.of());
    }

    private static Age judged(@Nullable Integer low, @Nullable Integer high, String reason, List<Object> arguments) {
        return new Age(group(low, high), low, high, "person.age.reason." + reason, arguments);
    }

    private static AgeGroup group(@Nullable Integer low, @Nullable Integer high) {
        if (high != null && high < MAJORITY) {
            return AgeGroup.CHILD;
        }
        return low != null && low >= MAJORITY ? AgeGroup.ADULT : AgeGroup.UNCERTAIN;
    }

    private static int years(LocalDate from, LocalDate to) {
        return Math.max(0, Period.between(from, to).getYears());
    }
}

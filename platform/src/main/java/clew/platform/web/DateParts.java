package clew.platform.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A date as a person types it: day, month and year in three boxes.
///
/// A form is a record with a component of this type; the fragment `fragments/form :: date` shows it.
public record DateParts(
        @Nullable String day,
        @Nullable String month,
        @Nullable String year) {

    /// A date that was not given.
    public static DateParts empty() {
        return new DateParts("", "", "");
    }

    /// The three boxes for a date, empty for `null`.
    public static DateParts of(@Nullable LocalDate date) {
        return date == null
                ? empty()
                : new DateParts(
                        Integer.toString(date.getDayOfMonth()),
                        Integer.toString(date.getMonthValue()),
                        Integer.toString(date.getYear()));
    }

    /// Whether nothing was typed.
    public boolean isEmpty() {
        return clean(day).isEmpty() && clean(month).isEmpty() && clean(year).isEmpty();
    }

    /// The date, or empty when the boxes do not hold a real one.
    public Optional<LocalDate> date() {
        try {
            return Optional.of(LocalDate.of(number(year), number(month), number(day)));
        } catch (DateTimeException | NumberFormatException notADate) {
            return Optional.empty();
        }
    }

    /// Whether something was typed that is not a date.
    public boolean isBroken() {
        return !isEmpty() && date().isEmpty();
    }

    private static int number(@Nullable String typed) {
        return Integer.parseInt(clean(typed));
    }

    private static String clean(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}

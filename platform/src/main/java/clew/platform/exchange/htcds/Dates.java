package clew.platform.exchange.htcds;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates as people write them. A date that could be read in two ways is refused, never guessed.
final class Dates {

    private static final String EXPECTED = "YYYY-MM-DD";
    private static final Pattern ISO = Pattern.compile("^(\\d{4}-\\d{2}-\\d{2})$");
    private static final Pattern ISO_TIME = Pattern.compile(
            "^(\\d{4}-\\d{2}-\\d{2})[T ]\\d{2}:\\d{2}(:\\d{2}([.,]\\d{1,9})?)?(Z|[+-]\\d{2}:?\\d{2})?$");
    private static final Pattern YEAR_FIRST = Pattern.compile("^(\\d{4})[./](\\d{1,2})[./](\\d{1,2})$");
    private static final Pattern COMPACT = Pattern.compile("^((?:19|20)\\d{2})(\\d{2})(\\d{2})$");
    private static final Pattern DOTTED = Pattern.compile("^(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})$");
    private static final Pattern SLASHED = Pattern.compile("^(\\d{1,2})([/-])(\\d{1,2})\\2(\\d{4})$");
    private static final Pattern SHORT_YEAR = Pattern.compile("^\\d{1,2}[./-]\\d{1,2}[./-]\\d{2}$");
    private static final Pattern INCOMPLETE = Pattern.compile("^\\d{4}([-/.]\\d{1,2})?$|^\\d{1,2}[/.-]\\d{4}$");
    private static final Pattern SERIAL = Pattern.compile("^\\d{5}(\\.\\d+)?$");
    private static final List<DateTimeFormatter> WORDED =
            List.of(english("d MMM uuuu"), english("d MMMM uuuu"), english("MMM d uuuu"), english("MMMM d uuuu"));

    private Dates() {}

    static Meaning read(String text) {
        String date = text.strip();
        Matcher iso = ISO.matcher(date);
        if (iso.matches()) {
            return exact(date).map(day -> Meaning.of(day.toString())).orElseGet(() -> refused(Reason.NOT_A_DATE, text));
        }
        Matcher time = ISO_TIME.matcher(date);
        if (time.matches()) {
            return noted(exact(time.group(1)), text);
        }
        return SERIAL.matcher(date).matches() ? serial(text, date) : local(text, date);
    }

    private static Meaning serial(String text, String digits) {
        return fromSerial(new BigDecimal(digits).intValue(), false)
                .map(day -> Meaning.noted(day.toString(), Reason.SERIAL_DATE, text, day.toString()))
                .orElseGet(() -> refused(Reason.NOT_A_DATE, text));
    }

    private static Meaning local(String text, String date) {
        Matcher yearFirst = YEAR_FIRST.matcher(date);
        if (yearFirst.matches()) {
            return noted(day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3)), text);
        }
        Matcher compact = COMPACT.matcher(date);
        if (compact.matches()) {
            return noted(day(compact.group(1), compact.group(2), compact.group(3)), text);
        }
        Matcher dotted = DOTTED.matcher(date);
        if (dotted.matches()) {
            return noted(day(dotted.group(3), dotted.group(2), dotted.group(1)), text);
        }
        Matcher slashed = SLASHED.matcher(date);
        if (slashed.matches()) {
            return slashed(text, slashed.group(1), slashed.group(3), slashed.group(4));
        }
        if (SHORT_YEAR.matcher(date).matches()) {
            return refused(Reason.TWO_DIGIT_YEAR, text);
        }
        return INCOMPLETE.matcher(date).matches() ? refused(Reason.INCOMPLETE_DATE, text) : noted(worded(text), text);
    }

    /// Day and month are known only where one of them is above twelve, or both are the same.
    private static Meaning slashed(String text, String first, String second, String year) {
        Optional<LocalDate> dayFirst = day(year, second, first);
        Optional<LocalDate> monthFirst = day(year, first, second);
        if (dayFirst.isPresent() && monthFirst.isPresent() && !dayFirst.equals(monthFirst)) {
            return Meaning.refused(
                    Reason.AMBIGUOUS_DATE,
                    text,
                    dayFirst.get().toString(),
                    monthFirst.get().toString());
        }
        return noted(dayFirst.or(() -> monthFirst), text);
    }

    private static Optional<LocalDate> worded(String text) {
        String words = text.strip().replaceAll("[,.]", " ").replaceAll("(?<=\\d)(st|nd|rd|th)\\b", "");
        String spaced = words.replace('-', ' ').replaceAll("\\s+", " ");
        return WORDED.stream()
                .map(format -> parsed(spaced, format))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<LocalDate> parsed(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /// The day of a spreadsheet's serial number. The 1900 system counts a 29 February 1900 that never was; days
    /// before it are not read.
    static Optional<LocalDate> fromSerial(int serial, boolean since1904) {
        if (since1904) {
            return serial >= 0 && serial < 90_000
                    ? Optional.of(LocalDate.of(1904, 1, 1).plusDays(serial))
                    : Optional.empty();
        }
        return serial > 60 && serial < 90_000
                ? Optional.of(LocalDate.of(1899, 12, 30).plusDays(serial))
                : Optional.empty();
    }

    private static Meaning noted(Optional<LocalDate> day, String text) {
        return day.map(found -> Meaning.noted(found.toString(), Reason.DATE_READ, text, found.toString()))
                .orElseGet(() -> refused(Reason.NOT_A_DATE, text));
    }

    private static Meaning refused(Reason reason, String text) {
        return Meaning.refused(reason, text, EXPECTED);
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> exact(String iso) {
        return day(iso.substring(0, 4), iso.substring(5, 7), iso.substring(8, 10));
    }

    private static DateTimeFormatter english(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}

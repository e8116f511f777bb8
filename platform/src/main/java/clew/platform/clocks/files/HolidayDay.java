package clew.platform.clocks.files;

import clew.platform.clocks.rules.Easter;
import clew.platform.clocks.rules.HolidayRule.Day;
import clew.platform.packs.Entries;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads on which day a holiday falls: exactly one of `fixed`, `easter`, `orthodox-easter`, `nth`, `before`, `once`.
final class HolidayDay {

    private static final Day NONE = new Day.Fixed(Month.JANUARY, 1);
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");
    private static final Pattern NTH = Pattern.compile("(first|second|third|fourth|last) ([a-z]+) of ([a-z]+)");
    private static final Pattern BEFORE = Pattern.compile("([a-z]+) before ([0-9]{2}-[0-9]{2})");
    private static final Pattern DISTANCE = Pattern.compile("[+-]?[0-9]{1,3}");

    /// One way to say it: the name of the field, how it is read, what it looks like.
    private record Way(String name, BiFunction<String, Entries, Optional<Day>> reader, String expected) {}

    private static final List<Way> WAYS = List.of(
            new Way("fixed", (text, _) -> fixed(text), "a month and a day that each year has, such as 12-25"),
            new Way("easter", (text, _) -> easter(text, Easter.WESTERN), "days after Easter Sunday, such as +1 or -2"),
            new Way(
                    "orthodox-easter",
                    (text, _) -> easter(text, Easter.ORTHODOX),
                    "days after Orthodox Easter Sunday, such as +1 or -2"),
            new Way("nth", (text, _) -> nth(text), "such as \"first monday of may\" or \"last monday of august\""),
            new Way("before", (text, _) -> before(text), "such as \"wednesday before 11-23\""),
            new Way("once", (_, entries) -> Optional.of(new Day.Once(entries.date("once"))), "a date"));

    private HolidayDay() {}

    static Day read(Entries entries) {
        List<Way> said = WAYS.stream().filter(way -> entries.has(way.name())).toList();
        if (said.size() != 1) {
            String names = String.join(", ", WAYS.stream().map(Way::name).toList());
            entries.fault(said.isEmpty() ? "fixed" : said.getLast().name(), "exactly one of " + names);
            said.forEach(way -> entries.text(way.name()));
            return NONE;
        }
        Way way = said.getFirst();
        Optional<Day> day = way.reader().apply(entries.text(way.name()), entries);
        if (day.isEmpty()) {
            entries.fault(way.name(), way.expected());
        }
        return day.orElse(NONE);
    }

    private static Optional<Day> fixed(String text) {
        return monthDay(text).map(day -> new Day.Fixed(day.getMonth(), day.getDayOfMonth()));
    }

    private static Optional<Day> easter(String text, Easter easter) {
        return DISTANCE.matcher(text).matches()
                ? Optional.of(new Day.FromEaster(easter, Integer.parseInt(text)))
                : Optional.empty();
    }

    private static Optional<Day> nth(String text) {
        Matcher matcher = NTH.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int number = matcher.group(1).equals("last") ? -1 : ORDINALS.indexOf(matcher.group(1)) + 1;
        return constant(matcher.group(2), DayOfWeek.values())
                .flatMap(weekday ->
                        constant(matcher.group(3), Month.values()).map(month -> new Day.Nth(number, weekday, month)));
    }

    private static Optional<Day> before(String text) {
        Matcher matcher = BEFORE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return constant(matcher.group(1), DayOfWeek.values())
                .flatMap(weekday -> monthDay(matcher.group(2))
                        .map(day -> new Day.Before(weekday, day.getMonth(), day.getDayOfMonth())));
    }

    private static Optional<MonthDay> monthDay(String text) {
        try {
            MonthDay day = MonthDay.parse("--" + text);
            return day.isValidYear(2025) ? Optional.of(day) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> constant(String text, E[] all) {
        return Arrays.stream(all)
                .filter(each -> each.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}

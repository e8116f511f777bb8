package clew.platform.clocks.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whole years, compared with the lists that governments published.
class HolidayCalendarTest {

    private final Map<String, HolidayCalendar> calendars = Samples.calendars();

    @ParameterizedTest
    @CsvSource({
        "uk-england-wales, 2011, 01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27",
        "uk-england-wales, 2012, 01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26",
        "uk-england-wales, 2020, 01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28",
        "uk-england-wales, 2021, 01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
        "uk-england-wales, 2022, 01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
        "uk-england-wales, 2023, 01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26",
        "uk-england-wales, 2026, 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
        "uk-england-wales, 2027, 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
        "nl, 2025, 01-01 04-18 04-21 04-26 05-05 05-29 06-09 12-25 12-26",
        "nl, 2026, 01-01 04-03 04-06 04-27 05-05 05-14 05-25 12-25 12-26",
        "de, 2017, 01-01 04-14 04-17 05-01 05-25 06-05 10-03 10-31 12-25 12-26",
        "de, 2026, 01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26",
        "de-by, 2026, 01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 10-03 11-01 12-25 12-26",
        "de-sn, 2026, 01-01 04-03 04-06 05-01 05-14 05-25 10-03 10-31 11-18 12-25 12-26",
        "de-sn, 2017, 01-01 04-14 04-17 05-01 05-25 06-05 10-03 10-31 11-22 12-25 12-26",
        "de-be, 2018, 01-01 03-30 04-02 05-01 05-10 05-21 10-03 12-25 12-26",
        "de-be, 2025, 01-01 03-08 04-18 04-21 05-01 05-08 05-29 06-09 10-03 12-25 12-26",
        "it, 2025, 01-01 01-06 04-20 04-21 04-25 05-01 06-02 08-15 11-01 12-08 12-25 12-26",
        "it, 2026, 01-01 01-06 04-05 04-06 04-25 05-01 06-02 08-15 10-04 11-01 12-08 12-25 12-26",
        "model, 2028, 01-03 04-17 05-01 09-11 12-25 12-26",
        "model-east, 2026, 01-01 04-06 04-10 04-13 05-01 09-14 12-25 12-26",
    })
    void theHolidaysOfAYearAreThoseThatWerePublished(String calendar, int year, String days) {
        assertThat(calendars.get(calendar).holidays(year).keySet())
                .containsExactlyElementsOf(Arrays.stream(days.split(" "))
                        .map(day -> LocalDate.parse(year + "-" + day))
                        .toList());
    }

    @Test
    void aHolidayIsKnownByItsName() {
        HolidayCalendar uk = calendars.get("uk-england-wales");

        assertThat(uk.holiday(LocalDate.of(2022, 12, 27))).contains("Christmas Day");
        assertThat(uk.holiday(LocalDate.of(2022, 12, 26))).contains("Boxing Day");
        assertThat(uk.holiday(LocalDate.of(2022, 12, 25))).isEmpty();
        assertThat(uk.working(LocalDate.of(2022, 12, 25))).isFalse();
        assertThat(uk.working(LocalDate.of(2022, 12, 27))).isFalse();
        assertThat(uk.working(LocalDate.of(2022, 12, 28))).isTrue();
        assertThat(uk.name()).isEqualTo("England and Wales");
        assertThat(uk.id()).isEqualTo("uk-england-wales");
        assertThat(uk.law().title()).startsWith("Banking and Financial Dealings Act 1971");
    }

    @Test
    void twoHolidaysOnOneDayKeepBothNames() {
        assertThat(calendars.get("de").holiday(LocalDate.of(2008, 5, 1)))
                .contains("Tag der Arbeit, Christi Himmelfahrt");
    }

    @Test
    void aCalendarSaysForWhichYearsSomebodyLookedItUp() {
        HolidayCalendar uk = calendars.get("uk-england-wales");

        assertThat(uk.knows(LocalDate.of(2010, 12, 31))).isFalse();
        assertThat(uk.knows(LocalDate.of(2011, 1, 1))).isTrue();
        assertThat(uk.knows(LocalDate.of(2027, 12, 31))).isTrue();
        assertThat(uk.knows(LocalDate.of(2028, 1, 1))).isFalse();
        assertThat(List.of(uk.firstYear(), uk.lastYear())).containsExactly(2011, 2027);
    }

    @Test
    void aCalendarMayHaveAnotherWeekend() {
        HolidayCalendar other =
                new HolidayCalendar("x", "X", Set.of(DayOfWeek.FRIDAY), List.of(), 2020, 2030, Samples.LAW);

        assertThat(List.of(2, 3, 4).stream()
                        .filter(day -> other.working(LocalDate.of(2026, 1, day)))
                        .collect(Collectors.toList()))
                .containsExactly(3, 4);
        assertThat(other.weekend()).containsExactly(DayOfWeek.FRIDAY);
    }

    @Test
    void whatIsOnlyMovedFromSundayStaysOnEveryOtherDay() {
        HolidayCalendar nl = calendars.get("nl");

        assertThat(nl.holiday(LocalDate.of(2025, 4, 26))).contains("Koningsdag");
        assertThat(nl.holiday(LocalDate.of(2025, 4, 27))).isEmpty();
        assertThat(nl.holiday(LocalDate.of(2024, 4, 27))).contains("Koningsdag");
        assertThat(nl.rules()).hasSize(9);
    }

    @Test
    void aHolidayIsOneFromItsFirstYearToItsLastButForThoseExcepted() {
        HolidayRule rule = rule(new HolidayRule.Day.Fixed(Month.MAY, 5), 2020, 2022, HolidayRule.Moved.NOT, 2021);

        assertThat(Stream.of(2019, 2020, 2021, 2022, 2023).filter(rule::in)).containsExactly(2020, 2022);
    }

    @ParameterizedTest
    @CsvSource({
        // New Year 2028 is a Saturday, 2023 a Sunday, 2026 a Thursday
        "TO_NEXT_WORKING_DAY, 2028, 2028-01-04",
        "TO_NEXT_WORKING_DAY, 2023, 2023-01-02",
        "TO_NEXT_WORKING_DAY, 2026, 2026-01-01",
        "NOT, 2023, 2023-01-01",
        "FROM_SUNDAY_TO_SATURDAY, 2028, 2028-01-01",
        "FROM_SUNDAY_TO_SATURDAY, 2023, 2022-12-31",
    })
    void aHolidayAtAWeekendIsKeptWhereItsRuleSays(HolidayRule.Moved moved, int year, LocalDate kept) {
        HolidayRule third = rule(new HolidayRule.Day.Fixed(Month.JANUARY, 3), 2000, 2100, HolidayRule.Moved.NOT);
        HolidayCalendar calendar = new HolidayCalendar(
                "x",
                "X",
                Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                List.of(rule(new HolidayRule.Day.Fixed(Month.JANUARY, 1), 2000, 2100, moved), third),
                2020,
                2030,
                Samples.LAW);

        assertThat(calendar.holidays(year)).containsOnlyKeys(kept, LocalDate.of(year, 1, 3));
    }

    private static HolidayRule rule(HolidayRule.Day day, int from, int to, HolidayRule.Moved moved, Integer... except) {
        return new HolidayRule("Day", day, from, to, Set.of(except), moved);
    }
}

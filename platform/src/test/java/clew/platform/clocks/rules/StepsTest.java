package clew.platform.clocks.rules;

import static clew.platform.clocks.rules.Step.What.BEGAN;
import static clew.platform.clocks.rules.Step.What.CALENDAR_ENDS;
import static clew.platform.clocks.rules.Step.What.DAY_COUNTED;
import static clew.platform.clocks.rules.Step.What.DAY_NOT_COUNTED;
import static clew.platform.clocks.rules.Step.What.ENDS;
import static clew.platform.clocks.rules.Step.What.ENDS_AT;
import static clew.platform.clocks.rules.Step.What.HOLIDAY;
import static clew.platform.clocks.rules.Step.What.MONTH_IS_SHORTER;
import static clew.platform.clocks.rules.Step.What.MOVED;
import static clew.platform.clocks.rules.Step.What.RUNS;
import static clew.platform.clocks.rules.Step.What.RUNS_EXTENDED;
import static clew.platform.clocks.rules.Step.What.STOOD_STILL;
import static clew.platform.clocks.rules.Step.What.STOOD_STILL_HOURS;
import static clew.platform.clocks.rules.Step.What.WEEKENDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How an end is explained.
class StepsTest {

    @Test
    void workingDaysNameEveryHolidayThatIsLeftOut() {
        Instant start = Instant.parse("2026-12-23T10:00:00Z");

        assertThat(steps("5 working-days", "uk-england-wales", false, start, 0))
                .containsExactly(
                        Step.of(BEGAN, start, "Europe/London"),
                        Step.of(DAY_NOT_COUNTED, day("2026-12-23")),
                        Step.of(RUNS, new Length(5, Unit.WORKING_DAYS)),
                        Step.of(WEEKENDS, 4),
                        Step.of(HOLIDAY, day("2026-12-25"), "Christmas Day"),
                        Step.of(HOLIDAY, day("2026-12-28"), "Boxing Day"),
                        Step.of(HOLIDAY, day("2027-01-01"), "New Year's Day"),
                        Step.of(ENDS, day("2027-01-04"), "Europe/London"));
    }

    @Test
    void withoutAWeekendNothingIsSaidOfOne() {
        assertThat(steps("2 working-days", "uk-england-wales", false, Instant.parse("2026-03-02T10:00:00Z"), 0))
                .extracting(Step::what)
                .containsExactly(BEGAN, DAY_NOT_COUNTED, RUNS, ENDS);
    }

    @Test
    void aFreeLastDayIsNamed() {
        assertThat(steps("30 days", "nl", true, Instant.parse("2026-03-04T10:00:00Z"), 0))
                .contains(Step.of(MOVED, day("2026-04-03"), "Goede Vrijdag", day("2026-04-07")));
        assertThat(steps("30 days", "nl", true, Instant.parse("2026-03-05T10:00:00Z"), 0))
                .contains(Step.of(MOVED, day("2026-04-04"), DayOfWeek.SATURDAY, day("2026-04-07")));
        assertThat(steps("30 days", "nl", true, Instant.parse("2026-03-02T10:00:00Z"), 0))
                .extracting(Step::what)
                .doesNotContain(MOVED);
    }

    @Test
    void aShorterMonthAndAnExtensionAreSaid() {
        assertThat(steps("6 months", "it", false, Instant.parse("2025-08-31T10:00:00Z"), 0))
                .contains(Step.of(MONTH_IS_SHORTER, 31, day("2026-02-28")), Step.of(RUNS, new Length(6, Unit.MONTHS)));
        assertThat(steps("6 months", "it", false, Instant.parse("2025-08-31T10:00:00Z"), 6))
                .contains(Step.of(RUNS_EXTENDED, new Length(12, Unit.MONTHS), 6))
                .extracting(Step::what)
                .doesNotContain(MONTH_IS_SHORTER, RUNS);
    }

    @Test
    void pausesAreSaidWithTheDaysLost() {
        ClockDefinition days = Samples.clock("30 days", "nl", "Europe/London", true, false);
        Pause pause = new Pause(Instant.parse("2026-03-10T09:00:00Z"), Instant.parse("2026-03-15T09:00:00Z"));
        Instant start = Instant.parse("2026-03-02T10:00:00Z");

        assertThat(Reckoning.of(days, Samples.CALENDARS.get("nl"), start, 0, List.of(pause))
                        .steps())
                .contains(
                        Step.of(DAY_COUNTED, day("2026-03-02")),
                        Step.of(STOOD_STILL, day("2026-03-10"), day("2026-03-15"), 5L));
        ClockDefinition working = Samples.clock("5 working-days", "nl", "Europe/London", false, false);
        assertThat(Reckoning.of(working, Samples.CALENDARS.get("nl"), start, 0, List.of(pause))
                        .steps())
                .contains(Step.of(STOOD_STILL, day("2026-03-10"), day("2026-03-15"), 5L));
    }

    @Test
    void hoursSayTheirMoment() {
        ClockDefinition hours = Samples.clock("24 hours", "nl", "Europe/London", false, true);
        Pause pause = new Pause(Instant.parse("2026-03-02T12:00:00Z"), Instant.parse("2026-03-02T13:00:00Z"));
        Instant start = Instant.parse("2026-03-02T10:00:00Z");

        assertThat(Reckoning.of(hours, Samples.CALENDARS.get("nl"), start, 0, List.of(pause))
                        .steps())
                .containsExactly(
                        Step.of(BEGAN, start, "Europe/London"),
                        Step.of(RUNS, new Length(24, Unit.HOURS)),
                        Step.of(STOOD_STILL_HOURS, pause.from(), pause.to()),
                        Step.of(ENDS_AT, Instant.parse("2026-03-03T11:00:00Z"), "Europe/London"));
    }

    @Test
    void aCalendarThatNobodyLookedUpForTheYearIsSaid() {
        Instant inside = Instant.parse("2027-06-01T10:00:00Z");
        Instant before = Instant.parse("2010-12-31T10:00:00Z");
        Instant across = Instant.parse("2027-12-30T10:00:00Z");
        Step said = Step.of(CALENDAR_ENDS, "England and Wales", 2011, 2027);

        assertThat(steps("5 working-days", "uk-england-wales", false, inside, 0))
                .doesNotContain(said);
        assertThat(steps("5 working-days", "uk-england-wales", false, before, 0))
                .contains(said);
        assertThat(steps("5 working-days", "uk-england-wales", false, across, 0))
                .contains(said);
        assertThat(steps("5 days", "uk-england-wales", true, across, 0)).contains(said);
        assertThat(steps("5 days", "uk-england-wales", false, across, 0)).doesNotContain(said);
    }

    @Test
    void eachStepHasAText() {
        assertThat(Step.of(ENDS, day("2026-01-01"), "UTC").key()).isEqualTo("clocks.step.ENDS");
    }

    @Test
    void lengthsAreReadAsTheyAreWritten() {
        assertThat(Length.parse("5 working-days")).contains(new Length(5, Unit.WORKING_DAYS));
        assertThat(Length.parse("1 year")).contains(new Length(1, Unit.YEARS));
        assertThat(Length.parse("1 years")).contains(new Length(1, Unit.YEARS));
        assertThat(Length.parse("2 year")).isEmpty();
        assertThat(Length.parse("0 days")).isEmpty();
        assertThat(Length.parse("days")).isEmpty();
        assertThat(Length.parse("5 fortnights")).isEmpty();
        assertThat(new Length(5, Unit.WORKING_DAYS)).hasToString("5 working-days");
        assertThat(new Length(5, Unit.DAYS).plus(2)).isEqualTo(new Length(7, Unit.DAYS));
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException().isThrownBy(() -> new Length(0, Unit.DAYS));
    }

    @Test
    void aBookIsAskedForItsClocks() {
        ClockDefinition clock = Samples.clock("5 days", "nl", "UTC", false, false);
        ClockBook book = new ClockBook("Here", "en", List.of(clock));

        assertThat(book.find("clock")).contains(clock);
        assertThat(book.find("other")).isEmpty();
    }

    private static List<Step> steps(String length, String calendar, boolean toWorkingDay, Instant start, int extra) {
        ClockDefinition clock = Samples.clock(length, calendar, "Europe/London", false, toWorkingDay);
        return Reckoning.of(clock, Samples.CALENDARS.get(calendar), start, extra, List.of())
                .steps();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}

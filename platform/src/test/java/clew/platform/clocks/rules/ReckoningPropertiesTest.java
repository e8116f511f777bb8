package clew.platform.clocks.rules;

import static org.assertj.core.api.Assertions.assertThat;

import clew.testkit.Seeds;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for every clock, whatever its length, calendar and zone.
class ReckoningPropertiesTest {

    private static final List<String> ZONES =
            List.of("Europe/London", "Europe/Berlin", "Africa/Cairo", "Pacific/Auckland", "America/St_Johns");
    private static final List<String> CALENDARS =
            Samples.CALENDARS.keySet().stream().sorted().toList();

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void longerNeverEndsEarlier(long seed) {
        RandomGenerator random = Seeds.random(seed);
        for (int turn = 0; turn < 20; turn++) {
            ClockDefinition clock = clock(random, Unit.values()[random.nextInt(6)]);
            Instant start = moment(random);
            int more = 1 + random.nextInt(20);

            assertThat(end(clock, start, more, List.of()))
                    .isAfterOrEqualTo(end(clock, start, more - 1, List.of()))
                    .isAfter(start);
        }
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void standingStillNeverEndsItEarlier(long seed) {
        RandomGenerator random = Seeds.random(seed);
        for (int turn = 0; turn < 20; turn++) {
            ClockDefinition clock = clock(random, Unit.values()[random.nextInt(6)]);
            Instant start = moment(random);
            Instant without = end(clock, start, 0, List.of());
            Instant from = between(random, start, without);
            Pause shorter = new Pause(from, from.plus(Duration.ofMinutes(random.nextInt(20_000))));
            Pause longer = new Pause(from, shorter.to().plus(Duration.ofMinutes(random.nextInt(20_000))));

            Instant paused = end(clock, start, 0, List.of(shorter));
            assertThat(paused).isAfterOrEqualTo(without);
            assertThat(end(clock, start, 0, List.of(longer))).isAfterOrEqualTo(paused);
        }
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void workingDaysAreThoseThatOneCountsDayByDay(long seed) {
        RandomGenerator random = Seeds.random(seed);
        ClockDefinition clock = clock(random, Unit.WORKING_DAYS);
        HolidayCalendar calendar = Samples.CALENDARS.get(clock.calendar());
        Instant start = moment(random);
        LocalDate event = LocalDate.ofInstant(start, clock.zone());

        LocalDate last =
                Reckoning.of(clock, calendar, start, 0, List.of()).due().lastDay();

        int counted = 0;
        LocalDate first = clock.counting().firstDayCounted() ? event : event.plusDays(1);
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (!weekend && !calendar.holidays(day.getYear()).containsKey(day)) {
                counted++;
            }
        }
        assertThat(counted).isEqualTo(clock.length().amount());
        assertThat(calendar.working(last)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void daysAreThoseThatOneCountsDayByDayWhateverStoodStill(long seed) {
        RandomGenerator random = Seeds.random(seed);
        ClockDefinition clock = clock(random, Unit.DAYS, false);
        Instant start = moment(random);
        Instant from = between(random, start, end(clock, start, 0, List.of()));
        Pause pause = new Pause(from, from.plus(Duration.ofHours(random.nextInt(300))));
        LocalDate event = LocalDate.ofInstant(start, clock.zone());
        LocalDate stood = LocalDate.ofInstant(pause.from(), clock.zone());
        LocalDate went = LocalDate.ofInstant(pause.to(), clock.zone());

        int left = clock.length().amount();
        LocalDate day = clock.counting().firstDayCounted() ? event.minusDays(1) : event;
        while (left > 0) {
            day = day.plusDays(1);
            if (day.isBefore(stood) || !day.isBefore(went)) {
                left--;
            }
        }

        assertThat(Reckoning.of(clock, Samples.CALENDARS.get(clock.calendar()), start, 0, List.of(pause))
                        .due()
                        .lastDay())
                .isEqualTo(day);
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void aClockSaysTheSameInWhateverOrderItsEntriesAreRead(long seed) {
        RandomGenerator random = Seeds.random(seed);
        ClockDefinition clock = clock(random, Unit.values()[random.nextInt(6)]);
        HolidayCalendar calendar = Samples.CALENDARS.get(clock.calendar());
        List<ClockEntry> entries = entries(random);
        Instant now = moment(random);
        ClockState inOrder = ClockReading.of(clock, calendar, entries, now).state();

        List<ClockEntry> shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, Random.from(random));

        assertThat(ClockReading.of(clock, calendar, shuffled, now).state()).isEqualTo(inOrder);
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void whatComesLaterDoesNotChangeWhatAClockSaidBefore(long seed) {
        RandomGenerator random = Seeds.random(seed);
        ClockDefinition clock = clock(random, Unit.values()[random.nextInt(6)]);
        HolidayCalendar calendar = Samples.CALENDARS.get(clock.calendar());
        List<ClockEntry> entries = entries(random);
        Instant now = entries.get(random.nextInt(entries.size())).at();
        List<ClockEntry> sofar =
                entries.stream().filter(entry -> !entry.at().isAfter(now)).toList();

        assertThat(ClockReading.of(clock, calendar, entries, now).state())
                .isEqualTo(ClockReading.of(clock, calendar, sofar, now).state());
    }

    private static List<ClockEntry> entries(RandomGenerator random) {
        List<ClockEntry> entries = new ArrayList<>();
        Instant at = moment(random);
        for (int number = 0; number < 12; number++) {
            entries.add(
                    switch (random.nextInt(number == 0 ? 1 : 9)) {
                        case 0 -> new ClockEntry.Started(at, number);
                        case 1, 2 -> new ClockEntry.Paused(at, number);
                        case 3, 4 -> new ClockEntry.Resumed(at, number);
                        case 5, 6 -> new ClockEntry.Extended(at, number, 1 + random.nextInt(5));
                        case 7 ->
                            random.nextBoolean()
                                    ? new ClockEntry.Stopped(at, number)
                                    : new ClockEntry.Cancelled(at, number);
                        default -> new ClockEntry.Restarted(at, number);
                    });
            at = at.plus(Duration.ofMinutes(random.nextInt(4000)));
        }
        return entries;
    }

    private static Instant end(ClockDefinition clock, Instant start, int extra, List<Pause> pauses) {
        return Reckoning.of(clock, Samples.CALENDARS.get(clock.calendar()), start, extra, pauses)
                .due()
                .end();
    }

    private static ClockDefinition clock(RandomGenerator random, Unit unit) {
        return clock(random, unit, random.nextBoolean());
    }

    private static ClockDefinition clock(RandomGenerator random, Unit unit, boolean toWorkingDay) {
        int amount = 1 + random.nextInt(unit == Unit.YEARS ? 3 : 40);
        return Samples.clock(
                amount + " " + unit.written(),
                CALENDARS.get(random.nextInt(CALENDARS.size())),
                ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))).getId(),
                random.nextBoolean(),
                toWorkingDay);
    }

    private static Instant moment(RandomGenerator random) {
        return Instant.parse("2019-12-15T00:00:00Z").plusSeconds(random.nextInt(8 * 365 * 24 * 3600));
    }

    private static Instant between(RandomGenerator random, Instant from, Instant to) {
        return from.plusSeconds(
                random.nextLong(Math.max(1, Duration.between(from, to).toSeconds())));
    }
}

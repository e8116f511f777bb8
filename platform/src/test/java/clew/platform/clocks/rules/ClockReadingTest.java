package clew.platform.clocks.rules;

import static org.assertj.core.api.Assertions.assertThat;

import clew.platform.clocks.rules.ClockDefinition.Direction;
import clew.platform.clocks.rules.ClockEntry.Cancelled;
import clew.platform.clocks.rules.ClockEntry.Extended;
import clew.platform.clocks.rules.ClockEntry.Paused;
import clew.platform.clocks.rules.ClockEntry.Restarted;
import clew.platform.clocks.rules.ClockEntry.Resumed;
import clew.platform.clocks.rules.ClockEntry.Started;
import clew.platform.clocks.rules.ClockEntry.Stopped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClockReadingTest {

    private static final ClockDefinition TEN_DAYS =
            Samples.clock("10 days", "uk-england-wales", "Europe/London", false, false);
    private static final ClockDefinition AT_LEAST_TEN_DAYS =
            Samples.clock(Direction.MINIMUM, "10 days", "uk-england-wales", "Europe/London", false, false);
    private static final HolidayCalendar CALENDAR = Samples.CALENDARS.get("uk-england-wales");

    /// Ten days from 2 March end with 12 March.
    private static final Due DUE = new Due(LocalDate.of(2026, 3, 12), Instant.parse("2026-03-13T00:00:00Z"), true);

    private static final Instant BEGAN = march(2);

    @Test
    void withoutABeginningItDoesNotRun() {
        assertThat(state(TEN_DAYS, march(5))).isEqualTo(new ClockState.NotStarted());
        assertThat(state(TEN_DAYS, march(5), new Stopped(march(3), 0))).isEqualTo(new ClockState.NotStarted());
        assertThat(state(TEN_DAYS, march(5), new Paused(march(3), 0), new Extended(march(3), 1, 2)))
                .isEqualTo(new ClockState.NotStarted());
        assertThat(ClockReading.of(TEN_DAYS, CALENDAR, List.of(), march(5)).reckoned(march(5)))
                .isEmpty();
    }

    @Test
    void itRunsUntilTheLastMomentOfItsLastDay() {
        assertThat(state(TEN_DAYS, DUE.end().minusNanos(1000), new Started(BEGAN, 0)))
                .isEqualTo(new ClockState.Running(DUE));
        assertThat(state(TEN_DAYS, DUE.end(), new Started(BEGAN, 0))).isEqualTo(new ClockState.Breached(DUE, null));
    }

    @Test
    void aMinimumThatEndsIsNoBreach() {
        assertThat(state(AT_LEAST_TEN_DAYS, DUE.end(), new Started(BEGAN, 0))).isEqualTo(new ClockState.Elapsed(DUE));
        assertThat(state(AT_LEAST_TEN_DAYS, march(20), new Started(BEGAN, 0), new Stopped(march(15), 1)))
                .isEqualTo(new ClockState.Elapsed(DUE));
    }

    @Test
    void whatIsDoneBeforeAMinimumEndsCutsItShort() {
        assertThat(state(AT_LEAST_TEN_DAYS, march(20), new Started(BEGAN, 0), new Stopped(march(5), 1)))
                .isEqualTo(new ClockState.CutShort(DUE, march(5)));
    }

    @Test
    void whatIsDoneInTimeMeetsIt() {
        assertThat(state(TEN_DAYS, march(20), new Started(BEGAN, 0), new Stopped(march(5), 1)))
                .isEqualTo(new ClockState.Met(DUE, march(5)));
        assertThat(state(
                        TEN_DAYS,
                        march(20),
                        new Started(BEGAN, 0),
                        new Stopped(DUE.end().minusNanos(1000), 1)))
                .isEqualTo(new ClockState.Met(DUE, DUE.end().minusNanos(1000)));
    }

    @Test
    void whatIsDoneLateStaysABreachAndEndsIt() {
        assertThat(state(TEN_DAYS, march(20), new Started(BEGAN, 0), new Stopped(DUE.end(), 1)))
                .isEqualTo(new ClockState.Breached(DUE, DUE.end()));
        assertThat(state(
                        TEN_DAYS,
                        march(20),
                        new Started(BEGAN, 0),
                        new Stopped(march(14), 1),
                        new Stopped(march(16), 2)))
                .isEqualTo(new ClockState.Breached(DUE, march(14)));
        assertThat(state(TEN_DAYS, march(20), new Started(BEGAN, 0), new Cancelled(march(15), 1)))
                .isEqualTo(new ClockState.Breached(DUE, march(15)));
    }

    @Test
    void itCanBeCancelledWhileItRunsOrStandsStill() {
        assertThat(state(TEN_DAYS, march(20), new Started(BEGAN, 0), new Cancelled(march(5), 1)))
                .isEqualTo(new ClockState.Cancelled(march(5)));
        assertThat(state(
                        TEN_DAYS,
                        march(20),
                        new Started(BEGAN, 0),
                        new Paused(march(4), 1),
                        new Cancelled(march(5), 2),
                        new Resumed(march(6), 3)))
                .isEqualTo(new ClockState.Cancelled(march(5)));
        assertThat(state(
                        TEN_DAYS,
                        march(20),
                        new Started(BEGAN, 0),
                        new Cancelled(march(5), 1),
                        new Stopped(march(6), 2)))
                .isEqualTo(new ClockState.Cancelled(march(5)));
    }

    @Test
    void itStandsStillUntilItGoesOn() {
        assertThat(state(TEN_DAYS, march(5), new Started(BEGAN, 0), new Paused(march(5), 1)))
                .isEqualTo(new ClockState.Paused(march(5), DUE));
        assertThat(state(TEN_DAYS, march(25), new Started(BEGAN, 0), new Paused(march(5), 1)))
                .isEqualTo(new ClockState.Paused(march(5), due(20 + 12)));
        assertThat(state(TEN_DAYS, march(14), new Started(BEGAN, 0), new Paused(march(5), 1), new Resumed(march(8), 2)))
                .isEqualTo(new ClockState.Running(due(15)));
        assertThat(state(TEN_DAYS, march(25), new Started(BEGAN, 0), new Paused(march(13), 1)))
                .isEqualTo(new ClockState.Breached(DUE, null));
    }

    @Test
    void onlyTheFirstOfTwoPausesCounts() {
        assertThat(state(
                        TEN_DAYS,
                        march(9),
                        new Started(BEGAN, 0),
                        new Paused(march(5), 1),
                        new Paused(march(7), 2),
                        new Resumed(march(8), 3),
                        new Resumed(march(9), 4)))
                .isEqualTo(new ClockState.Running(due(15)));
    }

    @Test
    void aThingDoneWhileItStandsStillIsDoneInTime() {
        ClockReading reading = ClockReading.of(
                TEN_DAYS,
                CALENDAR,
                List.of(new Started(BEGAN, 0), new Paused(march(5), 1), new Stopped(march(25), 2)),
                march(30));

        assertThat(reading.state()).isEqualTo(new ClockState.Met(due(32), march(25)));
        assertThat(reading.pauses()).containsExactly(new Pause(march(5), march(25)));
        assertThat(reading.reckoned(march(30)).orElseThrow().due()).isEqualTo(due(32));
    }

    @Test
    void moreTimeMovesTheEnd() {
        ClockReading reading = ClockReading.of(
                TEN_DAYS,
                CALENDAR,
                List.of(new Started(BEGAN, 0), new Extended(march(4), 1, 5), new Extended(march(5), 2, 1)),
                march(6));

        assertThat(reading.state()).isEqualTo(new ClockState.Running(due(18)));
        assertThat(reading.extensions()).isEqualTo(2);
        assertThat(reading.start()).contains(BEGAN);
    }

    @Test
    void moreTimeIsGivenToWhatStandsStillToo() {
        assertThat(state(
                        TEN_DAYS,
                        march(6),
                        new Started(BEGAN, 0),
                        new Paused(march(4), 1),
                        new Extended(march(6), 2, 5)))
                .isEqualTo(new ClockState.Paused(march(4), due(19)));
    }

    @Test
    void whatIsOverGetsNoMoreTime() {
        assertThat(state(TEN_DAYS, march(20), new Started(BEGAN, 0), new Extended(march(13), 1, 30)))
                .isEqualTo(new ClockState.Breached(DUE, null));
        assertThat(state(
                        TEN_DAYS,
                        march(6),
                        new Started(BEGAN, 0),
                        new Stopped(march(4), 1),
                        new Extended(march(5), 2, 9)))
                .isEqualTo(new ClockState.Met(DUE, march(4)));
    }

    @Test
    void itBeginsOnceUnlessItBeginsAnew() {
        assertThat(state(TEN_DAYS, march(9), new Started(BEGAN, 0), new Started(march(8), 1)))
                .isEqualTo(new ClockState.Running(DUE));
        ClockReading anew = ClockReading.of(
                TEN_DAYS,
                CALENDAR,
                List.of(
                        new Started(BEGAN, 0),
                        new Extended(march(3), 1, 5),
                        new Paused(march(4), 2),
                        new Resumed(march(6), 3),
                        new Paused(march(7), 4),
                        new Restarted(march(8), 5)),
                march(9));
        assertThat(anew.state()).isEqualTo(new ClockState.Running(due(18)));
        assertThat(anew.extensions()).isZero();
        assertThat(anew.pauses()).isEmpty();
        assertThat(anew.start()).contains(march(8));
        assertThat(state(TEN_DAYS, march(20), new Restarted(BEGAN, 0))).isEqualTo(new ClockState.Breached(DUE, null));
    }

    @Test
    void whatIsToldLateCountsFromWhenItHappened() {
        assertThat(state(TEN_DAYS, march(20), new Started(BEGAN, 0), new Stopped(march(12), 9)))
                .isEqualTo(new ClockState.Met(DUE, march(12)));
        assertThat(state(TEN_DAYS, march(20), new Stopped(march(12), 0), new Started(BEGAN, 9)))
                .isEqualTo(new ClockState.Met(DUE, march(12)));
        assertThat(state(TEN_DAYS, march(4), new Started(BEGAN, 0), new Stopped(march(5), 1)))
                .isEqualTo(new ClockState.Running(DUE));
    }

    @Test
    void atOneMomentTheNumberDecides() {
        assertThat(state(TEN_DAYS, BEGAN, new Stopped(BEGAN, 1), new Started(BEGAN, 0)))
                .isEqualTo(new ClockState.Met(DUE, BEGAN));
        assertThat(state(TEN_DAYS, BEGAN, new Stopped(BEGAN, 0), new Started(BEGAN, 1)))
                .isEqualTo(new ClockState.Running(DUE));
    }

    @Test
    void aBreachIsOpenUntilItIsMadeGood() {
        assertThat(new ClockState.Breached(DUE, null).open()).isTrue();
        assertThat(new ClockState.Breached(DUE, BEGAN).open()).isFalse();
        assertThat(new ClockState.Running(DUE).open()).isTrue();
        assertThat(new ClockState.Paused(BEGAN, DUE).open()).isTrue();
        assertThat(new ClockState.NotStarted().open()).isFalse();
        assertThat(new ClockState.Met(DUE, BEGAN).open()).isFalse();
        assertThat(new ClockState.Elapsed(DUE).open()).isFalse();
        assertThat(new ClockState.CutShort(DUE, BEGAN).open()).isFalse();
        assertThat(new ClockState.Cancelled(BEGAN).open()).isFalse();
    }

    private static ClockState state(ClockDefinition clock, Instant now, ClockEntry... entries) {
        return ClockReading.of(clock, CALENDAR, List.of(entries), now).state();
    }

    private static Due due(int march) {
        LocalDate last = LocalDate.of(2026, 3, 1).plusDays(march - 1L);
        return new Due(last, last.plusDays(1).atStartOfDay(TEN_DAYS.zone()).toInstant(), true);
    }

    private static Instant march(int day) {
        return Instant.parse("2026-03-%02dT10:00:00Z".formatted(day));
    }
}

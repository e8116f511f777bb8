package clew.platform.assistance.contact;

import static org.assertj.core.api.Assertions.assertThat;

import clew.platform.directory.Reason;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MayContactTest {

    private static final Set<DayOfWeek> TUESDAY = EnumSet.of(DayOfWeek.TUESDAY);

    /// Tuesday, 24 November 2026, 10:00 in Athens.
    private static final Instant TEN_IN_ATHENS = Instant.parse("2026-11-24T08:00:00Z");

    @Test
    void withinItsHoursAPhoneMayBeUsed() {
        assertThat(MayContact.now(phone(TUESDAY, "09:00", "12:00"), TEN_IN_ATHENS)
                        .allowed())
                .isTrue();
    }

    @Test
    void theHoursAreThoseOfThePersonAndEndBeforeTheirLastMinute() {
        assertThat(against(phone(TUESDAY, "10:00", "12:00"), TEN_IN_ATHENS)).isEmpty();
        assertThat(against(phone(TUESDAY, "08:00", "10:00"), TEN_IN_ATHENS)).containsExactly("hours");
        assertThat(against(phone(TUESDAY, "08:00", "10:01"), TEN_IN_ATHENS)).isEmpty();
    }

    @Test
    void daylightSavingMovesWithThePerson() {
        Channel nine = phone(EnumSet.allOf(DayOfWeek.class), "09:00", "10:00");

        assertThat(against(nine, Instant.parse("2026-07-01T06:30:00Z"))).isEmpty();
        assertThat(against(nine, Instant.parse("2026-12-01T06:30:00Z"))).containsExactly("hours");
        assertThat(against(nine, Instant.parse("2026-12-01T07:30:00Z"))).isEmpty();
    }

    @Test
    void hoursThatPassMidnightBelongToTheDayOnWhichTheyBegin() {
        Channel night = phone(TUESDAY, "22:00", "02:00");

        assertThat(against(night, Instant.parse("2026-11-24T21:00:00Z"))).isEmpty();
        assertThat(against(night, Instant.parse("2026-11-24T23:30:00Z"))).isEmpty();
        assertThat(against(night, Instant.parse("2026-11-25T00:30:00Z"))).containsExactly("hours");
        assertThat(against(night, Instant.parse("2026-11-23T23:30:00Z"))).containsExactly("hours");
    }

    @Test
    void aNumberThatThoseWhoTraffickedMayHoldIsNeverUsed() {
        Channel held = channel(Channel.Kind.PHONE, TUESDAY, "09:00", "12:00", true, true, null);

        assertThat(against(held, TEN_IN_ATHENS)).containsExactly("held");
    }

    @ParameterizedTest
    @EnumSource(
            value = Channel.Kind.class,
            names = {"TEXT_MESSAGE", "E_MAIL", "POST"})
    void whatLeavesSomethingBehindNeedsThatAMessageMayBeLeft(Channel.Kind kind) {
        assertThat(against(channel(kind, TUESDAY, "09:00", "12:00", false, false, null), TEN_IN_ATHENS))
                .containsExactly("message");
        assertThat(against(channel(kind, TUESDAY, "09:00", "12:00", true, false, null), TEN_IN_ATHENS))
                .isEmpty();
    }

    @Test
    void afterItsLastSafeDayItIsRefused() {
        LocalDate yesterday = LocalDate.of(2026, 11, 23);
        assertThat(against(
                        channel(Channel.Kind.PHONE, TUESDAY, "09:00", "12:00", true, false, yesterday), TEN_IN_ATHENS))
                .containsExactly("expired");
        assertThat(against(
                        channel(Channel.Kind.PHONE, TUESDAY, "09:00", "12:00", true, false, yesterday.plusDays(1)),
                        TEN_IN_ATHENS))
                .isEmpty();
    }

    @Test
    void silenceIsANo() {
        assertThat(against(phone(Set.of(), "00:00", "23:59"), TEN_IN_ATHENS)).containsExactly("never");
    }

    @Test
    void everyReasonIsGivenNotOnlyTheFirst() {
        Channel worst = channel(
                Channel.Kind.TEXT_MESSAGE,
                EnumSet.of(DayOfWeek.FRIDAY),
                "09:00",
                "12:00",
                false,
                true,
                LocalDate.of(2026, 1, 1));

        assertThat(against(worst, TEN_IN_ATHENS)).containsExactly("held", "expired", "hours", "message");
    }

    /// Counted again, minute by minute of a week, with another loop.
    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void theHoursAgreeWithALookAtEachMinute(long seed) {
        RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (dice.nextBoolean()) {
                days.add(day);
            }
        }
        LocalTime from = LocalTime.of(dice.nextInt(24), dice.nextInt(60));
        LocalTime until = LocalTime.of(dice.nextInt(24), dice.nextInt(60));
        boolean[] open = new boolean[7 * 24 * 60];
        int length = Math.floorMod((until.toSecondOfDay() - from.toSecondOfDay()) / 60, 24 * 60);
        length = length == 0 ? 24 * 60 : length;
        for (DayOfWeek day : days) {
            int start = (day.getValue() - 1) * 24 * 60 + from.toSecondOfDay() / 60;
            for (int i = 0; i < length; i++) {
                open[(start + i) % open.length] = true;
            }
        }
        Channel channel = new Channel(Channel.Kind.PHONE, "1", days, from, until, "UTC", "", "", true, false, null);
        for (int i = 0; i < 200; i++) {
            int minute = dice.nextInt(open.length);
            Instant at = Instant.parse("2026-11-23T00:00:00Z").plusSeconds(60L * minute);
            assertThat(MayContact.now(channel, at).allowed())
                    .as("minute " + minute)
                    .isEqualTo(open[minute]);
        }
    }

    private static List<String> against(Channel channel, Instant at) {
        return MayContact.now(channel, at).against().stream()
                .map(Reason::key)
                .map(key -> key.substring(key.lastIndexOf('.') + 1))
                .toList();
    }

    private static Channel phone(Set<DayOfWeek> days, String from, String until) {
        return channel(Channel.Kind.PHONE, days, from, until, false, false, null);
    }

    private static Channel channel(
            Channel.Kind kind,
            Set<DayOfWeek> days,
            String from,
            String until,
            boolean leave,
            boolean held,
            LocalDate safeUntil) {
        return new Channel(
                kind,
                "123",
                days,
                LocalTime.parse(from),
                LocalTime.parse(until),
                "Europe/Athens",
                "el",
                "",
                leave,
                held,
                safeUntil);
    }
}

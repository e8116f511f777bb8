package clew.platform.clocks.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The dates are those of the churches' published tables.
class EasterTest {

    @ParameterizedTest
    @CsvSource({
        "2024, 2024-03-31, 2024-05-05",
        "2025, 2025-04-20, 2025-04-20",
        "2026, 2026-04-05, 2026-04-12",
        "2027, 2027-03-28, 2027-05-02",
        "2028, 2028-04-16, 2028-04-16",
        "2029, 2029-04-01, 2029-04-08",
        "2030, 2030-04-21, 2030-04-28",
        "2008, 2008-03-23, 2008-04-27",
        "2011, 2011-04-24, 2011-04-24",
        "2038, 2038-04-25, 2038-04-25",
        "1954, 1954-04-18, 1954-04-25",
        "1981, 1981-04-19, 1981-04-26",
        "1818, 1818-03-22, 1818-04-26",
        "1943, 1943-04-25, 1943-04-25",
    })
    void easterIsWhereTheTablesOfBothChurchesPutIt(int year, LocalDate western, LocalDate orthodox) {
        assertThat(Easter.WESTERN.sunday(year)).isEqualTo(western);
        assertThat(Easter.ORTHODOX.sunday(year)).isEqualTo(orthodox);
    }

    /// The rule itself, by another way: the Sunday after the ecclesiastical full moon, from the tables of epacts.
    @Test
    void easterIsTheSundayAfterTheFullMoonOfTheTables() {
        for (int year = 1583; year <= 4000; year++) {
            assertThat(Easter.WESTERN.sunday(year)).as("western %d", year).isEqualTo(byEpact(year));
            assertThat(Easter.ORTHODOX.sunday(year)).as("orthodox %d", year).isEqualTo(byGoldenNumber(year));
        }
    }

    private static LocalDate byEpact(int year) {
        int golden = year % 19 + 1;
        int century = year / 100 + 1;
        int droppedLeapDays = 3 * century / 4 - 12;
        int moonOrbit = (8 * century + 5) / 25 - 5;
        int epact = Math.floorMod(11 * golden + 20 + moonOrbit - droppedLeapDays, 30);
        if ((epact == 25 && golden > 11) || epact == 24) {
            epact++;
        }
        LocalDate moon = LocalDate.of(year, 3, 1).plusDays(44 - epact - 1);
        if (moon.isBefore(LocalDate.of(year, 3, 21))) {
            moon = moon.plusDays(30);
        }
        return sundayAfter(moon);
    }

    private static LocalDate byGoldenNumber(int year) {
        int fullMoonAfter21March = Math.floorMod(19 * (year % 19) + 15, 30);
        int century = year / 100;
        LocalDate julian21March = LocalDate.of(year, 3, 21).plusDays(century - century / 4 - 2);
        return sundayAfter(julian21March.plusDays(fullMoonAfter21March));
    }

    private static LocalDate sundayAfter(LocalDate moon) {
        LocalDate day = moon.plusDays(1);
        while (day.getDayOfWeek() != DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        return day;
    }
}

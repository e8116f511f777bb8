package clew.platform.clocks.rules;

import java.time.LocalDate;

/// The date of Easter Sunday, in the Gregorian calendar of the wall, after either church's reckoning.
///
/// **Western**: the anonymous Gregorian algorithm (Nature, 20 April 1876; Meeus, *Astronomical Algorithms*, ch.
/// 8). The golden number `year mod 19` places the year in the Metonic cycle; the century corrections keep the
/// ecclesiastical moon beside the real one; Easter is the Sunday after the full moon on or after 21 March. Good
/// for every year from 1583.
///
/// **Orthodox**: Meeus' Julian algorithm gives a date in the Julian calendar, which is then moved by the distance of
/// the two calendars, `century − century/4 − 2` days (13 from 1900 to 2099). Good for every year from 1583.
public enum Easter {
    /// As the Western churches reckon it.
    WESTERN {
        @Override
        public LocalDate sunday(int year) {
            int golden = year % 19;
            int century = year / 100;
            int yearOfCentury = year % 100;
            int moonCorrection = (century - (century + 8) / 25 + 1) / 3;
            int epact = (19 * golden + century - century / 4 - moonCorrection + 15) % 30;
            int weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7;
            int late = (golden + 11 * epact + 22 * weekday) / 451;
            int days = epact + weekday - 7 * late + 114;
            return LocalDate.of(year, days / 31, days % 31 + 1);
        }
    },
    /// As the Orthodox churches reckon it.
    ORTHODOX {
        @Override
        public LocalDate sunday(int year) {
            int moon = (19 * (year % 19) + 15) % 30;
            int weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
            int days = moon + weekday + 114;
            int century = year / 100;
            return LocalDate.of(year, days / 31, days % 31 + 1).plusDays(century - century / 4 - 2);
        }
    };

    /// Easter Sunday of a year.
    public abstract LocalDate sunday(int year);
}

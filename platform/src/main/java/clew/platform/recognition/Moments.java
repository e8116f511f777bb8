package clew.platform.recognition;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Moments and days as people here read them.
@Component
class Moments {

    private final Clock clock;
    private final ZoneId zone;

    Moments(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /// The time of day; with the day, where it is not today; with the year, where it is not this one.
    String text(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, zone);
        if (day.equals(today())) {
            return format("HH:mm").format(moment.atZone(zone));
        }
        boolean thisYear = day.getYear() == today().getYear();
        return format(thisYear ? "d MMM, HH:mm" : "d MMM uuuu, HH:mm").format(moment.atZone(zone));
    }

    String text(LocalDate day) {
        return format("d MMMM uuuu").format(day);
    }

    /// How long ago, in whole hours.
    long hoursSince(Instant moment) {
        return Math.max(0, Duration.between(moment, clock.instant()).toHours());
    }

    /// This moment, with the day.
    String now() {
        return format("d MMMM uuuu, HH:mm").format(clock.instant().atZone(zone));
    }

    LocalDate today() {
        return clock.instant().atZone(zone).toLocalDate();
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, LocaleContextHolder.getLocale());
    }
}

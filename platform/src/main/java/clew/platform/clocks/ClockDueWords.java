package clew.platform.clocks;

import clew.platform.clocks.rules.Length;
import clew.platform.clocks.rules.Step;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Times and lengths in the reader's words.
@Component
class ClockDueWords {

    private final MessageSource messages;
    private final Clock clock;
    private final ZoneId zone;

    ClockDueWords(MessageSource messages, Clock clock, ZoneId zone) {
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
    }

    String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(written())
                .format(day);
    }

    /// A moment in the zone of the reader.
    String moment(Instant moment) {
        return moment(moment, zone);
    }

    String moment(Instant moment, ZoneId where) {
        return of(
                "clocks.moment",
                day(LocalDate.ofInstant(moment, where)),
                DateTimeFormatter.ofPattern("HH:mm", locale()).withZone(where).format(moment));
    }

    /// When a clock ends: its last day, or its last moment for the reader; a day is that of the clock's own place.
    String due(CaseClock kept) {
        LocalDate day = kept.dueOn();
        Instant end = kept.dueAt();
        if (day == null || end == null) {
            return of("clocks.due.still");
        }
        return kept.wholeDay() ? day(day) : moment(end);
    }

    /// How long it is to an end, or since: whole days, or hours below two days.
    String left(CaseClock kept) {
        Instant end = kept.dueAt();
        if (end == null) {
            return "";
        }
        Duration left = Duration.between(clock.instant(), end);
        String late = left.isNegative() || left.isZero() ? "late" : "left";
        long hours = left.abs().toHours();
        return hours < 48
                ? of("clocks.%s.hours".formatted(late), hours)
                : of("clocks.%s.days".formatted(late), hours / 24);
    }

    String length(Length length) {
        return of("clocks.length." + length.unit().name(), length.amount());
    }

    /// One step of how an end was computed.
    String step(Step step, ZoneId where) {
        return of(
                step.key(),
                step.arguments().stream().map(each -> shown(each, where)).toArray());
    }

    private Object shown(Object argument, ZoneId where) {
        return switch (argument) {
            case LocalDate day -> day(day);
            case Instant moment -> moment(moment, where);
            case Length length -> length(length);
            case DayOfWeek weekday -> weekday.getDisplayName(TextStyle.FULL, locale());
            default -> argument.toString();
        };
    }

    private static Locale written() {
        Locale locale = locale();
        return locale.equals(Locale.ENGLISH) || locale.equals(Locale.US) ? Locale.UK : locale;
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}

package clew.platform.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Words and dates in the reader's language. Templates reach it as the bean `caseWords`.
@Component
class CaseWords {

    private final MessageSource messages;
    private final ZoneId zone;

    CaseWords(MessageSource messages, ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    /// The text of a message.
    public String of(MessageSourceResolvable message) {
        return messages.getMessage(message, locale());
    }

    /// The text of a message key.
    public String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    /// A day, such as 24 November 2026; empty for none.
    public String day(@Nullable LocalDate day) {
        return day == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(written())
                        .format(day);
    }

    /// The day of a moment.
    public String day(@Nullable Instant moment) {
        return moment == null ? "" : day(LocalDate.ofInstant(moment, zone));
    }

    /// A day in few letters, such as 24 Nov 2026; empty for none.
    public String shortDay(@Nullable LocalDate day) {
        return day == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(written())
                        .format(day);
    }

    /// The day of a moment, in few letters.
    public String shortDay(@Nullable Instant moment) {
        return moment == null ? "" : shortDay(LocalDate.ofInstant(moment, zone));
    }

    /// A moment, such as 24 November 2026, 09:00.
    public String moment(Instant moment) {
        String time =
                DateTimeFormatter.ofPattern("HH:mm", locale()).withZone(zone).format(moment);
        return of("casework.moment", day(moment), time);
    }

    /// The name of a language code, in the reader's language.
    public String language(String code) {
        return Locale.forLanguageTag(code).getDisplayLanguage(locale());
    }

    /// English without a country writes the day first, as most of the world does.
    private static Locale written() {
        Locale locale = locale();
        return locale.equals(Locale.ENGLISH) || locale.equals(Locale.US) ? Locale.UK : locale;
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}

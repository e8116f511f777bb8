package clew.platform.referral;

import clew.platform.directory.Agency;
import clew.platform.directory.AgencyId;
import clew.platform.directory.Directory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Puts times, spans, agencies and codes into the reader's words.
@Component
class Wording {

    private final MessageSource messages;
    private final Directory directory;
    private final Clock clock;

    Wording(MessageSource messages, Directory directory, Clock clock) {
        this.messages = messages;
        this.directory = directory;
        this.clock = clock;
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    String agency(AgencyId id) {
        return directory.find(id).map(Agency::name).orElseGet(() -> text("referral.agency.unknown"));
    }

    /// A moment, such as "24 Nov 2026, 10:32".
    String moment(Instant at) {
        return DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", locale())
                .withZone(clock.getZone())
                .format(at);
    }

    /// How long ago, such as "3 hours".
    String since(Instant at) {
        return span(Duration.between(at, clock.instant()));
    }

    /// What is left until an answer is due, or by how much it is late.
    String due(Instant dueAt) {
        Duration left = Duration.between(clock.instant(), dueAt);
        return left.isNegative()
                ? text("referral.due.late", span(left.negated()))
                : text("referral.due.left", span(left));
    }

    /// A span in its largest fitting unit.
    String span(Duration span) {
        Duration positive = span.isNegative() ? Duration.ZERO : span;
        if (positive.toMinutes() < 60) {
            return text("referral.span.minutes", positive.toMinutes());
        }
        return positive.toHours() < 48
                ? text("referral.span.hours", positive.toHours())
                : text("referral.span.days", positive.toDays());
    }

    Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}

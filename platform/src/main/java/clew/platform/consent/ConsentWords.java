package clew.platform.consent;

import clew.platform.access.DataKind;
import clew.platform.consent.rules.Recipient;
import clew.platform.directory.AgencyId;
import clew.platform.directory.Languages;
import clew.platform.directory.RecipientClass;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Puts the records of this room into the reader's words.
@Component
class ConsentWords {

    private final MessageSource messages;
    private final ConsentDesk desk;
    private final ZoneId zone;

    ConsentWords(MessageSource messages, ConsentDesk desk, ZoneId zone) {
        this.messages = messages;
        this.desk = desk;
        this.zone = zone;
    }

    /// A record as a row of a table.
    record Line(
            String id,
            String who,
            String kinds,
            String purposes,
            String until,
            String basis,
            String by,
            Entry.Standing standing,
            boolean refusal,
            boolean receipt) {}

    String text(String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, locale()));
    }

    Line line(Entry entry) {
        Share share = entry.share();
        Instant last = share.lastMoment();
        Entry.Standing standing = entry.standing(desk.now());
        return new Line(
                entry.id().toString(),
                recipient(share.to()),
                kinds(share.kinds()),
                share.purposes().stream().map(purpose -> text(purpose.key())).collect(Collectors.joining("; ")),
                last == null ? text("consent.until.withdrawn") : day(last),
                basis(entry.basis()),
                text(
                        "consent.by",
                        entry.recorded().name(),
                        desk.agencyName(entry.recorded().agency()),
                        day(entry.recorded().at())),
                standing,
                entry.basis() instanceof Basis.Refusal,
                entry.basis() instanceof Basis.Agreement && standing == Entry.Standing.VALID);
    }

    String recipient(Recipient to) {
        return switch (to) {
            case Recipient.One(AgencyId agency) -> desk.agencyName(agency);
            case Recipient.Every(RecipientClass every) -> text("consent.every." + every.name());
        };
    }

    String kinds(Collection<DataKind> kinds) {
        return kinds.stream().map(kind -> text(kind.key())).collect(Collectors.joining(", "));
    }

    private String basis(Basis basis) {
        return switch (basis) {
            case Basis.Agreement agreement ->
                text(
                        "consent.basis.agreed",
                        text(agreement.by().key()),
                        text(agreement.how().key()),
                        explained(agreement.explained()));
            case Basis.Refusal refusal -> text("consent.basis.refused", explained(refusal.explained()));
            case Basis.OnGround on ->
                text(
                        "consent.basis.ground",
                        text(on.ground().key()),
                        Objects.requireNonNullElse(on.law(), "–"),
                        on.why());
        };
    }

    private String explained(Basis.Explained explained) {
        String language = Languages.name(explained.language(), locale());
        String interpreter = explained.interpreter();
        return interpreter == null
                ? text("consent.explained", explained.by(), language)
                : text("consent.explained.interpreted", explained.by(), language, interpreter);
    }

    String day(Instant at) {
        return DateTimeFormatter.ofPattern("d MMM uuuu", locale())
                .withZone(zone)
                .format(at);
    }

    String moment(Instant at) {
        return DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", locale())
                .withZone(zone)
                .format(at);
    }

    static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}

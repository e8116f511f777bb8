package clew.platform.assistance.contact;

import clew.platform.access.Action;
import clew.platform.casework.CaseFile;
import clew.platform.directory.Languages;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// How it is safe to reach a person, in words that can go with a referral: for each way when, in which language,
/// whether
/// a message may be left, who may answer and until when that is known. It tells no number, no address, no code word and
/// no note; whoever sends the referral adds what the receiver needs, and can strike out the rest.
@Component
public class ContactInWords {

    private final ContactDesk desk;
    private final SafeContacts contacts;
    private final MessageSource messages;

    ContactInWords(ContactDesk desk, SafeContacts contacts, MessageSource messages) {
        this.desk = desk;
        this.contacts = contacts;
        this.messages = messages;
    }

    /// One line for each way, in the reader's language; empty where nobody said how, and for those who may not see
    /// how the person of this case can be reached.
    public String of(CaseFile file) {
        if (!desk.allows(file.id(), Action.READ)) {
            return "";
        }
        desk.require(file.id(), Action.READ);
        return contacts.current(file).stream()
                .flatMap(known -> known.card().channels().stream())
                .map(this::line)
                .collect(Collectors.joining("\n"));
    }

    private String line(Channel channel) {
        String kind = text(channel.kind().key());
        if (channel.traffickerMayHold()) {
            return kind + ": " + text("assistance.contact.against.held") + " " + text("assistance.contact.say.never");
        }
        if (channel.days().isEmpty()) {
            return kind + ": " + text("assistance.contact.say.never");
        }
        StringJoiner line = new StringJoiner(" ", kind + ": ", "");
        line.add(text("assistance.contact.say.when", days(channel), channel.from(), channel.until(), channel.zone()));
        said(channel).forEach(line::add);
        return line.toString();
    }

    private List<String> said(Channel channel) {
        LocalDate last = channel.safeUntil();
        return Stream.of(
                        channel.language().isEmpty()
                                ? ""
                                : text("assistance.contact.say.language", Languages.name(channel.language(), locale())),
                        text(
                                channel.leaveMessage()
                                        ? "assistance.contact.say.message"
                                        : "assistance.contact.mind.noMessage"),
                        channel.mayAnswer().isEmpty()
                                ? ""
                                : text("assistance.contact.mind.mayAnswer", channel.mayAnswer()),
                        last == null
                                ? text("assistance.contact.mind.unknownUntil")
                                : text("assistance.contact.say.until", last))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private String days(Channel channel) {
        return Stream.of(DayOfWeek.values())
                .filter(channel.days()::contains)
                .map(day -> text("assistance.contact.day." + day.name()))
                .collect(Collectors.joining(", "));
    }

    private String text(String key, Object... words) {
        Object[] plain = Stream.of(words).map(Object::toString).toArray();
        return messages.getMessage(key, plain, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}

package clew.platform.exchange;

import clew.platform.access.DataKind;
import clew.platform.exchange.htcds.Finding;
import clew.platform.exchange.htcds.Note;
import clew.platform.exchange.htcds.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Puts findings into words. The first argument of each message is the value, the others are its details.
@Component
class FindingTexts {

    private final MessageSource messages;

    FindingTexts(MessageSource messages) {
        this.messages = messages;
    }

    String of(Finding finding, Locale locale) {
        return text(finding.reason(), finding.value(), finding.details(), locale);
    }

    String of(Note note, Locale locale) {
        return text(note.reason(), note.value(), note.details(), locale);
    }

    String of(Reason reason, Locale locale) {
        return text(reason, "", List.of(), locale);
    }

    /// The title over a file that cannot be read.
    String title(Locale locale) {
        return messages.getMessage("exchange.unreadable", null, locale);
    }

    String kind(DataKind kind, Locale locale) {
        return messages.getMessage(kind.key(), null, locale);
    }

    /// The finding with the column it is about.
    String inFull(Finding finding, Locale locale) {
        String text = of(finding, locale);
        return finding.column().isEmpty() ? text : finding.column() + ": " + text;
    }

    private String text(Reason reason, String value, List<String> details, Locale locale) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(value);
        arguments.addAll(details);
        while (arguments.size() < 4) {
            arguments.add("");
        }
        return messages.getMessage("exchange.reason." + reason.key(), arguments.toArray(), locale);
    }
}

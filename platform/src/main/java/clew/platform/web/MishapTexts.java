package clew.platform.web;

import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Reads a reason in the reader's language, for templates.
@Component("mishapTexts")
class MishapTexts {

    private final MessageSource messages;

    MishapTexts(MessageSource messages) {
        this.messages = messages;
    }

    /// The text of a reason.
    public String of(MessageSourceResolvable reason) {
        return messages.getMessage(reason, LocaleContextHolder.getLocale());
    }
}

package clew.platform.web;

import java.io.Serializable;
import java.util.List;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A message that the next page shows once, after a redirect.
///
/// @param kind how the message is shown
/// @param key the message key
/// @param arguments what fills the message; never personal data that the next page would not show itself
public record Notice(Kind kind, String key, List<String> arguments) implements Serializable {

    /// The name of the flash attribute that the frame looks for.
    public static final String ATTRIBUTE = "notice";

    /// How a notice is shown.
    public enum Kind {
        /// Something was done.
        SUCCESS,
        /// Something needs attention.
        IMPORTANT
    }

    public Notice {
        arguments = List.copyOf(arguments);
    }

    /// Says on the next page that something was done.
    public static void success(RedirectAttributes redirect, String key, String... arguments) {
        redirect.addFlashAttribute(ATTRIBUTE, new Notice(Kind.SUCCESS, key, List.of(arguments)));
    }

    /// Says on the next page that something needs attention.
    public static void important(RedirectAttributes redirect, String key, String... arguments) {
        redirect.addFlashAttribute(ATTRIBUTE, new Notice(Kind.IMPORTANT, key, List.of(arguments)));
    }

    /// The arguments as a message format takes them.
    public Object[] values() {
        return arguments.toArray();
    }
}

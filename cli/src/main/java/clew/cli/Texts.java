package clew.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// What the command line says, from the message file.
final class Texts {

    static final String BUNDLE = "clew.cli.messages";

    private static final ResourceBundle MESSAGES = ResourceBundle.getBundle(BUNDLE, Locale.ROOT);

    private Texts() {}

    static String text(String key, Object... values) {
        String pattern = MESSAGES.getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(values);
    }
}

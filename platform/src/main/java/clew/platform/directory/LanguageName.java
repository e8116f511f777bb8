package clew.platform.directory;

import java.util.Locale;
import org.springframework.context.MessageSourceResolvable;

/// The name of a language as an argument of a [Reason]: the translation of `directory.language.<code>` where there is
/// one, else the name in English.
record LanguageName(String code) implements MessageSourceResolvable {

    @Override
    public String[] getCodes() {
        return new String[] {"directory.language." + code};
    }

    @Override
    public String getDefaultMessage() {
        return Languages.name(code, Locale.ENGLISH);
    }
}

package clew.scenario.picture;

import clew.scenario.pack.Pack;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/// What the page says in one language: its own words, and the names that the pack gives.
final class Saying {

    private final Pack pack;
    private final String language;
    private final Locale locale;
    private final Properties words = new Properties();

    /// @throws IllegalArgumentException if the page does not speak the language
    Saying(Pack pack, String language) {
        this.pack = pack;
        this.language = language;
        this.locale = Locale.forLanguageTag(language);
        try (InputStream in =
                Saying.class.getResourceAsStream("/clew/scenario/picture/words." + language + ".properties")) {
            if (in == null) {
                throw new IllegalArgumentException(language);
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String language() {
        return language;
    }

    String say(String key, Object... with) {
        String text = Objects.requireNonNull(words.getProperty(key), key);
        return new MessageFormat(text, locale).format(with);
    }

    /// The word for a code such as `person` or `TRAFFICKING`, or the code where there is none: packs bring
    /// their own.
    String word(String group, String code) {
        String plain = code.toLowerCase(Locale.ROOT).replace('_', '-');
        return words.getProperty(group + "." + plain, plain);
    }

    /// What the pack calls something, such as `place` and `tarn-haven`; the id where it has no name.
    String name(String kind, String id) {
        String key = kind + "." + id;
        return pack.texts().getOrDefault(language, Collections.emptySortedMap()).getOrDefault(key, id);
    }

    String number(long value) {
        return String.format(locale, "%,d", value);
    }

    String number(double value) {
        return String.format(locale, "%,.0f", value);
    }
}

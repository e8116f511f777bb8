package clew.platform.consent;

import clew.platform.access.DataKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The texts on sharing that are shipped, in the languages in which they are; a language that is not there falls back
/// to English, and the page says so.
@Component
public class ConsentTexts {

    /// The kinds of data that a person is asked about, in the order of the page.
    public static final List<DataKind> KINDS = List.of(
            DataKind.IDENTITY,
            DataKind.CONTACT,
            DataKind.NEED,
            DataKind.HEALTH,
            DataKind.NARRATIVE,
            DataKind.OBSERVATION,
            DataKind.ASSESSMENT,
            DataKind.PROCESS,
            DataKind.ARRIVAL,
            DataKind.PERPETRATOR,
            DataKind.MIGRATION,
            DataKind.BEST_INTERESTS,
            DataKind.ASSISTANCE,
            DataKind.CLAIM);

    private static final String VERSION = "1.0.0";
    private static final String ENGLISH = "en";

    private final Map<String, ConsentText> texts = new LinkedHashMap<>();

    ConsentTexts() {
        for (String language : List.of(ENGLISH, "fr", "ar", "uk", "ru")) {
            texts.put(language, load(language));
        }
    }

    /// The languages in which there is a text.
    public List<String> languages() {
        return List.copyOf(texts.keySet());
    }

    /// The text in a language, or in English where there is none in it.
    public ConsentText in(@Nullable String language) {
        return texts.getOrDefault(language == null ? ENGLISH : language, english());
    }

    /// The text in English.
    public ConsentText english() {
        ConsentText english = texts.get(ENGLISH);
        if (english == null) {
            throw new IllegalStateException("there is no text in English");
        }
        return english;
    }

    private static ConsentText load(String language) {
        String file = "/consent/texts/sharing-" + VERSION + "/" + language + ".properties";
        try (InputStream in = ConsentTexts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            Properties words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> all = new LinkedHashMap<>();
            words.stringPropertyNames().forEach(key -> all.put(key, words.getProperty(key)));
            return new ConsentText(language, VERSION, all);
        } catch (IOException broken) {
            throw new UncheckedIOException(file + " cannot be read", broken);
        }
    }
}

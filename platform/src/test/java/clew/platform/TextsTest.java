package clew.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What people read stands in message files: each key that a source names is there, each file belongs to its room,
/// and
/// the format of each text is right.
class TextsTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[A-Za-z0-9_-]+)+");

    /// The calls that take a message key, and as which argument.
    private static final Map<String, Integer> TAKES_KEY = Map.of(
            "Notice.success", 1,
            "Notice.important", 1,
            "Reason.of", 0,
            "messages.getMessage", 0,
            "Texts.text", 0);

    @Test
    void eachKeyThatASourceNamesIsThere() throws IOException {
        Properties known = all();
        Set<String> missing = new TreeSet<>();
        for (SourceTexts.Text text : SourceTexts.all()) {
            boolean key = TAKES_KEY.getOrDefault(text.call(), -2) == text.place()
                    && KEY.matcher(text.value()).matches();
            if (key && !known.containsKey(text.value()) && !isStart(known, text.value())) {
                missing.add(text.file() + ": " + text.value());
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void eachFileHoldsTheTextsOfOneRoom() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            for (Path file : files.toList()) {
                Set<String> rooms = new TreeSet<>();
                read(file).stringPropertyNames().forEach(key -> rooms.add(key.substring(0, key.indexOf('.'))));
                assertThat(rooms)
                        .as(file.toString())
                        .hasSize(1)
                        .allMatch(room -> Files.exists(SourceTexts.SOURCES.resolve(room)));
            }
        }
    }

    @Test
    void anApostropheIsWrittenAsItsFormatNeedsIt() throws IOException {
        Properties known = all();
        Set<String> wrong = new TreeSet<>();
        for (String key : known.stringPropertyNames()) {
            String text = known.getProperty(key);
            boolean formatted = text.contains("{0");
            boolean doubled = text.contains("''");
            boolean single = text.replace("''", "").contains("'");
            if (formatted ? single : doubled) {
                wrong.add(key + "=" + text);
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static boolean isStart(Properties known, String key) {
        return known.stringPropertyNames().stream().anyMatch(each -> each.startsWith(key + "."));
    }

    private static Properties all() throws IOException {
        Properties all = new Properties();
        try (Stream<Path> files = Files.list(MESSAGES)) {
            for (Path file : files.toList()) {
                all.putAll(read(file));
            }
        }
        return all;
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}

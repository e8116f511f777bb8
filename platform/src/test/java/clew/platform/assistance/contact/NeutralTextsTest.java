package clew.platform.assistance.contact;

import static org.assertj.core.api.Assertions.assertThat;

import clew.platform.assistance.DataTable;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What a person may get, or somebody beside them may see, gives nothing away.
class NeutralTextsTest {

    private final NeutralTexts texts = new NeutralTexts();

    @Test
    void everyTextIsThereInEveryLanguage() {
        Map<String, Set<String>> languages = texts.all().stream()
                .collect(Collectors.groupingBy(
                        NeutralTexts.Text::id, Collectors.mapping(NeutralTexts.Text::language, Collectors.toSet())));

        assertThat(languages).hasSize(3);
        assertThat(languages.values()).allMatch(each -> each.equals(Set.of("en", "fr", "ar", "uk", "ru")));
    }

    @Test
    void noTextHoldsAForbiddenWord() {
        Map<String, List<String>> forbidden = forbidden();
        assertThat(forbidden.get("en")).contains("traffick");
        for (NeutralTexts.Text text : texts.all()) {
            for (String word : text.text().toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
                assertThat(forbidden.get(text.language()))
                        .as(text.id() + " in " + text.language() + ": " + word)
                        .noneMatch(word::startsWith);
            }
        }
    }

    @Test
    void nothingButADayAndATimeGoesIntoAText() {
        assertThat(NeutralTexts.harmless("3.11.2026")).isEqualTo("3.11.2026");
        assertThat(NeutralTexts.harmless("at the shelter 14:30")).isEqualTo("14:30");
        assertThat(texts.filled("3.11.", "14:30").getFirst().text())
                .contains("3.11.")
                .contains("14:30");
    }

    /// Tiles, notices and page titles are read over a shoulder: they take no argument that could be a name, and hold
    /// none of the words.
    @Test
    void tilesNoticesAndTitlesHoldNoCaseData() throws IOException {
        Set<String> wrong = new TreeSet<>();
        int looked = 0;
        for (Map.Entry<String, String> text : messages().entrySet()) {
            String key = text.getKey();
            boolean shown = key.startsWith("assistance.tile.")
                    || key.startsWith("assistance.notice.")
                    || key.matches("assistance(\\.[a-z]+)?\\.page(\\.title)?")
                    || key.startsWith("web.exit.");
            if (shown) {
                looked++;
                String low = text.getValue().toLowerCase(Locale.ROOT);
                if (low.contains("{") || low.contains("traffick") || low.contains("victim") || low.contains("threat")) {
                    wrong.add(key + "=" + text.getValue());
                }
            }
        }

        assertThat(looked).isGreaterThan(8);
        assertThat(wrong).isEmpty();
    }

    private static Map<String, List<String>> forbidden() {
        return DataTable.lines(
                        "clew/platform/assistance/contact/forbidden-words.csv",
                        row -> Map.entry(
                                row.apply("language"),
                                List.of(row.apply("words").split(" "))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, String> messages() throws IOException {
        Properties all = new Properties();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
            for (Path file : files.toList()) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    all.load(reader);
                }
            }
        }
        return all.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, all::getProperty));
    }
}

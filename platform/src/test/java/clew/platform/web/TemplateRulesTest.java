package clew.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Mistakes in templates that draw something, but not what was meant.
class TemplateRulesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern TAG = Pattern.compile("<[a-z:]+\\b(?:[^<>\"]|\"[^\"]*\")*>");
    private static final Pattern CONDITION = Pattern.compile("\\bth:(if|unless)=");

    /// Thymeleaf replaces an element before it asks the element's condition, so the condition is never asked.
    @Test
    void noElementIsReplacedAndConditionalAtOnce() throws IOException {
        assertThat(tags().filter(tag -> tag.contains("th:replace="))
                        .filter(tag -> CONDITION.matcher(tag).find()))
                .isEmpty();
    }

    /// A scrolling part must be reached with the keyboard and say what it is (WCAG 2.1.1).
    @Test
    void whatScrollsCanBeReachedWithTheKeyboard() throws IOException {
        assertThat(tags().filter(tag -> tag.contains("class=\"clew-scroll\""))
                        .filter(tag -> !tag.contains("tabindex=\"0\"") || !tag.contains("role=\"region\"")))
                .isEmpty();
    }

    private static Stream<String> tags() throws IOException {
        List<String> tags = new ArrayList<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".html")).toList()) {
                TAG.matcher(Files.readString(file)).results().forEach(tag -> tags.add(tag.group()));
            }
        }
        return tags.stream();
    }
}

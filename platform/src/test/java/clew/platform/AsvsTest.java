package clew.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The answers to OWASP ASVS 5.0: each requirement of levels 1 and 2 once, and what is named as proof is there. The
/// numbers and levels are facts of the standard, in `asvs-5.0.0.csv`.
class AsvsTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern ROW = Pattern.compile("\\| (V[0-9.]+) \\| ([12]) \\| (.+?) \\| (.+?) \\| (.+) \\|");
    private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z][A-Za-z0-9]*)`");
    private static final Pattern FILE = Pattern.compile(
            "(?:`target/[^`]+`)|((?:docs|platform|cli|browser-tests)/[A-Za-z0-9_./-]+[a-z]|[A-Z]+\\.md|pom\\.xml)");
    private static final Set<String> ANSWERS = Set.of("met", "partly", "not met", "not applicable");

    /// A line of the page.
    private record Row(String number, String level, String answer, String shown) {}

    @Test
    void eachRequirementOfLevelsOneAndTwoIsAnsweredOnce() throws IOException {
        assertThat(rows().stream().map(row -> row.number() + "," + row.level()))
                .containsExactlyElementsOf(requirements().stream()
                        .filter(line -> !line.endsWith(",3"))
                        .toList());
    }

    @Test
    void theListOfNumbersIsWhole() throws IOException {
        assertThat(requirements().stream()
                        .collect(Collectors.groupingBy(
                                line -> line.substring(line.length() - 1), Collectors.counting())))
                .containsEntry("1", 70L)
                .containsEntry("2", 183L)
                .containsEntry("3", 92L);
    }

    @Test
    void whatIsNamedAsProofIsThere() throws IOException {
        Set<String> classes = classes();
        Set<String> missing = new TreeSet<>();
        for (Row row : rows()) {
            for (String name : found(CLASS, row.shown())) {
                if (!classes.contains(name)) {
                    missing.add(row.number() + ": no class " + name);
                }
            }
            for (String file : found(FILE, row.shown())) {
                if (!Files.exists(ROOT.resolve(file))) {
                    missing.add(row.number() + ": no file " + file);
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void nothingIsClaimedWithoutProof() throws IOException {
        assertThat(rows()).allMatch(row -> ANSWERS.contains(row.answer()));
        assertThat(rows().stream()
                        .filter(row ->
                                row.answer().equals("met") || row.answer().equals("partly"))
                        .filter(row -> found(CLASS, row.shown()).isEmpty()
                                && found(FILE, row.shown()).isEmpty())
                        .map(Row::number))
                .isEmpty();
    }

    @Test
    void theCountsAtTheTopAreThoseOfTheTable() throws IOException {
        List<Row> rows = rows();
        String counts = "%d met, %d partly, %d not met, %d not applicable"
                .formatted(
                        count(rows, "met"),
                        count(rows, "partly"),
                        count(rows, "not met"),
                        count(rows, "not applicable"));

        assertThat(page()).contains(counts);
    }

    private static long count(List<Row> rows, String answer) {
        return rows.stream().filter(row -> row.answer().equals(answer)).count();
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(each -> each.group(1))
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : page().lines().filter(line -> line.startsWith("| V")).toList()) {
            Matcher row = ROW.matcher(line);
            assertThat(row.matches()).as(line).isTrue();
            rows.add(new Row(row.group(1), row.group(2), row.group(4), row.group(5)));
        }
        return rows;
    }

    private static String page() throws IOException {
        return Files.readString(ROOT.resolve("docs/reference/asvs-5.0-level-2.md"));
    }

    private static List<String> requirements() throws IOException {
        try (InputStream file = AsvsTest.class.getResourceAsStream("/asvs-5.0.0.csv")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        }
    }

    private static Set<String> classes() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String module : List.of("platform", "cli", "engines", "browser-tests", "testkit")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".java"))
                        .forEach(name -> names.add(name.substring(0, name.length() - ".java".length())));
            }
        }
        return names;
    }
}

package clew.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The page of promises: each names tests that are there, and where it was broken on purpose, with what failed. That a
/// test shows what is promised is for a reader to judge.
class PromisesTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern ROW = Pattern.compile("\\| (.+?) \\| (.+?) \\| (.+) \\|");
    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z0-9]*Test)(?:\\.([a-z][A-Za-z0-9]*))?`");
    private static final Pattern CODE = Pattern.compile("`([A-Z][A-Za-z0-9]*)(?:\\.([a-z][A-Za-z0-9]*))?`");
    private static final int FEWEST = 30;

    /// A line of the page.
    private record Row(String promise, String held, String broken) {}

    @Test
    void eachPromiseNamesTheTestsThatHoldItAndHowItWasBroken() throws IOException {
        List<Row> rows = rows();

        assertThat(rows).hasSizeGreaterThanOrEqualTo(FEWEST);
        assertThat(rows).extracting(Row::promise).doesNotHaveDuplicates();
        assertThat(rows).allSatisfy(row -> {
            assertThat(TEST.matcher(row.held()).find()).as(row.promise()).isTrue();
            assertThat(TEST.matcher(row.broken()).results().anyMatch(found -> found.group(2) != null))
                    .as("%s: the method that failed", row.promise())
                    .isTrue();
        });
    }

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        Map<String, String> tests = sources("src/test/java");
        Set<String> missing = new TreeSet<>();
        for (Row row : rows()) {
            TEST.matcher(row.held() + row.broken())
                    .results()
                    .filter(named -> !has(tests, named))
                    .forEach(named -> missing.add(named.group()));
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void everyPlaceThatWasBrokenIsThere() throws IOException {
        Map<String, String> code = sources("src/main/java");
        Set<String> missing = new TreeSet<>();
        for (Row row : rows()) {
            CODE.matcher(row.broken())
                    .results()
                    .filter(named -> !named.group(1).endsWith("Test"))
                    .filter(named -> !code.containsKey(named.group(1))
                            || (named.group(2) != null
                                    && !code.get(named.group(1)).contains(named.group(2) + "(")))
                    .forEach(named -> missing.add(named.group()));
        }

        assertThat(missing).isEmpty();
    }

    private static boolean has(Map<String, String> tests, MatchResult named) {
        String text = tests.get(named.group(1));
        return text != null && (named.group(2) == null || text.contains("void " + named.group(2) + "("));
    }

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(ROOT.resolve("docs/reference/promises.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()
                    && !row.group(1).equals("promise")
                    && !row.group(1).startsWith("---")) {
                rows.add(new Row(row.group(1), row.group(2), row.group(3)));
            }
        }
        return rows;
    }

    /// The text of every class by its name; of two with one name, both.
    private static Map<String, String> sources(String folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (String module : List.of("platform", "cli", "engines/recognition", "engines/scenario", "browser-tests")) {
            Path top = ROOT.resolve(module).resolve(folder);
            if (!Files.isDirectory(top)) {
                continue;
            }
            try (Stream<Path> files = Files.walk(top)) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    String name = file.getFileName().toString();
                    texts.merge(
                            name.substring(0, name.length() - ".java".length()),
                            Files.readString(file),
                            String::concat);
                }
            }
        }
        return texts;
    }
}

package clew.scenario.pack;

import static org.assertj.core.api.Assertions.assertThat;

import clew.recognition.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whoever does what docs/how-to/write-a-world-pack.md says gets a pack that is right, and sees on the way what the
/// page shows. A block of CSV is added to the file that the text before it names last, a block of differences changes
/// it, and a block of text holds lines that the check must say at that point.
class GuideTest {

    private static final String GUIDE = "docs/how-to/write-a-world-pack.md";
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(csv|diff|text)\n(.*?)^```$");
    private static final Pattern FILE = Pattern.compile("`([a-z]+\\.csv)`");

    @Test
    void whoFollowsTheGuideWritesANewStateWithoutTouchingCode() throws IOException {
        Map<String, String> files = small();
        List<String> kinds = new ArrayList<>();
        String guide = guide();
        Matcher block = BLOCK.matcher(guide);
        int before = 0;
        while (block.find()) {
            String said = guide.substring(before, block.start());
            kinds.add(block.group(1));
            switch (block.group(1)) {
                case "csv" -> files.merge(lastFile(said), block.group(2), String::concat);
                case "diff" -> files.computeIfPresent(lastFile(said), (_, text) -> changed(text, block.group(2)));
                default -> assertThat(messages(files)).contains(lines(block.group(2)));
            }
            before = block.end();
        }

        assertThat(kinds).contains("csv", "diff", "text").hasSizeGreaterThan(20);
        assertThat(messages(files)).isEmpty();
        Pack pack = ((ReadPack.Accepted) PackReader.read(packed(files))).pack();
        assertThat(pack.id()).isEqualTo("my-world");
        assertThat(pack.states()).hasSize(4).containsKey("varrow");
        assertThat(pack.peoples().values())
                .filteredOn(people -> people.state().equals("varrow"))
                .hasSize(2);
        assertThat(pack.courses()).containsKey("nets-by-force");
    }

    @Test
    void everyFileOfAPackIsInTheGuide() throws IOException {
        String guide = guide();

        assertThat(ShippedPacks.small().names()).allMatch(name -> guide.contains("`" + name + "`"));
    }

    private static String guide() throws IOException {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve(GUIDE))) {
            root = Objects.requireNonNull(root.getParent(), "no folder above has " + GUIDE);
        }
        return Files.readString(root.resolve(GUIDE));
    }

    private static String lastFile(String said) {
        return FILE.matcher(said)
                .results()
                .map(found -> found.group(1))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    private static String changed(String text, String differences) {
        List<String> lines = differences.lines().toList();
        assertThat(lines).hasSize(2);
        String old = lines.get(0).substring(1);
        assertThat(text).contains(old);
        return text.replace(old, lines.get(1).substring(1));
    }

    private static String[] lines(String block) {
        return block.lines().toArray(String[]::new);
    }

    private static List<String> messages(Map<String, String> files) {
        return switch (PackReader.read(packed(files))) {
            case ReadPack.Accepted _ -> List.of();
            case ReadPack.Refused(List<Problem> problems) ->
                problems.stream().map(Problem::message).toList();
        };
    }

    private static PackFiles packed(Map<String, String> files) {
        Map<String, byte[]> bytes = new HashMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return new PackFiles(bytes);
    }

    private static Map<String, String> small() {
        PackFiles small = ShippedPacks.small();
        Map<String, String> files = new HashMap<>();
        Stream<String> names = small.names().stream();
        names.forEach(name -> files.put(name, small.text(name).orElseThrow()));
        return files;
    }
}

package clew.scenario.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clew.scenario.order.Difficulty;
import clew.scenario.order.Order;
import clew.scenario.pack.Pack;
import clew.scenario.pack.PackFiles;
import clew.scenario.pack.PackReader;
import clew.scenario.pack.ReadPack;
import clew.scenario.pack.ShippedPacks;
import clew.scenario.world.ReadWorld;
import clew.scenario.world.WorldFault;
import clew.scenario.world.WorldFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/// The page of a world: what it shows, and what it must not.
class WorldReportTest {

    private static final String WORDS = "several words that do not belong";

    @TempDir
    static Path place;

    static ReadWorld world;

    @BeforeAll
    static void aWorld() throws IOException {
        world = made(place.resolve("world"), 4);
    }

    private static ReadWorld made(Path folder, long seed) throws IOException {
        PackFiles files = ShippedPacks.small();
        Pack pack = ((ReadPack.Accepted) PackReader.read(files)).pack();
        Order order =
                new Order(seed, 120, LocalDate.of(2031, 1, 1), 120, Order.USUAL_VICTIMS, Difficulty.NORMAL, 2, 4000);
        WorldFolder.make(folder, files, pack, order, WORDS.toCharArray());
        return ReadWorld.open(folder);
    }

    private static String page(String language, boolean truth) throws IOException {
        return new String(WorldReport.of(world, language, truth ? WORDS.toCharArray() : null), StandardCharsets.UTF_8);
    }

    @Test
    void thePlainPageTellsNothingOfTheTruth() throws IOException {
        String plain = page("en", false);

        assertThat(sections(plain)).containsExactly("map", "curve", "pyramid", "evidence", "money");
        List<Map<String, String>> members =
                Truths.of(world.truth(WORDS.toCharArray())).table("members.csv");
        assertThat(members)
                .isNotEmpty()
                .allSatisfy(
                        member -> assertThat(plain).doesNotContain(member.get("given") + " " + member.get("family")));
        assertThat(page("en", true))
                .contains(members.getFirst().get("given") + " "
                        + members.getFirst().get("family"));
    }

    @Test
    void thePageOfTheDirectorAddsWhatIsTrue() throws IOException {
        String page = page("en", true);

        assertThat(sections(page))
                .containsExactly(
                        "map",
                        "curve",
                        "pyramid",
                        "evidence",
                        "money",
                        "fates",
                        "networks",
                        "spells",
                        "raids",
                        "signs",
                        "purposes");
        assertThat(page).contains("to no player", "Area under the ROC curve: 0.");
    }

    @Test
    void anotherPassphraseOpensNothing() {
        assertThatThrownBy(() -> WorldReport.of(world, "en", "some other words altogether".toCharArray()))
                .isInstanceOf(WorldFault.class);
    }

    @Test
    void theSameWorldGivesTheSameBytes(@TempDir Path other) throws IOException {
        ReadWorld again = made(other.resolve("world"), 4);

        assertThat(WorldReport.of(again, "en", WORDS.toCharArray()))
                .isEqualTo(WorldReport.of(world, "en", WORDS.toCharArray()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void itIsMarkedNeedsNothingElseAndEveryDrawingIsSound(String language) throws Exception {
        String page = page(language, true);

        assertThat(page)
                .contains(world.pack().text(language, "exercise.mark"), world.hash(), "default-src 'none'")
                .doesNotContain("<script", "http://", "https://", "src=", "NaN", "Infinity");
        Matcher drawings = Pattern.compile("<svg.*?</svg>", Pattern.DOTALL).matcher(page);
        int drawn = 0;
        while (drawings.find()) {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(drawings.group())));
            drawn++;
        }
        assertThat(drawn).isGreaterThanOrEqualTo(10);
    }

    @Test
    void theTableOfArrivalsSumsUpToAllOfThem() throws IOException {
        List<Map<String, String>> arrivals = world.table("arrivals.csv");
        Section curve = new Population(world.pack(), new Saying(world.pack(), "en"), arrivals)
                .curve(LocalDate.of(2031, 1, 1), 120);

        int sum = curve.rows().stream()
                .flatMap(row -> row.stream().skip(1))
                .mapToInt(Integer::parseInt)
                .sum();
        assertThat(sum).isEqualTo(arrivals.size());
    }

    @Test
    void aWorldInWhichNobodyArrivedIsDrawnToo(@TempDir Path other) throws IOException {
        PackFiles files = ShippedPacks.small();
        Pack pack = ((ReadPack.Accepted) PackReader.read(files)).pack();
        Order order = new Order(3, 1, LocalDate.of(2031, 1, 1), 1, Order.USUAL_VICTIMS, Difficulty.NORMAL, 1, 10);
        WorldFolder.make(other.resolve("world"), files, pack, order, WORDS.toCharArray());
        ReadWorld empty = ReadWorld.open(other.resolve("world"));

        assertThat(empty.table("arrivals.csv")).isEmpty();
        assertThat(new String(WorldReport.of(empty, "en", WORDS.toCharArray()), StandardCharsets.UTF_8))
                .doesNotContain("NaN", "Infinity")
                .contains("There is nothing of this kind in this world.");
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(words("ru").stringPropertyNames()).isEqualTo(words("en").stringPropertyNames());
    }

    @Test
    void whatIsWrittenIntoADrawingIsEscaped() {
        assertThat(new Svg(10, 10, "<a>")
                        .text(1, 2, "start", "label", "<b> & \"c\"")
                        .toString())
                .contains("&lt;a&gt;", "&lt;b&gt; &amp; &quot;c&quot;");
    }

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        byte[] bytes = Objects.requireNonNull(WorldReport.class.getResourceAsStream(
                        "/clew/scenario/picture/words." + language + ".properties"))
                .readAllBytes();
        words.load(new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));
        return words;
    }

    private static List<String> sections(String page) {
        return Pattern.compile("<section id=\"([a-z]+)\">")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}

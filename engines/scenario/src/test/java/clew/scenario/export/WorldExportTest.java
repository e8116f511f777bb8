package clew.scenario.export;

import static clew.scenario.export.WorldExport.Form.CSV;
import static clew.scenario.export.WorldExport.Form.HTCDS;
import static clew.scenario.export.WorldExport.Form.ODK;
import static clew.scenario.export.WorldExport.Form.PAIRS;
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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// What comes out of a world for other programs.
class WorldExportTest {

    private static final String WORDS = "several words that do not belong";

    @TempDir
    static Path place;

    static ReadWorld world;

    @BeforeAll
    static void aWorld() throws IOException {
        PackFiles files = ShippedPacks.full();
        Pack pack = ((ReadPack.Accepted) PackReader.read(files)).pack();
        Order order = new Order(5, 400, LocalDate.of(2031, 1, 1), 365, Order.USUAL_VICTIMS, Difficulty.NORMAL, 3, 4000);
        WorldFolder.make(place.resolve("w"), files, pack, order, WORDS.toCharArray());
        world = ReadWorld.open(place.resolve("w"));
    }

    private static byte[] written(WorldExport.Form form, @Nullable String agency, Errors errors, boolean truth)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorldExport.write(world, form, new WorldExport.Choice(agency, errors, truth), WORDS.toCharArray(), out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @EnumSource
    void theSameWorldGivesTheSameBytes(WorldExport.Form form) throws IOException {
        assertThat(written(form, null, Errors.NORMAL, false)).isEqualTo(written(form, null, Errors.NORMAL, false));
    }

    @Test
    void eachArrivalIsACaseAndOnlyTheTruthSaysWhatTheyAre() throws IOException {
        List<Map<String, String>> plain = ReadWorld.rows(written(HTCDS, null, Errors.NORMAL, false));
        List<Map<String, String>> told = ReadWorld.rows(written(HTCDS, null, Errors.NORMAL, true));

        assertThat(plain)
                .hasSize(world.table("arrivals.csv").size())
                .allSatisfy(row -> assertThat(row)
                        .containsEntry("world_Mark", "EXERCISE")
                        .doesNotContainKey("vic_TraffickingStatus"));
        assertThat(told)
                .extracting(row -> row.get("vic_TraffickingStatus"))
                .contains("ActualVictimOfTrafficking", "NotAVictimOfTrafficking");
        assertThat(told)
                .filteredOn(row -> "ActualVictimOfTrafficking".equals(row.get("vic_TraffickingStatus")))
                .allSatisfy(row -> assertThat(row.get("vic_MethodsOfControl")).isNotEmpty());
    }

    @Test
    void theTablesComeWithADictionaryOfEveryColumn() throws IOException {
        Map<String, byte[]> files = unzipped(written(CSV, null, Errors.NORMAL, false));

        assertThat(files.keySet())
                .containsExactlyInAnyOrder(
                        "arrivals.csv",
                        "pieces.csv",
                        "signs.csv",
                        "accounts.csv",
                        "transactions.csv",
                        "dictionary.csv",
                        "README.txt");
        assertThat(ReadWorld.rows(file(files, "pieces.csv"))).isEqualTo(world.table("pieces.csv"));
        Set<String> said = ReadWorld.rows(file(files, "dictionary.csv")).stream()
                .map(row -> row.get("table") + " " + row.get("column"))
                .collect(Collectors.toSet());
        assertThat(said).contains("arrivals.csv born", "transactions.csv amount", "signs.csv indicator");
    }

    @Test
    void aBodyIsGivenWhatItKnowsAndNothingElse() throws IOException {
        String body = world.table("pieces.csv").getFirst().get("held_by");
        Map<String, byte[]> files = unzipped(written(CSV, body, Errors.NORMAL, false));
        List<Map<String, String>> pieces = ReadWorld.rows(file(files, "pieces.csv"));
        Set<String> about = pieces.stream().map(row -> row.get("arrival")).collect(Collectors.toSet());

        assertThat(pieces).isNotEmpty().allSatisfy(row -> assertThat(row).containsEntry("held_by", body));
        assertThat(ReadWorld.rows(file(files, "arrivals.csv")))
                .allSatisfy(row -> assertThat(about).contains(row.get("number")));
        assertThat(ReadWorld.rows(file(files, "transactions.csv"))).isEmpty();
    }

    @Test
    void aBankIsGivenThePaymentsOfItsAccounts() throws IOException {
        Map<String, byte[]> files = unzipped(written(CSV, "grey-quay-bank", Errors.NORMAL, false));
        Set<String> accounts = ReadWorld.rows(file(files, "accounts.csv")).stream()
                .map(row -> row.get("account"))
                .collect(Collectors.toSet());

        assertThat(accounts).isNotEmpty();
        assertThat(ReadWorld.rows(file(files, "transactions.csv")))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(accounts.contains(row.get("from")) || accounts.contains(row.get("to")))
                        .isTrue());
    }

    @Test
    void theFormIsSoundAndEachFilledInFormAnswersItsQuestions() throws Exception {
        Map<String, byte[]> files = unzipped(written(ODK, null, Errors.NORMAL, false));
        Document form = parsed(file(files, "forms/clew-arrival/clew-arrival.xml"));
        Element data = (Element) form.getElementsByTagName("data").item(0);
        Set<String> questions = children(data);

        NodeList binds = form.getElementsByTagName("bind");
        Set<String> bound = IntStream.range(0, binds.getLength())
                .mapToObj(i -> ((Element) binds.item(i)).getAttribute("nodeset"))
                .map(path -> path.split("/")[2])
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(bound).isEqualTo(questions).contains("orx:meta", "born", "own-script");
        Set<String> identities = new HashSet<>();
        for (Map.Entry<String, byte[]> each : files.entrySet()) {
            if (each.getKey().endsWith("submission.xml")) {
                Element filled = parsed(each.getValue()).getDocumentElement();
                assertThat(children(filled)).isEqualTo(questions);
                assertThat(filled.getAttribute("id")).isEqualTo("clew-arrival");
                assertThat(filled.getAttribute("version")).isEqualTo(data.getAttribute("version"));
                identities.add(
                        filled.getElementsByTagName("orx:instanceID").item(0).getTextContent());
            }
        }
        assertThat(identities).hasSize(world.table("arrivals.csv").size());
    }

    @Test
    void aPairIsAMatchWhereBothPiecesAreAboutOnePerson() throws IOException {
        Map<String, String> about = new HashMap<>();
        world.table("pieces.csv").forEach(row -> about.put(row.get("number"), row.get("arrival")));
        List<Map<String, String>> pairs = ReadWorld.rows(written(PAIRS, null, Errors.NORMAL, false));

        assertThat(pairs)
                .hasSizeGreaterThan(300)
                .allSatisfy(pair -> assertThat(
                                Objects.equals(about.get(pair.get("left_piece")), about.get(pair.get("right_piece"))))
                        .isEqualTo(pair.get("match").equals("yes")));
        assertThat(pairs).extracting(pair -> pair.get("kind")).contains("match", "hard", "random");
    }

    @Test
    void moreErrorsMakeMoreNamesDiffer() throws IOException {
        Map<Errors, Long> differ = new TreeMap<>();
        for (Errors errors : Errors.values()) {
            differ.put(
                    errors,
                    ReadWorld.rows(written(PAIRS, null, errors, false)).stream()
                            .filter(pair -> pair.get("match").equals("yes"))
                            .filter(pair -> !pair.get("left_name").equals(pair.get("right_name")))
                            .count());
        }
        assertThat(differ.get(Errors.LIGHT)).isLessThan(differ.get(Errors.NORMAL));
        assertThat(differ.get(Errors.NORMAL)).isLessThan(differ.get(Errors.HEAVY));
    }

    @Test
    void whatDoesNotBelongTogetherIsSaid() {
        assertThatThrownBy(() -> written(ODK, "lake-house", Errors.NORMAL, false))
                .hasMessageContaining("format csv");
        assertThatThrownBy(() -> written(CSV, "nobody", Errors.NORMAL, false)).hasMessageContaining("expected one of");
        assertThatThrownBy(() -> written(PAIRS, null, Errors.NORMAL, true)).hasMessageContaining("format htcds");
        assertThatThrownBy(() -> WorldExport.write(
                        world,
                        HTCDS,
                        new WorldExport.Choice(null, Errors.NORMAL, true),
                        "some other words altogether".toCharArray(),
                        new ByteArrayOutputStream()))
                .isInstanceOf(WorldFault.class);
    }

    private static Set<String> children(Element element) {
        return IntStream.range(0, element.getChildNodes().getLength())
                .mapToObj(i -> element.getChildNodes().item(i))
                .filter(Element.class::isInstance)
                .map(node -> node.getNodeName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Document parsed(byte[] xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static byte[] file(Map<String, byte[]> files, String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    private static Map<String, byte[]> unzipped(byte[] archive) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}

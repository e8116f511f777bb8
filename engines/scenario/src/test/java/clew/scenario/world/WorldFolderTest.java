package clew.scenario.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clew.scenario.Packs;
import clew.scenario.crime.Crime;
import clew.scenario.crime.Fate;
import clew.scenario.evidence.Behind;
import clew.scenario.order.Order;
import clew.scenario.pack.Pack;
import clew.scenario.pack.PackFiles;
import clew.scenario.pack.ShippedPacks;
import clew.testkit.Seeds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A world in a folder is the same each time, complete or not there, and tells nothing of its truth.
class WorldFolderTest {

    private static final PackFiles FILES = ShippedPacks.small();
    private static final Pack PACK = Packs.small();
    private static final Order ORDER = Order.of(7, 300, LocalDate.of(2031, 1, 1));
    private static final String WORDS = "five words nobody would guess";

    @TempDir
    Path place;

    @Test
    void theSameOrderMakesTheSameBytesOnOneThreadAndOnFour() throws Exception {
        try (ForkJoinPool one = new ForkJoinPool(1);
                ForkJoinPool four = new ForkJoinPool(4)) {
            one.submit(() -> make("one", ORDER)).get();
            four.submit(() -> make("four", ORDER)).get();
        }

        assertThat(content("one")).isNotEmpty();
        SortedMap<String, String> one = content("one");
        assertThat(content("four")).isEqualTo(one);
        make("other", Order.of(8, 300, ORDER.start()));
        assertThat(content("other").get(WorldFolder.SUMS)).isNotEqualTo(one.get(WorldFolder.SUMS));
    }

    /// The bytes of a year ago: whoever changes what an engine makes sees it here, and gives it another
    /// version.
    @Test
    void thisVersionMakesThisWorldOfTheSmallPack() throws Exception {
        String hash = make("golden", ORDER);

        assertThat(PACK.hash() + " " + Worlds.VERSION + " " + hash).isEqualTo(golden());
    }

    @Test
    void everyFileCarriesTheMarkAndEveryDocumentTheHash() throws Exception {
        String hash = make("marked", ORDER);

        content("marked").forEach((name, text) -> {
            if (name.contains("documents.") && !text.isEmpty()) {
                String mark = name.endsWith(".ru.txt") ? "УЧЕНИЕ" : "EXERCISE";
                assertThat(text.split("\n\n")[0]).as(name).contains(mark, hash.substring(0, 16));
            }
            if (name.startsWith("world/") || name.equals("world.csv")) {
                assertThat(text).as(name).contains("EXERCISE");
            }
            if (name.startsWith("world/")) {
                assertThat(text.lines().skip(1)).as(name).allMatch(line -> line.endsWith("EXERCISE"));
            }
        });
        assertThat(content("marked").get("world.csv")).contains(hash);
    }

    @Test
    void anotherTruthBehindTheSameWorldChangesTheSealedFileOnly() throws Exception {
        Made made = Worlds.make(PACK, ORDER);
        write("as-it-is", made);
        for (long seed : new long[] {1, 2, 3}) {
            write(
                    "shuffled-" + seed,
                    new Made(
                            made.world(),
                            shuffled(made.truth(), Seeds.random(seed).nextLong()),
                            made.money()));
            SortedMap<String, String> before = content("as-it-is");
            SortedMap<String, String> after = content("shuffled-" + seed);
            assertThat(after.get(WorldFolder.TRUTH)).isNotEqualTo(before.get(WorldFolder.TRUTH));
            for (String apart : List.of(WorldFolder.TRUTH, WorldFolder.SUMS)) {
                before.remove(apart);
                after.remove(apart);
            }
            assertThat(after).isEqualTo(before);
        }
    }

    @Test
    void nothingOfTheWorldIsMadeOfWhatOnlyTheTruthHolds() throws IOException {
        for (String source : List.of("World", "Registered", "WorldTables", "Documents", "Tables", "MoneyTable")) {
            assertThat(Files.readString(Path.of("src/main/java/clew/scenario/world/" + source + ".java")))
                    .as(source)
                    .doesNotContain(
                            "clew.scenario.crime",
                            "Truth",
                            "Behind",
                            "Population",
                            "Order",
                            "Purpose",
                            "Truly",
                            "Owner");
        }
    }

    @Test
    void aBodyKnowsThePiecesThatItHoldsAndNoOthers() throws Exception {
        make("slices", ORDER);
        SortedMap<String, String> all = content("slices");
        World world = Worlds.make(PACK, ORDER).world();

        for (String agency : PACK.agencies().keySet()) {
            long held = all.get("knowledge/" + agency + "/pieces.csv").lines().count() - 1;
            assertThat(held).isEqualTo(world.heldBy(agency).size());
            assertThat(all.get("knowledge/" + agency + "/pieces.csv").lines().skip(1))
                    .allMatch(line -> line.split(",", -1)[2].equals(agency));
        }
    }

    @Test
    void theTruthOpensWithThePassphraseOnly() throws Exception {
        make("sealed", ORDER);
        ReadWorld read = ReadWorld.open(place.resolve("sealed"));

        SortedMap<String, byte[]> truth = read.truth(WORDS.toCharArray());
        assertThat(new String(truth.get("order.csv"), StandardCharsets.UTF_8)).contains("seed,7\n");
        assertThat(new String(truth.get("fates.csv"), StandardCharsets.UTF_8).lines())
                .hasSize(301)
                .filteredOn(line -> line.contains(",trafficking,"))
                .hasSize(18);
        assertThatThrownBy(() -> read.truth("another passphrase".toCharArray()))
                .isInstanceOf(WorldFault.class)
                .hasMessageContaining("passphrase");
    }

    @Test
    void aFolderThatIsThereIsNotWrittenOverAndAShortPassphraseNotTaken() throws Exception {
        Path there = Files.createDirectories(place.resolve("there"));
        Files.writeString(there.resolve("mine.txt"), "keep");

        assertThatThrownBy(() -> make("there", ORDER))
                .isInstanceOf(WorldFault.class)
                .hasMessageContaining("not empty");
        assertThatThrownBy(() -> WorldFolder.make(place.resolve("new"), FILES, PACK, ORDER, "short".toCharArray()))
                .isInstanceOf(WorldFault.class)
                .hasMessageContaining("at least 14");
        assertThat(Files.readString(there.resolve("mine.txt"))).isEqualTo("keep");
        try (Stream<Path> left = Files.list(place)) {
            assertThat(left).containsExactly(there);
        }
    }

    @Test
    void aChangedOrMissingFileIsNamed() throws Exception {
        make("changed", ORDER);
        Path file = place.resolve("changed/world/arrivals.csv");
        Files.writeString(file, Files.readString(file).replaceFirst("2031", "2032"));
        assertThatThrownBy(() -> ReadWorld.open(place.resolve("changed")))
                .isInstanceOf(WorldFault.class)
                .hasMessageContaining("arrivals.csv");
        Files.delete(file);
        assertThatThrownBy(() -> ReadWorld.open(place.resolve("changed")))
                .isInstanceOf(WorldFault.class)
                .hasMessageContaining("arrivals.csv is missing");
    }

    @Test
    void theNumberOfAnArrivalTellsNothingWithinItsDay() {
        Order order = Order.of(5, 30_000, ORDER.start());
        Made made = Worlds.make(PACK, order);
        double ahead = 0;
        double pairs = 0;
        List<Registered> arrivals = made.world().arrivals();
        for (int i = 1; i < arrivals.size(); i++) {
            boolean before = victim(made, i - 1);
            boolean after = victim(made, i);
            if (arrivals.get(i).day() == arrivals.get(i - 1).day() && before != after) {
                ahead += before ? 1 : 0;
                pairs++;
            }
        }

        // About 2,000 pairs: a fair coin stays within 4 deviations of 1/2.
        assertThat(ahead / pairs).isBetween(0.5 - 2 / Math.sqrt(pairs), 0.5 + 2 / Math.sqrt(pairs));
    }

    private static boolean victim(Made made, int index) {
        int person = made.truth().population().arrivals().get(index).person();
        return made.truth().crime().fates().get(person).victim();
    }

    /// The same world, and a truth in which other people are the victims of other networks.
    private static Truth shuffled(Truth truth, long seed) {
        List<Fate> fates = new ArrayList<>(truth.crime().fates());
        Collections.shuffle(fates, new Random(seed));
        List<Behind> behind = new ArrayList<>(truth.behind());
        Collections.shuffle(behind, new Random(seed));
        Crime crime = new Crime(
                truth.crime().networks(),
                fates,
                truth.crime().spells(),
                truth.crime().raids());
        return new Truth(truth.order(), truth.population(), crime, behind);
    }

    private String make(String name, Order order) throws IOException {
        return WorldFolder.make(place.resolve(name), FILES, PACK, order, WORDS.toCharArray());
    }

    private void write(String name, Made made) throws IOException {
        WorldFolder.write(place.resolve(name), FILES, PACK, made, WORDS.toCharArray(), _ -> {});
    }

    private SortedMap<String, String> content(String name) throws IOException {
        SortedMap<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(place.resolve(name))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(
                        place.resolve(name).relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).isEmpty()
                                ? ""
                                : file.toString().endsWith(".sealed")
                                        ? new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                                        : Files.readString(file));
            }
        }
        return content;
    }

    private static String golden() throws IOException {
        return Files.readString(Path.of("src/test/resources/clew/scenario/world/golden.txt"))
                .strip();
    }
}

package clew.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clew.platform.ClewTest;
import clew.platform.access.Acting;
import clew.platform.access.Member;
import clew.platform.access.Members;
import clew.platform.person.Person;
import clew.platform.person.Persons;
import clew.platform.recognition.ArrivalGroup;
import clew.platform.recognition.Arrivals;
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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/// `clew.demo.world`: the product has the arrivals of that world and nobody else's.
@ClewTest
@TestPropertySource(properties = "clew.demo=true")
class DemoOfAWorldTest {

    static final Path WORLD = world();

    @Autowired
    Arrivals arrivals;

    @Autowired
    Persons persons;

    @Autowired
    Members members;

    @Autowired
    Clock clock;

    @DynamicPropertySource
    static void onAWorld(DynamicPropertyRegistry settings) {
        settings.add("clew.demo.world", WORLD::toString);
    }

    @Test
    void everybodyWhoArrivedInTheWorldIsRegisteredAsTheyWereWrittenDown() throws Exception {
        List<String> expected = ReadWorld.open(WORLD).table("arrivals.csv").stream()
                .map(row -> row.get("name") + " " + row.get("sex") + " " + row.get("language"))
                .sorted()
                .toList();

        assertThat(registered().stream()
                        .map(person -> person.displayName() + " " + person.sex() + " " + person.language())
                        .sorted())
                .isEqualTo(expected);
    }

    @Test
    void whatLiesAheadIsPutBackUntilTheLastArrivalIsOverAndEverybodyKeepsTheirAge() throws Exception {
        ReadWorld world = ReadWorld.open(WORLD);
        List<DemoLanding> landings = DemoLandings.of(world, clock.instant(), ZoneId.of("UTC"));
        List<DemoLanding.Comer> comers =
                landings.stream().flatMap(landing -> landing.people().stream()).toList();

        assertThat(comers).allSatisfy(comer -> assertThat(comer.at()).isBefore(clock.instant()));
        assertThat(comers)
                .anySatisfy(
                        comer -> assertThat(comer.at()).isAfter(clock.instant().minus(Duration.ofHours(27))));
        assertThat(world.table("arrivals.csv")).allSatisfy(row -> {
            DemoLanding.Comer comer = comers.stream()
                    .filter(each -> each.number() == Integer.parseInt(row.get("number")))
                    .findFirst()
                    .orElseThrow();
            long days = LocalDate.parse(row.get("at").substring(0, 10)).toEpochDay()
                    - LocalDate.parse(row.get("born")).toEpochDay();
            assertThat(LocalDate.ofInstant(comer.at(), ZoneId.of("UTC")).toEpochDay()
                            - comer.born().toEpochDay())
                    .isEqualTo(days);
        });
    }

    @Test
    void everyGroupSaysThatItIsAnExerciseAndOfWhichWorld() throws Exception {
        String hash = ReadWorld.open(WORLD).hash().substring(0, 16);

        assertThat(groups())
                .isNotEmpty()
                .allSatisfy(
                        group -> assertThat(group.note()).contains("EXERCISE").contains(hash));
    }

    @Test
    void aWorldThatWasChangedIsRefused(@TempDir Path folder) throws Exception {
        Path changed = folder.resolve("changed");
        make(changed);
        Files.writeString(changed.resolve("world/arrivals.csv"), "999", StandardOpenOption.APPEND);
        DemoSource source = new DemoSource(changed.toString(), clock, ZoneId.of("UTC"));

        assertThatThrownBy(source::landings).isInstanceOf(WorldFault.class).hasMessageContaining("arrivals.csv");
    }

    private List<ArrivalGroup> groups() throws Exception {
        Member ana = members.byUserName("ana").orElseThrow().member();
        return Acting.as(ana, () -> {
            List<ArrivalGroup> groups = new ArrayList<>();
            for (ArrivalGroup.Line line : arrivals.latest(1, 1000)) {
                groups.add(arrivals.get(line.id()));
            }
            return groups;
        });
    }

    private List<Person> registered() throws Exception {
        Member ana = members.byUserName("ana").orElseThrow().member();
        List<ArrivalGroup> groups = groups();
        return Acting.as(
                ana,
                () -> groups.stream()
                        .flatMap(group -> group.people().stream())
                        .map(arrival -> persons.get(arrival.person()))
                        .toList());
    }

    private static Path world() {
        try {
            Path folder = Files.createTempDirectory("clew-demo-test").resolve("world");
            make(folder);
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void make(Path folder) throws IOException {
        PackFiles files = ShippedPacks.small();
        Pack pack = ((ReadPack.Accepted) PackReader.read(files)).pack();
        Order order = new Order(3, 60, LocalDate.of(2031, 1, 1), 60, Order.USUAL_VICTIMS, Difficulty.NORMAL, 2, 0);
        WorldFolder.make(folder, files, pack, order, "several words that do not belong".toCharArray());
    }
}

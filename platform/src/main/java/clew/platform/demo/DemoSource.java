package clew.platform.demo;

import clew.scenario.order.Difficulty;
import clew.scenario.order.Order;
import clew.scenario.pack.Pack;
import clew.scenario.pack.PackFiles;
import clew.scenario.pack.PackReader;
import clew.scenario.pack.ReadPack;
import clew.scenario.pack.ShippedPacks;
import clew.scenario.world.ReadWorld;
import clew.scenario.world.Words;
import clew.scenario.world.WorldFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Where the arrivals of the demonstration come from: the folder that `clew.demo.world` names, or a small world that is
/// made for it, always the same. The truth of a world is never opened.
@Component
@ConditionalOnProperty("clew.demo")
class DemoSource {

    private static final long SEED = 7;
    private static final int PEOPLE = 120;
    private static final int DAYS = 120;
    private static final LocalDate START = LocalDate.of(2031, 1, 1);

    private final String folder;
    private final Clock clock;
    private final ZoneId zone;

    DemoSource(@Value("${clew.demo.world:}") String folder, Clock clock, ZoneId zone) {
        this.folder = folder;
        this.clock = clock;
        this.zone = zone;
    }

    /// The groups that arrived, in the order in which they came.
    List<DemoLanding> landings() {
        Instant now = clock.instant();
        try {
            return folder.isEmpty() ? ofSmallWorld(now) : DemoLandings.of(ReadWorld.open(Path.of(folder)), now, zone);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<DemoLanding> ofSmallWorld(Instant now) throws IOException {
        Path beside = Files.createTempDirectory("clew-demo");
        try {
            Path made = beside.resolve("world");
            PackFiles files = ShippedPacks.full();
            Pack pack = ((ReadPack.Accepted) PackReader.read(files)).pack();
            Order order = new Order(SEED, PEOPLE, START, DAYS, Order.USUAL_VICTIMS, Difficulty.NORMAL, 2, 0);
            WorldFolder.make(made, files, pack, order, Words.of(SEED, pack));
            return DemoLandings.of(ReadWorld.open(made), now, zone);
        } finally {
            delete(beside);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}

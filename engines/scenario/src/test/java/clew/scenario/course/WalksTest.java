package clew.scenario.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import clew.scenario.chance.Streams;
import clew.scenario.course.Walks.Passed;
import clew.scenario.course.Walks.Traits;
import clew.scenario.pack.LifeProcess;
import clew.scenario.pack.Pack;
import clew.scenario.pack.PackReader;
import clew.scenario.pack.ReadPack;
import clew.scenario.pack.ShippedPacks;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Walks keep to the ways that are open, in time, and as often as the weights say.
class WalksTest {

    private static final Traits ADULT_ALONE = new Traits(false, true);
    private static final int FOR_EVER = 1_000_000;

    private final Pack pack = ((ReadPack.Accepted) PackReader.read(ShippedPacks.small())).pack();

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void eachWalkGoesFromStateToStateByOpenWaysInTheirTime(long seed) {
        Streams streams = new Streams(seed);
        for (LifeProcess process : pack.processes().values()) {
            Traits traits = new Traits(seed % 2 == 0, seed % 3 == 0);
            List<Passed> walk = Walks.walk(process, traits, 10, 375, streams.of("walk." + process.id()));

            assertThat(walk.getFirst().state()).isEqualTo(process.start());
            assertThat(walk.getFirst().fromDay()).isEqualTo(10);
            assertThat(walk.getLast().untilDay()).isEqualTo(375);
            for (int i = 1; i < walk.size(); i++) {
                Passed before = walk.get(i - 1);
                Passed after = walk.get(i);
                int days = before.untilDay() - before.fromDay();
                assertThat(after.fromDay()).isEqualTo(before.untilDay());
                assertThat(step(process, before).next())
                        .anyMatch(way -> way.to().equals(after.state())
                                && days >= way.daysLow()
                                && days <= way.daysHigh()
                                && traits.open(way.when()));
            }
        }
    }

    @Test
    void endsAreReachedAsOftenAsTheChainOfTheWeightsSays() {
        LifeProcess process = pack.processes().get("labour-trafficking");
        int walks = 20_000;
        Streams streams = new Streams(5);
        Map<String, Integer> ends = new TreeMap<>();
        IntStream.range(0, walks)
                .forEach(i -> ends.merge(
                        Walks.walk(process, ADULT_ALONE, 0, FOR_EVER, streams.of("walk", i))
                                .getLast()
                                .state(),
                        1,
                        Integer::sum));

        Map<String, Double> expected = absorbed(process, ADULT_ALONE);
        assertThat(ends.keySet()).isEqualTo(expected.keySet()).containsExactly("found", "out");
        expected.forEach((end, share) ->
                assertThat(ends.getOrDefault(end, 0) / (double) walks).as(end).isCloseTo(share, within(0.015)));
    }

    @Test
    void aChildDoesNotTakeAWayThatIsForAdults() {
        LifeProcess process = pack.processes().get("labour-trafficking");

        assertThat(IntStream.range(0, 2_000)
                        .mapToObj(i -> Walks.walk(
                                process, new Traits(true, false), 0, FOR_EVER, new Streams(1).of("child", i)))
                        .flatMap(walk -> IntStream.range(1, walk.size())
                                .filter(i -> walk.get(i - 1).state().equals("forced-work"))
                                .mapToObj(i -> walk.get(i).state())))
                .contains("found", "moved-on")
                .doesNotContain("out");
    }

    @Test
    void aWalkThatTakesNoTimeIsAMistakeOfThePack() {
        LifeProcess.Way round = new LifeProcess.Way("a", 1_000_000, 0, 0, LifeProcess.When.ALWAYS);
        LifeProcess.Way out = new LifeProcess.Way("b", 1, 0, 0, LifeProcess.When.ALWAYS);
        LifeProcess process = new LifeProcess(
                "round",
                "a",
                new TreeMap<>(Map.of(
                        "a", new LifeProcess.Step("a", LifeProcess.Stage.HOME, List.of(round, out)),
                        "b", new LifeProcess.Step("b", LifeProcess.Stage.EXIT, List.of()))));

        assertThatThrownBy(() -> Walks.walk(process, ADULT_ALONE, 0, 10, new Streams(2).of("round")))
                .hasMessageContaining("goes round");
    }

    private static LifeProcess.Step step(LifeProcess process, Passed passed) {
        LifeProcess.Step step = process.steps().get(passed.state());
        assertThat(step).isNotNull();
        return step;
    }

    /// In which end the chain comes to rest, by moving the whole mass on until none is left on the way.
    private static Map<String, Double> absorbed(LifeProcess process, Traits traits) {
        Map<String, Double> mass = new TreeMap<>(Map.of(process.start(), 1.0));
        for (int i = 0; i < 10_000; i++) {
            Map<String, Double> next = new TreeMap<>();
            mass.forEach((id, here) -> {
                List<LifeProcess.Way> open = process.steps().get(id).next().stream()
                        .filter(way -> traits.open(way.when()))
                        .toList();
                double all = open.stream().mapToDouble(LifeProcess.Way::weight).sum();
                if (open.isEmpty()) {
                    next.merge(id, here, Double::sum);
                }
                open.forEach(way -> next.merge(way.to(), here * way.weight() / all, Double::sum));
            });
            mass = next;
        }
        mass.values().removeIf(share -> share < 1e-9);
        return mass;
    }
}

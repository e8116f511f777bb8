package clew.scenario.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Draws have the frequencies, means and ranges that they say.
class DrawsTest {

    private static final int MANY = 50_000;

    private final Streams streams = new Streams(3);

    @Test
    void whatIsImpossibleNeverHappensAndWhatIsCertainAlways() {
        RandomGenerator random = streams.of("happens");
        assertThat(IntStream.range(0, 1000)
                        .filter(_ -> Draws.happens(0, random))
                        .count())
                .isZero();
        assertThat(IntStream.range(0, 1000)
                        .filter(_ -> Draws.happens(1, random))
                        .count())
                .isEqualTo(1000);
        assertThat(mean(each -> Draws.happens(0.3, each) ? 1 : 0)).isCloseTo(0.3, within(0.01));
    }

    @Test
    void bothEndsOfARangeComeUpAndNothingBeyond() {
        RandomGenerator random = streams.of("between");
        List<Integer> drawn = IntStream.range(0, 1000)
                .mapToObj(_ -> Draws.between(-1, 2, random))
                .distinct()
                .sorted()
                .toList();

        assertThat(drawn).containsExactly(-1, 0, 1, 2);
        assertThat(Draws.between(5, 5, random)).isEqualTo(5);
        assertThat(Draws.between(Integer.MIN_VALUE, Integer.MAX_VALUE, random)).isNotNull();
    }

    @Test
    void weightsAreFrequencies() {
        RandomGenerator random = streams.of("weighted");
        List<String> drawn = IntStream.range(0, MANY)
                .mapToObj(_ -> Draws.weighted(List.of("a", "never", "b"), DrawsTest::weight, random))
                .toList();

        assertThat(drawn).doesNotContain("never");
        assertThat((double) drawn.stream().filter("a"::equals).count() / MANY).isCloseTo(0.25, within(0.01));
        assertThatThrownBy(() -> Draws.weighted(List.of("never"), DrawsTest::weight, random))
                .hasMessageContaining("no weight is above 0");
        assertThatThrownBy(() -> Draws.weighted(List.of("a"), _ -> -1, random))
                .hasMessageContaining("expected 0 or more");
    }

    @Test
    void theCurvesHaveTheirMomentsAndMedians() {
        assertThat(mean(Draws::normal)).isCloseTo(0, within(0.02));
        assertThat(mean(random -> StrictMath.pow(Draws.normal(random), 2))).isCloseTo(1, within(0.03));
        assertThat(mean(random -> Draws.waiting(4, random))).isCloseTo(4, within(0.1));
        assertThat(mean(random -> Draws.logNormal(100, 0.5, random) < 100 ? 1 : 0))
                .isCloseTo(0.5, within(0.01));
        assertThat(mean(random -> Draws.one(List.of(1, 2, 3), random))).isCloseTo(2, within(0.02));
    }

    private static long weight(String name) {
        return switch (name) {
            case "a" -> 1;
            case "b" -> 3;
            default -> 0;
        };
    }

    private double mean(ToDoubleFunction<RandomGenerator> draw) {
        return IntStream.range(0, MANY)
                .mapToDouble(i -> draw.applyAsDouble(streams.of("mean", i)))
                .average()
                .orElseThrow();
    }
}

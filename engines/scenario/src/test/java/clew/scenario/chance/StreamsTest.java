package clew.scenario.chance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// A stream depends on the seed, the purpose and the thing, and on nothing else.
class StreamsTest {

    @Test
    void theSameQuestionHasTheSameAnswerInWhateverOrderAndThreadItIsAsked() {
        Streams streams = new Streams(7);
        List<Long> forwards = LongStream.range(0, 1000)
                .mapToObj(i -> streams.of("age", i).nextLong())
                .toList();
        List<Long> threads = LongStream.range(0, 1000)
                .parallel()
                .mapToObj(i -> new Streams(7).of("age", i).nextLong())
                .toList();

        assertThat(threads).isEqualTo(forwards).doesNotHaveDuplicates();
    }

    @Test
    void seedPurposeAndEachNumberMakeAnotherStream() {
        assertThat(List.of(
                        first(new Streams(7).of("age", 1, 2)),
                        first(new Streams(8).of("age", 1, 2)),
                        first(new Streams(7).of("sex", 1, 2)),
                        first(new Streams(7).of("age", 2, 1)),
                        first(new Streams(7).of("age", 1)),
                        first(new Streams(7).of("age", 1, 2, 0)),
                        first(new Streams(7).of("age", 1, 3))))
                .doesNotHaveDuplicates();
    }

    /// A later Java that draws otherwise would make other worlds of old seeds: this says so before anybody else does.
    @Test
    void theNumbersAreThoseThatTheyHaveAlwaysBeen() {
        RandomGenerator random = new Streams(7).of("golden", 1);

        assertThat(List.of(
                        random.nextLong(), random.nextLong(), random.nextLong(1_000_000), (long) random.nextInt(100)))
                .containsExactly(-6612764105831865115L, -8371191220366827010L, 816138L, 3L);
        assertThat(random.nextDouble()).isEqualTo(0.5532752123738847);
    }

    @Test
    void neighboursKnowNothingOfEachOther() {
        Streams streams = new Streams(11);
        double[] first = IntStream.range(0, 20_000)
                .mapToDouble(i -> streams.of("x", i).nextDouble() - 0.5)
                .toArray();
        List<Double> products = new ArrayList<>();
        for (int i = 1; i < first.length; i++) {
            products.add(first[i] * first[i - 1]);
        }
        double correlation = 12
                * products.stream().mapToDouble(Double::doubleValue).average().orElse(1);

        assertThat(correlation).isBetween(-0.03, 0.03);
        assertThat(IntStream.range(0, 10)
                        .mapToLong(tenth -> java.util.Arrays.stream(first)
                                .filter(x -> (int) ((x + 0.5) * 10) == tenth)
                                .count()))
                .allMatch(count -> count > 1_800 && count < 2_200);
    }

    private static long first(RandomGenerator random) {
        return random.nextLong();
    }
}

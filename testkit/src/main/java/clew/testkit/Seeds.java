package clew.testkit;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;

/// Seeds for property tests, and the generator that belongs to each.
///
/// Use with `@ParameterizedTest @MethodSource("clew.testkit.Seeds#hundred")`: the seed is the parameter, so JUnit
/// prints
/// the failing one, and the same seed gives the same run on every machine. Set the system property `clew.seed` to
/// repeat a single seed.
public final class Seeds {

    private Seeds() {}

    /// Ten seeds, for properties whose single run is slow.
    public static LongStream ten() {
        return seeds(10);
    }

    /// A hundred seeds: the usual number.
    public static LongStream hundred() {
        return seeds(100);
    }

    /// A thousand seeds, for properties whose single run takes well under a millisecond.
    public static LongStream thousand() {
        return seeds(1000);
    }

    /// The generator of a seed: the algorithm is named, so the stream never depends on the platform's default.
    public static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    private static LongStream seeds(int count) {
        Long only = Long.getLong("clew.seed");
        return only == null ? LongStream.rangeClosed(1, count) : LongStream.of(only);
    }
}

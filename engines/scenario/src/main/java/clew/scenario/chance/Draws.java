package clew.scenario.chance;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.random.RandomGenerator;

/// Draws that come out the same on every machine: whole numbers where it can be, and `StrictMath` where it cannot,
/// since `Math` may differ in the last bit from one processor to another.
public final class Draws {

    private Draws() {}

    /// Whether something of this probability happens; 0 never does, and 1 always.
    public static boolean happens(double probability, RandomGenerator random) {
        return random.nextDouble() < probability;
    }

    /// A whole number, each from `low` to `high` as likely as any other, both included.
    public static int between(int low, int high, RandomGenerator random) {
        return low + (int) random.nextLong((long) high - low + 1);
    }

    /// One of several, each as likely as any other.
    public static <T> T one(List<T> of, RandomGenerator random) {
        return of.get(random.nextInt(of.size()));
    }

    /// One of several, as likely as its weight says.
    ///
    /// @throws IllegalArgumentException if a weight is negative or all are nought
    public static <T> T weighted(List<T> of, ToLongFunction<? super T> weight, RandomGenerator random) {
        long all = 0;
        for (T each : of) {
            long its = weight.applyAsLong(each);
            if (its < 0) {
                throw new IllegalArgumentException("the weight of " + each + " is " + its + ", expected 0 or more");
            }
            all = Math.addExact(all, its);
        }
        if (all == 0) {
            throw new IllegalArgumentException("no weight is above 0 among " + of);
        }
        long left = random.nextLong(all);
        for (T each : of) {
            left -= weight.applyAsLong(each);
            if (left < 0) {
                return each;
            }
        }
        throw new IllegalStateException("the weights changed while they were added up");
    }

    /// A number from the normal distribution with mean 0 and deviation 1 (Box and Muller 1958: one of its two).
    public static double normal(RandomGenerator random) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
    }

    /// A positive number with this median, whose logarithm is normal.
    ///
    /// @param spread the deviation of the logarithm: 0.5 gives two of three between 0.6 and 1.65 times the median
    public static double logNormal(double median, double spread, RandomGenerator random) {
        return median * StrictMath.exp(spread * normal(random));
    }

    /// A waiting time of this mean without memory.
    public static double waiting(double mean, RandomGenerator random) {
        return -mean * StrictMath.log(1 - random.nextDouble());
    }
}

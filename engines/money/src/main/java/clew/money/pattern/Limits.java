package clew.money.pattern;

import java.time.Duration;

/// From where on something is a shape. The numbers of [#USUAL] are Clew's own starting point; no authority sets
/// them, and an investigation chooses its own.
///
/// @param window how long all payments of a fan, a layer or a chain's step may take
/// @param parties how many different others make a fan, from 2
/// @param layer how many accounts make one side of a bipartite or a stack, from 2
/// @param cycleWindow how long a cycle may take from its first payment to its last
/// @param cycleKeeps which part of the first payment all others of a cycle carry at least, and it of them; 0 where
/// amounts do not matter, below 1
/// @param hops how many payments a cycle or a round trip may have at most, 2 to 16
/// @param roundTripWindow how long a round trip may take
/// @param returned which part of the first payment comes back in a round trip, above 0 up to 1
/// @param passes which part of what came in goes out again in a rapid pass-through, above 0 up to 1
/// @param passWindow how soon
/// @param keeps which part of an amount goes on at least at each step of a peel chain, above 0 and below 1
/// @param steps how many payments on make a peel chain, from 2
/// @param least payments below this are left out, in minor units
public record Limits(
        Duration window,
        int parties,
        int layer,
        Duration cycleWindow,
        double cycleKeeps,
        int hops,
        Duration roundTripWindow,
        double returned,
        double passes,
        Duration passWindow,
        double keeps,
        int steps,
        long least) {

    /// A week and ten parties for fans, three for layers, six hops in a week for cycles, four fifths within two
    /// days for passing through.
    public static final Limits USUAL = new Limits(
            Duration.ofDays(7),
            10,
            3,
            Duration.ofDays(7),
            0.7,
            6,
            Duration.ofDays(30),
            0.7,
            0.8,
            Duration.ofDays(2),
            0.5,
            3,
            1);

    private static final int MOST_HOPS = 16;

    public Limits {
        if (parties < 2 || layer < 2 || hops < 2 || hops > MOST_HOPS || steps < 2) {
            throw new IllegalArgumentException("a shape has two sides at least, and up to " + MOST_HOPS + " hops");
        }
        for (double part : new double[] {returned, passes, keeps}) {
            if (!(part > 0 && part <= 1)) {
                throw new IllegalArgumentException("a part lies above 0 and up to 1: " + part);
            }
        }
    }

    /// The same with another window and number of parties for fans.
    public Limits withFans(Duration of, int from) {
        return new Limits(
                of,
                from,
                layer,
                cycleWindow,
                cycleKeeps,
                hops,
                roundTripWindow,
                returned,
                passes,
                passWindow,
                keeps,
                steps,
                least);
    }

    /// The same with another window and length for cycles.
    public Limits withCycles(Duration of, int upTo) {
        return new Limits(
                window,
                parties,
                layer,
                of,
                cycleKeeps,
                upTo,
                roundTripWindow,
                returned,
                passes,
                passWindow,
                keeps,
                steps,
                least);
    }
}

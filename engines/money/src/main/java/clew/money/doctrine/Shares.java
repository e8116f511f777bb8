package clew.money.doctrine;

import java.math.BigInteger;

/// Divides amounts in proportion, in whole minor units, so that the parts sum to the whole.
///
/// The rule is the largest remainder: each part is rounded down, and the units that are missing go one each to
/// the parts that lost most; where several lost the same, to the lower place first. Place 0 is the holder's own
/// funds, so that a doubtful cent is never counted against a holder.
public final class Shares {

    /// Below this a product and a remainder can be taken apart in 64 bits.
    private static final long EXACT = 1L << 50;

    private Shares() {}

    /// `part * amount / whole`, rounded to the nearest unit, a half rounded down: what of an amount is the
    /// part's share where there are but two parts.
    ///
    /// The quotient is estimated in floating point and put right by its exact remainder, which fits 64 bits
    /// although the product does not. Whole numbers only ever come out.
    ///
    /// @param part from 0 to the whole
    /// @param amount from 0 to the whole
    /// @param whole above zero
    static long nearest(long part, long amount, long whole) {
        if (part == whole) {
            return amount;
        }
        long down = down(part, amount, whole);
        long rest = part * amount - down * whole;
        return rest > whole - rest ? down + 1 : down;
    }

    /// `part * amount / whole`, rounded down.
    public static long down(long part, long amount, long whole) {
        if ((part | amount) < 1L << 31) {
            return part * amount / whole;
        }
        if (whole >= EXACT) {
            return BigInteger.valueOf(part)
                    .multiply(BigInteger.valueOf(amount))
                    .divide(BigInteger.valueOf(whole))
                    .longValueExact();
        }
        long estimate = (long) ((double) part * amount / whole);
        long rest = part * amount - estimate * whole;
        while (rest < 0) {
            estimate--;
            rest += whole;
        }
        while (rest >= whole) {
            estimate++;
            rest -= whole;
        }
        return estimate;
    }

    /// Divides an amount among parts in proportion to them.
    ///
    /// @param parts what each has; none below zero, and together at least the amount
    /// @param amount what is divided, in minor units
    /// @param into is filled with the share of each, none of which is above its part
    public static void divide(long[] parts, long amount, long[] into) {
        long whole = 0;
        for (long part : parts) {
            whole += part;
        }
        long missing = amount;
        for (int i = 0; i < parts.length; i++) {
            into[i] = whole == 0 ? 0 : down(parts[i], amount, whole);
            missing -= into[i];
        }
        for (; missing > 0; missing--) {
            into[mostLost(parts, amount, whole, into)]++;
        }
    }

    private static int mostLost(long[] parts, long amount, long whole, long[] shares) {
        int most = -1;
        BigInteger lost = BigInteger.ZERO;
        for (int i = 0; i < parts.length; i++) {
            BigInteger rest = BigInteger.valueOf(parts[i])
                    .multiply(BigInteger.valueOf(amount))
                    .subtract(BigInteger.valueOf(shares[i]).multiply(BigInteger.valueOf(whole)));
            if (rest.compareTo(lost) > 0) {
                most = i;
                lost = rest;
            }
        }
        return most;
    }
}

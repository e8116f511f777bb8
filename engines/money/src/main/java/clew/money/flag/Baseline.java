package clew.money.flag;

import java.util.Arrays;

/// What peers do: accounts of the same kind and sector, where that is known, else all accounts of the ledger.
///
/// @param peers how many other accounts there are
/// @param median the middle one of their greatest values
/// @param most95 what nineteen in twenty of them do not exceed
public record Baseline(int peers, double median, double most95) {

    /// Fewer peers than this say nothing.
    public static final int ENOUGH = 5;

    static Baseline of(double[] values) {
        double[] sorted = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return sorted.length == 0
                ? new Baseline(0, Double.NaN, Double.NaN)
                : new Baseline(
                        sorted.length,
                        sorted[sorted.length / 2],
                        sorted[Math.min(sorted.length - 1, (int) Math.ceil(sorted.length * 0.95) - 1)]);
    }

    /// Whether there are enough of them to compare with.
    public boolean isEnough() {
        return peers >= ENOUGH;
    }
}

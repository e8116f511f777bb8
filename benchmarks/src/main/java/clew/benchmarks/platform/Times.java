package clew.benchmarks.platform;

import java.util.Arrays;

/// The waiting times of one kind of request, in nanoseconds.
final class Times {

    private long[] all = new long[1024];
    private int count;

    synchronized void add(long nanoseconds) {
        if (count == all.length) {
            all = Arrays.copyOf(all, count * 2);
        }
        all[count++] = nanoseconds;
    }

    synchronized int count() {
        return count;
    }

    /// The time in milliseconds that this share of the requests did not exceed: the value of the nearest rank.
    synchronized double milliseconds(double share) {
        if (count == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(all, count);
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(share * count) - 1)] / 1e6;
    }
}

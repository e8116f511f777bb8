package clew.money.doctrine;

import java.util.Arrays;

/// Money in its order of arrival as runs of one colour, in a ring: oldest first, no two neighbours of one
/// colour, no run of nothing.
final class Runs {

    private long[] amounts = new long[4];
    private int[] colours = new int[4];
    private int first;
    private int size;

    int size() {
        return size;
    }

    int colour(int run) {
        return colours[slot(run)];
    }

    long amount(int run) {
        return amounts[slot(run)];
    }

    /// Whether nothing of it is claimed.
    boolean isOwn() {
        return size == 0 || (size == 1 && colour(0) == Claim.OWN);
    }

    void clear() {
        first = 0;
        size = 0;
    }

    /// Puts money behind all others.
    void append(int colour, long amount) {
        if (amount == 0) {
            return;
        }
        if (size > 0 && colour(size - 1) == colour) {
            amounts[slot(size - 1)] += amount;
            return;
        }
        if (size == amounts.length) {
            grow();
        }
        amounts[slot(size)] = amount;
        colours[slot(size)] = colour;
        size++;
    }

    void appendAll(Runs others) {
        for (int i = 0; i < others.size; i++) {
            append(others.colour(i), others.amount(i));
        }
    }

    /// Moves the oldest units to the end of others; there are as many.
    void takeOldest(long amount, Runs into) {
        long wanted = amount;
        while (wanted > 0) {
            long here = Math.min(wanted, amounts[first]);
            into.append(colours[first], here);
            amounts[first] -= here;
            wanted -= here;
            if (amounts[first] == 0) {
                first = (first + 1) & (amounts.length - 1);
                size--;
            }
        }
    }

    /// Moves the newest units to the end of others, in their order of arrival; there are as many.
    void takeNewest(long amount, Runs into) {
        int from = size;
        long wanted = amount;
        while (wanted > 0) {
            from--;
            wanted -= amount(from);
        }
        if (from == size) {
            return;
        }
        long stays = -wanted;
        into.append(colour(from), amount(from) - stays);
        for (int i = from + 1; i < size; i++) {
            into.append(colour(i), amount(i));
        }
        amounts[slot(from)] = stays;
        size = stays == 0 ? from : from + 1;
    }

    /// Gives the first units that nobody claims another colour.
    void recolour(int colour, long amount) {
        Runs before = copy();
        clear();
        long wanted = amount;
        for (int i = 0; i < before.size; i++) {
            long taken = before.colour(i) == Claim.OWN ? Math.min(wanted, before.amount(i)) : 0;
            append(colour, taken);
            append(before.colour(i), before.amount(i) - taken);
            wanted -= taken;
        }
    }

    private Runs copy() {
        Runs copy = new Runs();
        copy.amounts = amounts.clone();
        copy.colours = colours.clone();
        copy.first = first;
        copy.size = size;
        return copy;
    }

    private int slot(int run) {
        return (first + run) & (amounts.length - 1);
    }

    private void grow() {
        long[] moreAmounts = new long[2 * size];
        int[] moreColours = new int[2 * size];
        for (int i = 0; i < size; i++) {
            moreAmounts[i] = amount(i);
            moreColours[i] = colour(i);
        }
        amounts = moreAmounts;
        colours = moreColours;
        first = 0;
    }

    @Override
    public String toString() {
        return Arrays.toString(amounts) + Arrays.toString(colours) + " from " + first + ", " + size;
    }
}

package clew.money.index;

import java.util.Arrays;

/// Intervals still to be followed: of which account, from where to where, in which colour. Last come, first
/// served.
final class Intervals {

    private int[] accounts = new int[64];
    private int[] colours = new int[64];
    private long[] lows = new long[64];
    private long[] highs = new long[64];
    private int size;

    int account;
    int colour;
    long low;
    long high;

    void push(int ofAccount, int inColour, long from, long to) {
        if (from >= to) {
            return;
        }
        if (size == accounts.length) {
            accounts = Arrays.copyOf(accounts, 2 * size);
            colours = Arrays.copyOf(colours, 2 * size);
            lows = Arrays.copyOf(lows, 2 * size);
            highs = Arrays.copyOf(highs, 2 * size);
        }
        accounts[size] = ofAccount;
        colours[size] = inColour;
        lows[size] = from;
        highs[size++] = to;
    }

    /// Takes one out into the fields; `false` where there is none.
    boolean pop() {
        if (size == 0) {
            return false;
        }
        size--;
        account = accounts[size];
        colour = colours[size];
        low = lows[size];
        high = highs[size];
        return true;
    }
}

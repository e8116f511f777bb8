package clew.money.payments;

import static clew.money.payments.Payments.INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// For each account the numbers of the payments that it makes and of those that it receives, in their order.
///
/// Eight bytes a payment outside the heap, and eight an account. Payments of nothing are left out: they move
/// nothing.
public final class ByAccount {

    private final int[] outEnds;
    private final int[] inEnds;
    private final MemorySegment out;
    private final MemorySegment in;

    private ByAccount(int[] outCounts, int[] inCounts, Arena arena) {
        outEnds = outCounts;
        inEnds = inCounts;
        out = Memory.room(arena, 4L * beginnings(outEnds));
        in = Memory.room(arena, 4L * beginnings(inEnds));
    }

    /// Numbers the payments of all accounts.
    ///
    /// @param arena keeps the numbers for as long as it is open
    /// @throws IllegalArgumentException where there are more payments than an int can number
    public static ByAccount of(Payments payments, Arena arena) {
        int[] outCounts = new int[payments.accounts()];
        int[] inCounts = new int[payments.accounts()];
        Payments.Block block = new Payments.Block();
        long from = 0;
        for (int length = payments.read(from, block); length > 0; length = payments.read(from, block)) {
            for (int i = 0; i < length; i++) {
                if (block.amount[i] != 0) {
                    outCounts[block.payer[i]]++;
                    inCounts[block.payee[i]]++;
                }
            }
            from += length;
        }
        return of(payments, outCounts, inCounts, arena);
    }

    /// Numbers the payments of all accounts, where somebody has counted them already.
    ///
    /// @param outCounts how many payments of an amount each account makes; kept and written over
    /// @param inCounts how many each account receives; kept and written over
    public static ByAccount of(Payments payments, int[] outCounts, int[] inCounts, Arena arena) {
        if (payments.count() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("an index numbers up to 2147483647 payments, and there are "
                    + payments.count() + ": index them in periods");
        }
        ByAccount numbers = new ByAccount(outCounts, inCounts, arena);
        Payments.Block block = new Payments.Block();
        long from = 0;
        for (int length = payments.read(from, block); length > 0; length = payments.read(from, block)) {
            numbers.put(block, length, (int) from);
            from += length;
        }
        return numbers;
    }

    /// Turns counts into the places where the numbers of each account begin.
    private static int beginnings(int[] counts) {
        int place = 0;
        for (int account = 0; account < counts.length; account++) {
            int count = counts[account];
            counts[account] = place;
            place += count;
        }
        return place;
    }

    /// Puts the numbers of payments to their accounts; beginnings become ends.
    private void put(Payments.Block block, int length, int from) {
        for (int i = 0; i < length; i++) {
            if (block.amount[i] != 0) {
                out.setAtIndex(INT, outEnds[block.payer[i]]++, from + i);
            }
        }
        for (int i = 0; i < length; i++) {
            if (block.amount[i] != 0) {
                in.setAtIndex(INT, inEnds[block.payee[i]]++, from + i);
            }
        }
    }

    /// The place of an account's first payment out.
    public int firstOut(int account) {
        return account == 0 ? 0 : outEnds[account - 1];
    }

    /// The place behind an account's last payment out.
    public int endOut(int account) {
        return outEnds[account];
    }

    /// The place of an account's first payment in.
    public int firstIn(int account) {
        return account == 0 ? 0 : inEnds[account - 1];
    }

    /// The place behind an account's last payment in.
    public int endIn(int account) {
        return inEnds[account];
    }

    /// Which payment out stands at a place.
    public int out(int place) {
        return out.getAtIndex(INT, place);
    }

    /// Which payment in stands at a place.
    public int in(int place) {
        return in.getAtIndex(INT, place);
    }

    /// The place of an account's first payment out from a payment on; [#endOut] where there is none.
    public int outFrom(int account, long payment) {
        return from(out, firstOut(account), endOut(account), payment);
    }

    /// The place of an account's first payment in from a payment on; [#endIn] where there is none.
    public int inFrom(int account, long payment) {
        return from(in, firstIn(account), endIn(account), payment);
    }

    private static int from(MemorySegment numbers, int first, int end, long payment) {
        int low = first;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (numbers.getAtIndex(INT, middle) < payment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

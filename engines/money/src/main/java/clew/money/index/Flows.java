package clew.money.index;

import static clew.money.payments.Payments.LONG;

import clew.money.doctrine.Overdrawn;
import clew.money.payments.ByAccount;
import clew.money.payments.Memory;
import clew.money.payments.Payments;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// Each account's money on two axes: how much had come in, and how much had gone out, when a payment was made.
///
/// # Idea
/// Number the units that enter an account in their order of arrival, the opening balance first; number the
/// units that leave it in their order too. A payment is then an interval on the payer's axis of what goes out
/// and one of the same length on the payee's axis of what comes in. The axes depend on the amounts only, never
/// on whose money it is, so that they are laid down once for all questions.
///
/// # What lies where
/// For each payment where it starts on either axis, two longs in the order of the payments; for each account
/// the numbers of its payments out and of its payments in, in order, two ints a payment. 24 bytes a payment,
/// outside the heap, and 32 an account. Payments of nothing are left out: an interval without length would make
/// every search linear.
///
/// # Cost
/// Two readings of the payments. The first adds up the axes and writes the starts one after another; the second
/// puts each number to the place of its account. Both wait for memory; what is known of the accounts of the
/// next payments is read ahead, as in the passes.
final class Flows {

    private static final int STRETCH = 256;

    private final Payments payments;
    private final long[] totals;
    private final MemorySegment starts;
    private final ByAccount byAccount;
    private long touched;

    private Flows(Payments payments, Arena arena) {
        this.payments = payments;
        int accounts = payments.accounts();
        totals = new long[2 * accounts];
        int[] outCounts = new int[accounts];
        int[] inCounts = new int[accounts];
        starts = Memory.room(arena, 16 * payments.count());
        for (int account = 0; account < accounts; account++) {
            totals[2 * account + 1] = payments.opening(account);
        }
        read((block, low, high, from) -> addUp(block, low, high, from, outCounts, inCounts));
        byAccount = ByAccount.of(payments, outCounts, inCounts, arena);
    }

    /// Lays down the axes.
    ///
    /// @param arena keeps them for as long as it is open
    /// @throws Overdrawn where a payment takes more than its payer has
    /// @throws IllegalArgumentException where there are more payments than an int can number
    static Flows of(Payments payments, Arena arena) {
        return new Flows(payments, arena);
    }

    private interface Stretch {
        void follow(Payments.Block block, int low, int high, long from);
    }

    private void read(Stretch stretch) {
        Payments.Block block = new Payments.Block();
        long from = 0;
        for (int length = payments.read(from, block); length > 0; length = payments.read(from, block)) {
            for (int low = 0; low < length; low += STRETCH) {
                stretch.follow(block, low, Math.min(low + STRETCH, length), from);
            }
            from += length;
        }
    }

    private void addUp(Payments.Block block, int low, int high, long from, int[] outCounts, int[] inCounts) {
        long sum = 0;
        for (int i = low; i < high; i++) {
            sum += totals[2 * block.payer[i]] ^ totals[2 * block.payee[i]];
        }
        touched += sum;
        for (int i = low; i < high; i++) {
            long amount = block.amount[i];
            if (amount != 0) {
                int payer = 2 * block.payer[i];
                long start = totals[payer];
                if (start + amount > totals[payer + 1]) {
                    throw new Overdrawn(from + i, totals[payer + 1] - start, amount);
                }
                totals[payer] = start + amount;
                int payee = 2 * block.payee[i] + 1;
                long there = totals[payee];
                totals[payee] = there + amount;
                starts.set(LONG, 16 * (from + i), start);
                starts.set(LONG, 16 * (from + i) + 8, there);
                outCounts[block.payer[i]]++;
                inCounts[block.payee[i]]++;
            }
        }
    }

    Payments payments() {
        return payments;
    }

    /// Keeps the compiler from leaving out what is read ahead.
    long touched() {
        return touched;
    }

    /// How much came into an account in all, its opening balance with it.
    long come(int account) {
        return totals[2 * account + 1];
    }

    /// How much went out of an account in all.
    long gone(int account) {
        return totals[2 * account];
    }

    /// Where a payment starts on the axis of what goes out of its payer.
    long outStart(long payment) {
        return starts.get(LONG, 16 * payment);
    }

    /// Where a payment starts on the axis of what comes in at its payee.
    long inStart(long payment) {
        return starts.get(LONG, 16 * payment + 8);
    }

    /// The payments of each account.
    ByAccount byAccount() {
        return byAccount;
    }

    /// Which payment out stands at a place.
    int out(int place) {
        return byAccount.out(place);
    }

    /// Which payment in stands at a place.
    int in(int place) {
        return byAccount.in(place);
    }

    /// The place of the account's last payment out that starts at a point of the axis or before it.
    int outAt(int account, long point) {
        int low = byAccount.firstOut(account);
        int high = byAccount.endOut(account) - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (outStart(out(middle)) <= point) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /// The place of the account's last payment in that starts at a point of the axis or before it.
    int inAt(int account, long point) {
        int low = byAccount.firstIn(account);
        int high = byAccount.endIn(account) - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (inStart(in(middle)) <= point) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}

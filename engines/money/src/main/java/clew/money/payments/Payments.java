package clew.money.payments;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// Payments in the order in which they count, as four columns outside the heap: who paid (int), who was paid
/// (int), how much (long, minor units, not below zero) and when (int, seconds since 1970 read without a sign,
/// so until 2106); and for each account what it held before the first of them (long, may be below zero).
///
/// Twenty bytes a payment. The columns may lie in memory or be a file that is mapped; all are little-endian. A
/// payment of nothing and a payment from an account to itself are allowed and move nothing.
public final class Payments {

    /// How a whole number lies in a column.
    public static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    /// How a long number lies in a column.
    public static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final MemorySegment payers;
    private final MemorySegment payees;
    private final MemorySegment amounts;
    private final MemorySegment times;
    private final MemorySegment openings;

    /// Takes columns that lie somewhere already.
    ///
    /// @throws IllegalArgumentException where the columns are not of one length
    public Payments(
            MemorySegment payers,
            MemorySegment payees,
            MemorySegment amounts,
            MemorySegment times,
            MemorySegment openings) {
        long bytes = payers.byteSize();
        if (payees.byteSize() != bytes || times.byteSize() != bytes || amounts.byteSize() != 2 * bytes) {
            throw new IllegalArgumentException("columns of different length");
        }
        this.payers = payers;
        this.payees = payees;
        this.amounts = amounts;
        this.times = times;
        this.openings = openings;
    }

    /// Room for payments that are then [set][#set], all nought.
    ///
    /// @param arena keeps the memory for as long as it is open
    /// @param count how many payments
    /// @param accounts how many accounts
    public static Payments room(Arena arena, long count, int accounts) {
        return new Payments(
                Memory.room(arena, 4 * count),
                Memory.room(arena, 4 * count),
                Memory.room(arena, 8 * count),
                Memory.room(arena, 4 * count),
                Memory.room(arena, 8L * accounts));
    }

    /// How many payments there are.
    public long count() {
        return payers.byteSize() / 4;
    }

    /// How many accounts there are; they are numbered from 0.
    public int accounts() {
        return Math.toIntExact(openings.byteSize() / 8);
    }

    /// The account that pays.
    public int payer(long payment) {
        return payers.getAtIndex(INT, payment);
    }

    /// The account that is paid.
    public int payee(long payment) {
        return payees.getAtIndex(INT, payment);
    }

    /// How much, in minor units.
    public long amount(long payment) {
        return amounts.getAtIndex(LONG, payment);
    }

    /// When, in seconds since the beginning of 1970.
    public long time(long payment) {
        return Integer.toUnsignedLong(times.getAtIndex(INT, payment));
    }

    /// What an account held before the first payment, in minor units; below zero where it was overdrawn.
    public long opening(int account) {
        return openings.getAtIndex(LONG, account);
    }

    /// Writes one payment.
    ///
    /// @throws IllegalArgumentException where an account is none of these, or the amount is below zero
    public void set(long payment, int payer, int payee, long amount, long time) {
        if (payer < 0 || payee < 0 || payer >= accounts() || payee >= accounts() || amount < 0) {
            throw new IllegalArgumentException("payment %d: %d pays %d to %d, of %d accounts"
                    .formatted(payment, payer, amount, payee, accounts()));
        }
        payers.setAtIndex(INT, payment, payer);
        payees.setAtIndex(INT, payment, payee);
        amounts.setAtIndex(LONG, payment, amount);
        times.setAtIndex(INT, payment, (int) time);
    }

    /// Writes what an account held before the first payment.
    public void setOpening(int account, long amount) {
        openings.setAtIndex(LONG, account, amount);
    }

    /// Copies as many payments as the block takes, from one on.
    ///
    /// @return how many were copied: fewer than the block takes at the end, 0 behind it
    public int read(long from, Block block) {
        int length = (int) Math.min(block.payer.length, count() - from);
        if (length <= 0) {
            return 0;
        }
        MemorySegment.copy(payers, INT, 4 * from, block.payer, 0, length);
        MemorySegment.copy(payees, INT, 4 * from, block.payee, 0, length);
        MemorySegment.copy(amounts, LONG, 8 * from, block.amount, 0, length);
        return length;
    }

    /// What all accounts held before the first payment.
    public long[] openings() {
        return openings.toArray(LONG);
    }

    /// Some payments side by side on the heap, for a pass that reads all of them in order: a block fits into
    /// the cache of a processor, and loops over it know its bounds.
    public static final class Block {

        /// How many payments a block takes.
        public static final int LENGTH = 4096;

        public final int[] payer = new int[LENGTH];
        public final int[] payee = new int[LENGTH];
        public final long[] amount = new long[LENGTH];
    }
}

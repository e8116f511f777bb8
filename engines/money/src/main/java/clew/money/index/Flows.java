package clew.money.index;

import static clew.money.payments.Payments.LONG;

import clew.money.payments.Memory;
import clew.money.payments.Payments;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// Each account's money on two axes: how much had come in, and how much had gone out, when a payment was made.
///
/// # Idea
/// Number the units that enter an account in their order of arrival, the opening balance first; number the units that
/// leave it in their order too. A payment is then an interval on the payer's axis of what goes out and one of the same
/// length on the payee's axis of what comes in. The axes depend on the amounts only, never on whose money it is, so that
/// they are laid down once for all questions.
///
/// # What lies where
/// For each account its payments out, in order, as three numbers: where the payment starts on the payer's axis, where it
/// starts on the payee's, and which payment it is; and for each account its payments in, the same way round. 48 bytes a
/// payment, outside the heap. Payments of nothing are left out: an interval without length would make every search
/// linear. Building reads the payments twice and writes each record once, to the place of its account: linear, and
/// bound by the memory's latency.
final class Flows {

    static final int RECORD = 24;
    private static final int FIELDS = 4;
    private static final int GONE = 0;
    private static final int COME = 1;
    private static final int OUT_END = 2;
    private static final int IN_END = 3;
    private static final int STRETCH = 256;

    private final Payments payments;
    private final long[] accounts;
    private final MemorySegment out;
    private final MemorySegment in;

    private Flows(Payments payments, long[] accounts, MemorySegment out, MemorySegment in) {
        this.payments = payments;
        this.accounts = accounts;
        this.out = out;
        this.in = in;
    }

    /// Lays down the axes.
    ///
    /// @param arena keeps them for as long as it is open
    /// @throws clew.money.doctrine.Overdrawn where a payment takes more than its payer has
    static Flows of(Payments payments, Arena arena) {
        long[] accounts = new long[FIELDS * payments.accounts()];
        long records = places(payments, accounts);
        MemorySegment out = Memory.room(arena, RECORD * records);
        MemorySegment in = Memory.room(arena, RECORD * records);
        Flows flows = new Flows(payments, accounts, out, in);
        flows.fill();
        return flows;
    }

    /// Counts each account's payments and sets the ends of its records to where they begin.
    private static long places(Payments payments, long[] accounts) {
        Payments.Block block = new Payments.Block();
        long from = 0;
        for (int length = payments.read(from, block); length > 0; length = payments.read(from, block)) {
            for (int i = 0; i < length; i++) {
                int one = block.amount[i] == 0 ? 0 : 1;
                accounts[FIELDS * block.payer[i] + OUT_END] += one;
                accounts[FIELDS * block.payee[i] + IN_END] += one;
            }
            from += length;
        }
        long outs = 0;
        long ins = 0;
        for (int at = 0; at < accounts.length; at += FIELDS) {
            long moreOut = accounts[at + OUT_END];
            long moreIn = accounts[at + IN_END];
            accounts[at + OUT_END] = outs;
            accounts[at + IN_END] = ins;
            outs += moreOut;
            ins += moreIn;
        }
        return outs;
    }

    private void fill() {
        long[] openings = payments.openings();
        for (int account = 0; account < openings.length; account++) {
            accounts[FIELDS * account + COME] = openings[account];
        }
        Payments.Block block = new Payments.Block();
        long from = 0;
        for (int length = payments.read(from, block); length > 0; length = payments.read(from, block)) {
            for (int low = 0; low < length; low += STRETCH) {
                int high = Math.min(low + STRETCH, length);
                touched += touch(block, low, high);
                fill(block, low, high, from);
            }
            from += length;
        }
    }

    private long touched;

    /// Reads what is known of the accounts of a stretch, so that all of it is on its way from memory at once.
    private long touch(Payments.Block block, int low, int high) {
        long sum = 0;
        for (int i = low; i < high; i++) {
            sum += accounts[FIELDS * block.payer[i]] ^ accounts[FIELDS * block.payee[i]];
        }
        return sum;
    }

    private void fill(Payments.Block block, int low, int high, long from) {
        for (int i = low; i < high; i++) {
            long amount = block.amount[i];
            if (amount != 0) {
                int payer = FIELDS * block.payer[i];
                long start = accounts[payer + GONE];
                if (start + amount > accounts[payer + COME]) {
                    throw new clew.money.doctrine.Overdrawn(from + i, accounts[payer + COME] - start, amount);
                }
                accounts[payer + GONE] = start + amount;
                int payee = FIELDS * block.payee[i];
                long end = accounts[payee + COME];
                accounts[payee + COME] = end + amount;
                write(out, accounts[payer + OUT_END]++, start, end, from + i);
                write(in, accounts[payee + IN_END]++, end, start, from + i);
            }
        }
    }

    private static void write(MemorySegment records, long record, long here, long there, long payment) {
        long at = RECORD * record;
        records.set(LONG, at, here);
        records.set(LONG, at + 8, there);
        records.set(LONG, at + 16, payment);
    }

    Payments payments() {
        return payments;
    }

    /// Keeps the compiler from leaving out the reads that [#touch] is for.
    long touched() {
        return touched;
    }

    /// How much came into an account in all, its opening balance with it.
    long come(int account) {
        return accounts[FIELDS * account + COME];
    }

    /// How much went out of an account in all.
    long gone(int account) {
        return accounts[FIELDS * account + GONE];
    }

    /// The first record of an account's payments out.
    long firstOut(int account) {
        return account == 0 ? 0 : accounts[FIELDS * (account - 1) + OUT_END];
    }

    /// The record behind the last of an account's payments out.
    long endOut(int account) {
        return accounts[FIELDS * account + OUT_END];
    }

    long firstIn(int account) {
        return account == 0 ? 0 : accounts[FIELDS * (account - 1) + IN_END];
    }

    long endIn(int account) {
        return accounts[FIELDS * account + IN_END];
    }

    /// Where a payment out starts on the axis of what goes out of its payer.
    long outStart(long record) {
        return out.get(LONG, RECORD * record);
    }

    /// Where it starts on the axis of what comes in at its payee.
    long outThere(long record) {
        return out.get(LONG, RECORD * record + 8);
    }

    /// Which payment it is.
    long outPayment(long record) {
        return out.get(LONG, RECORD * record + 16);
    }

    long inStart(long record) {
        return in.get(LONG, RECORD * record);
    }

    long inThere(long record) {
        return in.get(LONG, RECORD * record + 8);
    }

    long inPayment(long record) {
        return in.get(LONG, RECORD * record + 16);
    }

    /// The last record of an account's payments out that starts at a place or before it; the first where none does.
    long outAt(int account, long place) {
        return at(out, firstOut(account), endOut(account), place);
    }

    long inAt(int account, long place) {
        return at(in, firstIn(account), endIn(account), place);
    }

    static long at(MemorySegment records, long first, long end, long place) {
        long low = first;
        long high = end - 1;
        while (low < high) {
            long middle = low + high + 1 >>> 1;
            if (records.get(LONG, RECORD * middle) <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}

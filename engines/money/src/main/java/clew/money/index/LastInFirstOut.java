package clew.money.index;

import static clew.money.payments.Payments.LONG;

import clew.money.payments.Memory;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/// Last in, first out: a table of lots, laid down once.
///
/// # Idea
/// What came in lies on a stack; what goes out is taken from its top. Which unit meets which is a matching of
/// brackets: it depends on the amounts and their order only, not on whose money it is. Each piece that a
/// payment out takes from one deposit is a lot: where it lies on the axis of what came in, where on the axis of
/// what went out, and how long it is. A payment keeps its pieces in their order of arrival. An account has at
/// most as many lots as payments, in and out together, since each payment out uses up deposits whole but for
/// one.
///
/// # What lies where
/// Per account the lots in the order of what went out, and once more in the order of what came in; 24 bytes
/// each, 48 in all, outside the heap. Building follows each account once along its records.
final class LastInFirstOut implements Matching {

    private static final int RECORD = 24;

    private final long[] ends;
    private final MemorySegment byOut;
    private final MemorySegment byIn;

    private LastInFirstOut(long[] ends, MemorySegment byOut, MemorySegment byIn) {
        this.ends = ends;
        this.byOut = byOut;
        this.byIn = byIn;
    }

    static LastInFirstOut of(Flows flows, Arena arena) {
        int accounts = flows.payments().accounts();
        long most = 2 * flows.payments().count();
        LastInFirstOut table = new LastInFirstOut(
                new long[accounts], Memory.room(arena, RECORD * most), Memory.room(arena, RECORD * most));
        Stack stack = new Stack();
        long first = 0;
        for (int account = 0; account < accounts; account++) {
            stack.follow(flows, account);
            table.write(first, stack);
            first += stack.lots;
            table.ends[account] = first;
        }
        return table;
    }

    private void write(long first, Stack stack) {
        for (int i = 0; i < stack.lots; i++) {
            write(byOut, first + i, stack.out[i], stack.in[i], stack.length[i]);
        }
        stack.sort(0, stack.lots);
        for (int i = 0; i < stack.lots; i++) {
            write(byIn, first + i, stack.in[i], stack.out[i], stack.length[i]);
        }
    }

    private static void write(MemorySegment lots, long lot, long here, long there, long length) {
        long at = RECORD * lot;
        lots.set(LONG, at, here);
        lots.set(LONG, at + 8, there);
        lots.set(LONG, at + 16, length);
    }

    private long first(int account) {
        return account == 0 ? 0 : ends[account - 1];
    }

    @Override
    public void out(int account, long low, long high, Piece pieces) {
        long from = low;
        long end = ends[account];
        for (long lot = at(byIn, first(account), end, low); lot < end && from < high; lot++) {
            long start = byIn.get(LONG, RECORD * lot);
            long stop = start + byIn.get(LONG, RECORD * lot + 16);
            if (stop <= from) {
                continue;
            }
            if (start > from) {
                long stays = Math.min(start, high) - from;
                pieces.piece(from, Piece.STAYS, stays);
                from += stays;
            }
            long length = Math.min(stop, high) - from;
            if (length > 0) {
                pieces.piece(from, byIn.get(LONG, RECORD * lot + 8) + from - start, length);
                from += length;
            }
        }
        if (from < high) {
            pieces.piece(from, Piece.STAYS, high - from);
        }
    }

    @Override
    public void in(int account, long low, long high, Piece pieces) {
        long from = low;
        long end = ends[account];
        for (long lot = at(byOut, first(account), end, low); lot < end && from < high; lot++) {
            long start = byOut.get(LONG, RECORD * lot);
            long length = Math.min(start + byOut.get(LONG, RECORD * lot + 16), high) - from;
            pieces.piece(from, byOut.get(LONG, RECORD * lot + 8) + from - start, length);
            from += length;
        }
    }

    /// The last lot of an account that starts at a point or before it; the first where none does.
    private static long at(MemorySegment lots, long first, long end, long point) {
        long low = first;
        long high = end - 1;
        while (low < high) {
            long middle = (low + high + 1) >>> 1;
            if (lots.get(LONG, RECORD * middle) <= point) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /// One account's deposits, newest on top, and the lots that were taken from it.
    private static final class Stack {
        private long[] lows = new long[16];
        private long[] highs = new long[16];
        private int deposits;
        private long[] in = new long[16];
        private long[] out = new long[16];
        private long[] length = new long[16];
        private int lots;

        /// Goes through the payments of an account in their order; one from the account to itself goes out
        /// first.
        void follow(Flows flows, int account) {
            deposits = 0;
            lots = 0;
            long opening = flows.payments().opening(account);
            push(0, opening);
            int in = flows.byAccount().firstIn(account);
            int out = flows.byAccount().firstOut(account);
            long inStart = in < flows.byAccount().endIn(account) ? flows.inStart(flows.in(in)) : flows.come(account);
            long outStart =
                    out < flows.byAccount().endOut(account) ? flows.outStart(flows.out(out)) : flows.gone(account);
            while (out < flows.byAccount().endOut(account)) {
                if (in < flows.byAccount().endIn(account) && flows.in(in) < flows.out(out)) {
                    in++;
                    long next =
                            in < flows.byAccount().endIn(account) ? flows.inStart(flows.in(in)) : flows.come(account);
                    push(inStart, next);
                    inStart = next;
                } else {
                    out++;
                    long next = out < flows.byAccount().endOut(account)
                            ? flows.outStart(flows.out(out))
                            : flows.gone(account);
                    pop(outStart, next);
                    outStart = next;
                }
            }
        }

        private void push(long low, long high) {
            if (low == high) {
                return;
            }
            if (deposits > 0 && highs[deposits - 1] == low) {
                highs[deposits - 1] = high;
                return;
            }
            if (deposits == lows.length) {
                lows = Arrays.copyOf(lows, 2 * deposits);
                highs = Arrays.copyOf(highs, 2 * deposits);
            }
            lows[deposits] = low;
            highs[deposits++] = high;
        }

        /// Takes a payment from the top; its oldest piece stands first on the axis of what goes out.
        private void pop(long low, long high) {
            int from = deposits;
            long wanted = high - low;
            while (wanted > 0) {
                from--;
                wanted -= highs[from] - lows[from];
            }
            long stays = -wanted;
            long place = low;
            for (int i = from; i < deposits; i++) {
                long start = i == from ? lows[i] + stays : lows[i];
                lot(start, place, highs[i] - start);
                place += highs[i] - start;
            }
            if (from < deposits) {
                highs[from] = lows[from] + stays;
                deposits = stays == 0 ? from : from + 1;
            }
        }

        private void lot(long start, long place, long units) {
            if (lots == in.length) {
                in = Arrays.copyOf(in, 2 * lots);
                out = Arrays.copyOf(out, 2 * lots);
                length = Arrays.copyOf(length, 2 * lots);
            }
            in[lots] = start;
            out[lots] = place;
            length[lots++] = units;
        }

        /// Sorts the lots from one place to another by where they lie on the axis of what came in. The smaller
        /// half is sorted first, so that the depth is logarithmic; the pivot is the one in the middle.
        void sort(int from, int to) {
            int low = from;
            int high = to;
            while (high - low > 1) {
                int i = low;
                int j = high - 1;
                long pivot = in[(low + high) >>> 1];
                while (i <= j) {
                    while (in[i] < pivot) {
                        i++;
                    }
                    while (in[j] > pivot) {
                        j--;
                    }
                    if (i <= j) {
                        swap(i++, j--);
                    }
                }
                if (j + 1 - low < high - i) {
                    sort(low, j + 1);
                    low = i;
                } else {
                    sort(i, high);
                    high = j + 1;
                }
            }
        }

        private void swap(int i, int j) {
            swap(in, i, j);
            swap(out, i, j);
            swap(length, i, j);
        }

        private static void swap(long[] values, int i, int j) {
            long value = values[i];
            values[i] = values[j];
            values[j] = value;
        }
    }
}

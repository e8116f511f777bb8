package clew.money.doctrine;

import java.util.Arrays;

/// What a tracing found: which payments carried claimed money, whose and how much, and where it is now.
///
/// Rows are in the order of the payments and then of the colours; rows of what is left in the order of the
/// accounts and then of the colours. No two rows are of the same payment (or account) and colour, and no row is
/// of nothing. Two tracings that found the same are equal.
public final class Traced {

    private final Rows carried;
    private final Rows left;

    private Traced(Rows carried, Rows left) {
        this.carried = carried;
        this.left = left;
    }

    /// What payments carried: the place is the payment.
    public Rows carried() {
        return carried;
    }

    /// What accounts hold at the end: the place is the account.
    public Rows left() {
        return left;
    }

    /// How much of a colour is left in all accounts, in minor units.
    public long left(int colour) {
        long sum = 0;
        for (int i = 0; i < left.size(); i++) {
            sum += left.colour(i) == colour ? left.amount(i) : 0;
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Traced traced && carried.equals(traced.carried) && left.equals(traced.left);
    }

    @Override
    public int hashCode() {
        return 31 * carried.hashCode() + left.hashCode();
    }

    @Override
    public String toString() {
        return "carried " + carried + ", left " + left;
    }

    /// Writes down what is found, in any order.
    public static final class Recorder implements Carried {
        private final Rows carried = new Rows();
        private final Rows left = new Rows();

        @Override
        public void carried(long payment, int colour, long amount) {
            carried.add(payment, colour, amount);
        }

        /// What an account holds at the end.
        public void left(int account, int colour, long amount) {
            left.add(account, colour, amount);
        }

        /// All that was found. The recorder must not be used afterwards.
        public Traced traced() {
            carried.tidy();
            left.tidy();
            return new Traced(carried, left);
        }
    }

    /// Rows of a place, a colour and an amount.
    public static final class Rows {
        private long[] places = new long[64];
        private int[] colours = new int[64];
        private long[] amounts = new long[64];
        private int size;

        private Rows() {}

        /// How many rows there are.
        public int size() {
            return size;
        }

        /// The payment or the account.
        public long place(int row) {
            return places[row];
        }

        /// Whose money.
        public int colour(int row) {
            return colours[row];
        }

        /// How much, in minor units, above zero.
        public long amount(int row) {
            return amounts[row];
        }

        /// How many different places there are.
        public int places() {
            int count = 0;
            for (int i = 0; i < size; i++) {
                count += i == 0 || places[i] != places[i - 1] ? 1 : 0;
            }
            return count;
        }

        /// How much a place has of a colour, in minor units; 0 where it has nothing of it.
        public long at(long place, int colour) {
            int row = Arrays.binarySearch(places, 0, size, place);
            while (row > 0 && places[row - 1] == place) {
                row--;
            }
            while (row >= 0 && row < size && places[row] == place) {
                if (colours[row] == colour) {
                    return amounts[row];
                }
                row++;
            }
            return 0;
        }

        private void add(long place, int colour, long amount) {
            if (size > 0 && places[size - 1] == place && colours[size - 1] == colour) {
                amounts[size - 1] += amount;
                return;
            }
            if (size == places.length) {
                places = Arrays.copyOf(places, 2 * size);
                colours = Arrays.copyOf(colours, 2 * size);
                amounts = Arrays.copyOf(amounts, 2 * size);
            }
            places[size] = place;
            colours[size] = colour;
            amounts[size++] = amount;
        }

        /// Sorts, and makes one row of all of a place and a colour.
        private void tidy() {
            if (isTidy()) {
                return;
            }
            Integer[] order = new Integer[size];
            Arrays.setAll(order, i -> i);
            Arrays.sort(
                    order,
                    (a, b) -> places[a] != places[b]
                            ? Long.compare(places[a], places[b])
                            : Integer.compare(colours[a], colours[b]));
            Rows sorted = new Rows();
            for (int row : order) {
                sorted.add(places[row], colours[row], amounts[row]);
            }
            places = sorted.places;
            colours = sorted.colours;
            amounts = sorted.amounts;
            size = sorted.size;
        }

        private boolean isTidy() {
            for (int i = 1; i < size; i++) {
                if (places[i] < places[i - 1] || (places[i] == places[i - 1] && colours[i] <= colours[i - 1])) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Rows rows
                    && Arrays.equals(places, 0, size, rows.places, 0, rows.size)
                    && Arrays.equals(colours, 0, size, rows.colours, 0, rows.size)
                    && Arrays.equals(amounts, 0, size, rows.amounts, 0, rows.size);
        }

        @Override
        public int hashCode() {
            int hash = size;
            for (int i = 0; i < size; i++) {
                hash = 31 * hash + Long.hashCode(places[i] * 31 + colours[i]) + Long.hashCode(amounts[i]);
            }
            return hash;
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder("[");
            for (int i = 0; i < Math.min(size, 100); i++) {
                text.append(i == 0 ? "" : ", ")
                        .append(places[i])
                        .append(": ")
                        .append(amounts[i])
                        .append(" of ")
                        .append(colours[i]);
            }
            return text.append(size > 100 ? ", …]" : "]").toString();
        }
    }
}

package clew.scenario.money;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// What people mean to pay on a day. They are booked in an order that chance decides, so that neither number
/// nor minute of a payment tells what it is for; those that belong together follow each other.
final class Intents {

    private int size;
    private int heads;
    private int[] from = new int[1024];
    private int[] to = new int[1024];
    private long[] amount = new long[1024];
    private Channel[] channel = new Channel[1024];
    private Reference[] reference = new Reference[1024];
    private Purpose[] purpose = new Purpose[1024];
    private int[] then = new int[1024];
    private int[] head = new int[1024];

    /// Means to pay.
    ///
    /// @return its place, for what follows it
    int add(int payer, int payee, long hundredths, Channel by, Reference words, Purpose what) {
        int at = put(payer, payee, hundredths, by, words, what);
        if (heads == head.length) {
            head = Arrays.copyOf(head, 2 * heads);
        }
        head[heads++] = at;
        return at;
    }

    /// Means to pay right after another, if that could be paid.
    int then(int before, int payer, int payee, long hundredths, Channel by, Reference words, Purpose what) {
        int at = put(payer, payee, hundredths, by, words, what);
        then[before] = at;
        return at;
    }

    private int put(int payer, int payee, long hundredths, Channel by, Reference words, Purpose what) {
        if (size == from.length) {
            grow();
        }
        from[size] = payer;
        to[size] = payee;
        amount[size] = hundredths;
        channel[size] = by;
        reference[size] = words;
        purpose[size] = what;
        then[size] = -1;
        return size++;
    }

    private void grow() {
        int more = 2 * size;
        from = Arrays.copyOf(from, more);
        to = Arrays.copyOf(to, more);
        amount = Arrays.copyOf(amount, more);
        channel = Arrays.copyOf(channel, more);
        reference = Arrays.copyOf(reference, more);
        purpose = Arrays.copyOf(purpose, more);
        then = Arrays.copyOf(then, more);
    }

    void clear() {
        size = 0;
        heads = 0;
    }

    int heads() {
        return heads;
    }

    int size() {
        return size;
    }

    /// Puts the heads into an order by chance (Fisher and Yates).
    void shuffle(RandomGenerator random) {
        for (int i = heads - 1; i > 0; i--) {
            int with = random.nextInt(i + 1);
            int kept = head[i];
            head[i] = head[with];
            head[with] = kept;
        }
    }

    int head(int place) {
        return head[place];
    }

    int next(int at) {
        return then[at];
    }

    int from(int at) {
        return from[at];
    }

    int to(int at) {
        return to[at];
    }

    long amount(int at) {
        return amount[at];
    }

    Channel channel(int at) {
        return channel[at];
    }

    Reference reference(int at) {
        return reference[at];
    }

    Purpose purpose(int at) {
        return purpose[at];
    }
}

package clew.money.doctrine;

import clew.money.payments.Payments;
import java.util.Arrays;
import java.util.List;

/// One walk over all payments in their order, under one doctrine.
///
/// # Idea
/// Nearly all accounts of a ledger never hold claimed money, and of these only the balance matters. So a walk
/// keeps one int an account: from 0 a plain balance, below 0 the place of the account in the [books][#balances]
/// of its doctrine. An account gets a place there when claimed money first reaches it, or when its balance no
/// longer fits an int, and keeps it. A payment between plain accounts is two reads and two writes; everything
/// else is the doctrine's.
///
/// # Cost
/// What such a walk waits for is memory, not arithmetic. Ten million accounts are 40 MB, a good part of which a
/// processor's cache holds. Before a stretch of payments is followed, what is known of its accounts is read
/// once without doing anything with it: the reads do not wait for each other, so that the processor fetches ten
/// or so at a time, and the walk itself finds them in the cache. Payments with claims to them stand between the
/// stretches, so that the inner loop asks nothing about claims.
abstract class Pass {

    private static final int STRETCH = 512;

    private final Payments payments;
    private final Claims claims;
    private final int[] plain;
    private int booked;
    private int[] owners = new int[16];
    private long touched;

    /// The balances of the accounts that are not plain, by their place.
    long[] balances = new long[16];

    Pass(Payments payments, Claims claims) {
        this.payments = payments;
        this.claims = claims;
        this.plain = new int[payments.accounts()];
    }

    /// Walks over all payments.
    ///
    /// @throws Overdrawn where a payment takes more than its payer has
    final void run() {
        begin();
        Payments.Block block = new Payments.Block();
        int claim = 0;
        long from = 0;
        for (int length = payments.read(from, block); length > 0; length = payments.read(from, block)) {
            for (int low = 0; low < length; low += STRETCH) {
                claim = stretch(block, from, low, Math.min(low + STRETCH, length), claim);
            }
            from += length;
        }
    }

    private void begin() {
        for (int account = 0; account < plain.length; account++) {
            long opening = payments.opening(account);
            if (opening == (int) opening && opening >= 0) {
                plain[account] = (int) opening;
            } else {
                int place = place(account);
                balances[place] = opening;
            }
        }
        claims.openings().forEach(claim -> open(place(claim.account()), claim));
    }

    /// Follows a stretch, and returns the first claim behind it.
    private int stretch(Payments.Block block, long from, int low, int high, int firstClaim) {
        List<Claim> all = claims.inOrder();
        touched += touch(block, low, high);
        int claim = firstClaim;
        int at = low;
        while (claim < all.size() && all.get(claim).payment() < from + high) {
            int i = (int) (all.get(claim).payment() - from);
            int next = claim;
            while (next < all.size() && all.get(next).payment() == from + i) {
                next++;
            }
            follow(block, at, i, from);
            booked(from + i, block.payer[i], block.payee[i], block.amount[i], all.subList(claim, next));
            at = i + 1;
            claim = next;
        }
        follow(block, at, high, from);
        return claim;
    }

    /// Reads what is known of the accounts of a stretch.
    private long touch(Payments.Block block, int low, int high) {
        long sum = 0;
        for (int i = low; i < high; i++) {
            sum += plain[block.payer[i]] ^ plain[block.payee[i]];
        }
        return sum;
    }

    private void follow(Payments.Block block, int low, int high, long from) {
        for (int i = low; i < high; i++) {
            int payer = block.payer[i];
            int payee = block.payee[i];
            long amount = block.amount[i];
            int before = plain[payer];
            int there = plain[payee];
            if ((before | there) >= 0 && amount <= before && there + amount <= Integer.MAX_VALUE) {
                plain[payer] = (int) (before - amount);
                plain[payee] += (int) amount;
            } else {
                booked(from + i, payer, payee, amount, List.of());
            }
        }
    }

    /// A payment of which one side is not plain, or will not be, or that is claimed.
    private void booked(long payment, int payer, int payee, long amount, List<Claim> claimed) {
        long balance = plain[payer] >= 0 ? plain[payer] : balances[~plain[payer]];
        if (amount > balance) {
            throw new Overdrawn(payment, balance, amount);
        }
        boolean carries = false;
        if (isBookedAndTouched(payer) || !claimed.isEmpty()) {
            carries = take(place(payer), amount, claimed);
        }
        change(payer, -amount);
        if (carries) {
            give(payment, place(payee), amount);
        } else if (isBookedAndTouched(payee)) {
            giveOwn(place(payee), amount);
        }
        change(payee, amount);
    }

    private boolean isBookedAndTouched(int account) {
        return plain[account] < 0 && isTouched(~plain[account]);
    }

    private void change(int account, long amount) {
        if (plain[account] >= 0 && plain[account] + amount > Integer.MAX_VALUE) {
            place(account);
        }
        if (plain[account] >= 0) {
            plain[account] += (int) amount;
        } else {
            balances[~plain[account]] += amount;
        }
    }

    /// The place of an account in the books; it gets one where it has none.
    private int place(int account) {
        if (plain[account] < 0) {
            return ~plain[account];
        }
        if (booked == balances.length) {
            balances = Arrays.copyOf(balances, 2 * booked);
            owners = Arrays.copyOf(owners, 2 * booked);
            grow(2 * booked);
        }
        balances[booked] = plain[account];
        owners[booked] = account;
        plain[account] = ~booked;
        return booked++;
    }

    /// Writes down what is left.
    final void finish(Traced.Recorder recorder) {
        for (int place = 0; place < booked; place++) {
            if (isTouched(place)) {
                left(place, owners[place], recorder);
            }
        }
    }

    /// Keeps the compiler from leaving out the reads that [#touch] is for.
    final long touched() {
        return touched;
    }

    /// Makes room in the books for more places.
    abstract void grow(int places);

    /// Whether an account may hold claimed money.
    abstract boolean isTouched(int place);

    /// Marks what an account held at the beginning.
    abstract void open(int place, Claim claim);

    /// Says whose money leaves an account, keeps it for [#give] and takes it out of the doctrine's books; the
    /// balance is still the one before.
    ///
    /// @return whether any of it is claimed
    abstract boolean take(int place, long amount, List<Claim> claimed);

    /// Puts what was taken last into the books of an account; the balance is still the one before.
    abstract void give(long payment, int place, long amount);

    /// Puts money that nobody claims into the books of a touched account; the balance is still the one before.
    abstract void giveOwn(int place, long amount);

    /// Writes down what a touched account holds.
    abstract void left(int place, int account, Traced.Recorder recorder);
}

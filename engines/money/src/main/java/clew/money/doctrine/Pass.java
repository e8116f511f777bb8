package clew.money.doctrine;

import clew.money.payments.Payments;
import java.util.List;

/// One walk over all payments in their order, under one doctrine.
///
/// The walk goes block by block. Before a stretch of payments is followed, what is known of its accounts is read once
/// without doing anything with it: the reads do not wait for each other, so that the processor fetches ten or so at a
/// time from memory, and the walk itself finds all of it in the cache. Payments with claims to them stand between the
/// stretches, so that the inner loop asks nothing about claims.
abstract class Pass {

    private static final int STRETCH = 512;

    private final Payments payments;
    private final Claims claims;

    Pass(Payments payments, Claims claims) {
        this.payments = payments;
        this.claims = claims;
    }

    /// Walks over all payments.
    ///
    /// @throws Overdrawn where a payment takes more than its payer has
    final void run() {
        for (Claim claim : claims.openings()) {
            open(claim);
        }
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

    /// Follows a stretch, and returns the first claim behind it.
    private int stretch(Payments.Block block, long from, int low, int high, int firstClaim) {
        List<Claim> all = claims.inOrder();
        touch(block, low, high);
        int claim = firstClaim;
        int at = low;
        while (claim < all.size() && all.get(claim).payment() < from + high) {
            int payment = (int) (all.get(claim).payment() - from);
            int next = claim;
            while (next < all.size() && all.get(next).payment() == from + payment) {
                next++;
            }
            follow(block, at, payment, from);
            claimed(
                    from + payment,
                    block.payer[payment],
                    block.payee[payment],
                    block.amount[payment],
                    all.subList(claim, next));
            at = payment + 1;
            claim = next;
        }
        follow(block, at, high, from);
        return claim;
    }

    /// Reads what is known of the accounts of a stretch.
    abstract void touch(Payments.Block block, int low, int high);

    /// Follows the payments of a block from one place to another; none of them is claimed.
    abstract void follow(Payments.Block block, int low, int high, long from);

    /// Follows one payment that is claimed.
    abstract void claimed(long payment, int payer, int payee, long amount, List<Claim> claims);

    /// Marks what an account held at the beginning.
    abstract void open(Claim claim);

    /// Writes down what is left.
    abstract void finish(Traced.Recorder recorder);

    static Overdrawn overdrawn(long payment, long balance, long amount) {
        return new Overdrawn(payment, balance, amount);
    }
}

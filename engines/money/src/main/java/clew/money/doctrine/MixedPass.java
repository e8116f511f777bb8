package clew.money.doctrine;

import clew.money.payments.Payments;
import java.util.Arrays;
import java.util.List;

/// The rules that know how much of an account is claimed and not which unit, for one colour: pro rata, own
/// funds first, claimed money first.
///
/// One number more than the balance: the claimed part of it. Pro rata rounds each payment to the nearest unit
/// (see [Shares]): over *n* payments a share is at most *n / 2* units away from the one in exact fractions, and
/// no unit is lost or made.
final class MixedPass extends Pass {

    private final Doctrine doctrine;
    private final Carried carried;
    private long[] claimedParts = new long[16];
    private long leaving;

    MixedPass(Payments payments, Claims claims, Doctrine doctrine, Carried carried) {
        super(payments, claims);
        this.doctrine = doctrine;
        this.carried = carried;
    }

    @Override
    void grow(int places) {
        claimedParts = Arrays.copyOf(claimedParts, places);
    }

    @Override
    boolean isTouched(int place) {
        return claimedParts[place] != 0;
    }

    @Override
    void open(int place, Claim claim) {
        claimedParts[place] = Math.min(balances[place], claimedParts[place] + claim.amount());
    }

    @Override
    boolean take(int place, long amount, List<Claim> claimed) {
        long part = claimedParts[place];
        long balance = balances[place];
        leaving = switch (doctrine) {
            case PRO_RATA -> amount == 0 ? 0 : Shares.nearest(part, amount, balance);
            case OWN_FIRST -> Math.max(0, amount - (balance - part));
            case TAINT_FIRST -> Math.min(part, amount);
            case FIFO, LIFO, POISON -> throw new IllegalStateException(doctrine + " is another pass");
        };
        claimedParts[place] = part - leaving;
        for (Claim claim : claimed) {
            leaving = Math.min(amount, leaving + claim.amount());
        }
        return leaving != 0;
    }

    @Override
    void give(long payment, int place, long amount) {
        claimedParts[place] += leaving;
        carried.carried(payment, 1, leaving);
    }

    @Override
    void giveOwn(int place, long amount) {
        // The balance tells.
    }

    @Override
    void left(int place, int account, Traced.Recorder recorder) {
        recorder.left(account, 1, claimedParts[place]);
    }
}

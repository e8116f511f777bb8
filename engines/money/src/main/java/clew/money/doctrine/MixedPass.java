package clew.money.doctrine;

import clew.money.payments.Payments;
import java.util.List;

/// The rules that know how much of an account is claimed and not which unit, for one colour: pro rata, own funds first,
/// claimed money first.
///
/// Two numbers an account side by side, its balance and the claimed part of it; a payment costs the reading and writing
/// of two places and a little arithmetic. Pro rata rounds each payment to the nearest unit (see [Shares]): over *n*
/// payments a share is at most *n / 2* units away from the one in exact fractions, and no unit is lost or made.
final class MixedPass extends Pass {

    private final Doctrine doctrine;
    private final Carried carried;
    private final long[] state;
    private long touched;

    MixedPass(Payments payments, Claims claims, Doctrine doctrine, Carried carried) {
        super(payments, claims);
        this.doctrine = doctrine;
        this.carried = carried;
        long[] openings = payments.openings();
        state = new long[2 * openings.length];
        for (int i = 0; i < openings.length; i++) {
            state[2 * i] = openings[i];
        }
    }

    @Override
    void open(Claim claim) {
        int at = 2 * claim.account() + 1;
        state[at] = Math.min(state[at - 1], state[at] + claim.amount());
    }

    @Override
    void touch(Payments.Block block, int low, int high) {
        long sum = 0;
        for (int i = low; i < high; i++) {
            sum += state[2 * block.payer[i]] ^ state[2 * block.payee[i]];
        }
        touched += sum;
    }

    @Override
    void follow(Payments.Block block, int low, int high, long from) {
        switch (doctrine) {
            case PRO_RATA -> proRata(block, low, high, from);
            case OWN_FIRST -> ownFirst(block, low, high, from);
            case TAINT_FIRST -> taintFirst(block, low, high, from);
            case FIFO, LIFO, POISON -> throw new IllegalStateException(doctrine + " is another pass");
        }
    }

    private void proRata(Payments.Block block, int low, int high, long from) {
        for (int i = low; i < high; i++) {
            int payer = 2 * block.payer[i];
            long taint = state[payer + 1];
            long amount = block.amount[i];
            long out = taint == 0 || amount == 0 ? 0 : Shares.nearest(taint, amount, state[payer]);
            move(from + i, payer, 2 * block.payee[i], amount, out);
        }
    }

    private void ownFirst(Payments.Block block, int low, int high, long from) {
        for (int i = low; i < high; i++) {
            int payer = 2 * block.payer[i];
            long taint = state[payer + 1];
            long amount = block.amount[i];
            move(from + i, payer, 2 * block.payee[i], amount, Math.max(0, amount - (state[payer] - taint)));
        }
    }

    private void taintFirst(Payments.Block block, int low, int high, long from) {
        for (int i = low; i < high; i++) {
            int payer = 2 * block.payer[i];
            long amount = block.amount[i];
            move(from + i, payer, 2 * block.payee[i], amount, Math.min(state[payer + 1], amount));
        }
    }

    private void move(long payment, int payer, int payee, long amount, long out) {
        long balance = state[payer];
        if (amount > balance) {
            throw overdrawn(payment, balance, amount);
        }
        state[payer] = balance - amount;
        state[payer + 1] -= out;
        state[payee] += amount;
        state[payee + 1] += out;
        if (out != 0) {
            carried.carried(payment, 1, out);
        }
    }

    @Override
    void claimed(long payment, int payer, int payee, long amount, List<Claim> claims) {
        long balance = state[2 * payer];
        long taint = state[2 * payer + 1];
        if (amount > balance) {
            throw overdrawn(payment, balance, amount);
        }
        long out = leaving(taint, amount, balance);
        state[2 * payer + 1] -= out;
        long asked = 0;
        for (Claim claim : claims) {
            asked += claim.amount();
        }
        long coloured = out + Math.min(asked, amount - out);
        state[2 * payer] -= amount;
        state[2 * payee] += amount;
        state[2 * payee + 1] += coloured;
        carried.carried(payment, 1, coloured);
    }

    private long leaving(long taint, long amount, long balance) {
        return switch (doctrine) {
            case PRO_RATA -> taint == 0 ? 0 : Shares.nearest(taint, amount, balance);
            case OWN_FIRST -> Math.max(0, amount - (balance - taint));
            case TAINT_FIRST -> Math.min(taint, amount);
            case FIFO, LIFO, POISON -> throw new IllegalStateException(doctrine + " is another pass");
        };
    }

    @Override
    void finish(Traced.Recorder recorder) {
        for (int i = 0; i < state.length; i += 2) {
            if (state[i + 1] != 0) {
                recorder.left(i / 2, 1, state[i + 1]);
            }
        }
    }

    /// Keeps the compiler from leaving out the reads that [#touch] is for.
    long touched() {
        return touched;
    }
}

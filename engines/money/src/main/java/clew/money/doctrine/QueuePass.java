package clew.money.doctrine;

import clew.money.payments.Payments;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// First in, first out, and last in, first out: the rules that know which unit of money is whose.
///
/// An account that never held claimed money is one number, its balance; only an account that did has a queue of runs
/// ([Runs]), oldest first, neighbours of one colour merged. Each account's number is its balance twice, plus one where
/// it has a queue, so that most payments read and write two numbers and nothing else. A payment out of a queue moves as
/// many runs as it cuts through; in real ledgers a handful (at most three on the ledgers of our benchmark), in the worst
/// case all of them. What was paid keeps its order of arrival under both rules.
final class QueuePass extends Pass {

    private final boolean newestFirst;
    private final Carried carried;
    private final long[] state;
    private final @Nullable Runs[] queues;
    private final Runs moved = new Runs();
    private long touched;

    QueuePass(Payments payments, Claims claims, Doctrine doctrine, Carried carried) {
        super(payments, claims);
        this.newestFirst = doctrine == Doctrine.LIFO;
        this.carried = carried;
        state = payments.openings();
        for (int i = 0; i < state.length; i++) {
            state[i] <<= 1;
        }
        queues = new Runs[state.length];
    }

    @Override
    void open(Claim claim) {
        Runs queue = queue(claim.account());
        queue.recolour(claim.colour(), claim.amount());
    }

    @Override
    void touch(Payments.Block block, int low, int high) {
        long sum = 0;
        for (int i = low; i < high; i++) {
            sum += state[block.payer[i]] ^ state[block.payee[i]];
        }
        touched += sum;
    }

    @Override
    void follow(Payments.Block block, int low, int high, long from) {
        for (int i = low; i < high; i++) {
            int payer = block.payer[i];
            int payee = block.payee[i];
            long twice = block.amount[i] << 1;
            long before = state[payer];
            if (((before | state[payee]) & 1) != 0) {
                mixed(from + i, payer, payee, block.amount[i]);
            } else if (twice > before) {
                throw overdrawn(from + i, before >> 1, twice >> 1);
            } else {
                state[payer] = before - twice;
                state[payee] += twice;
            }
        }
    }

    /// A payment of which at least one side has a queue.
    private void mixed(long payment, int payer, int payee, long amount) {
        take(payment, payer, amount);
        give(payment, payee, amount);
    }

    @Override
    void claimed(long payment, int payer, int payee, long amount, List<Claim> claims) {
        take(payment, payer, amount);
        for (Claim claim : claims) {
            moved.recolour(claim.colour(), claim.amount());
        }
        give(payment, payee, amount);
    }

    /// Takes a payment out of an account, and leaves its runs in `moved`.
    private void take(long payment, int payer, long amount) {
        if (amount << 1 > state[payer]) {
            throw overdrawn(payment, state[payer] >> 1, amount);
        }
        state[payer] -= amount << 1;
        moved.clear();
        Runs queue = queues[payer];
        if (queue == null) {
            moved.append(Claim.OWN, amount);
        } else if (newestFirst) {
            queue.takeNewest(amount, moved);
        } else {
            queue.takeOldest(amount, moved);
        }
    }

    private void give(long payment, int payee, long amount) {
        boolean touches = false;
        for (int i = 0; i < moved.size(); i++) {
            if (moved.colour(i) != Claim.OWN) {
                touches = true;
                carried.carried(payment, moved.colour(i), moved.amount(i));
            }
        }
        Runs queue = touches ? queue(payee) : queues[payee];
        if (queue != null) {
            queue.appendAll(moved);
        }
        state[payee] += amount << 1;
    }

    private Runs queue(int account) {
        Runs queue = queues[account];
        if (queue == null) {
            queue = new Runs();
            queue.append(Claim.OWN, state[account] >> 1);
            queues[account] = queue;
            state[account] |= 1;
        }
        return queue;
    }

    @Override
    void finish(Traced.Recorder recorder) {
        for (int account = 0; account < queues.length; account++) {
            Runs queue = queues[account];
            for (int i = 0; queue != null && i < queue.size(); i++) {
                if (queue.colour(i) != Claim.OWN) {
                    recorder.left(account, queue.colour(i), queue.amount(i));
                }
            }
        }
    }

    /// Keeps the compiler from leaving out the reads that [#touch] is for.
    long touched() {
        return touched;
    }
}

package clew.money.doctrine;

import clew.money.payments.Payments;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// First in, first out, and last in, first out: the rules that know which unit of money is whose.
///
/// A touched account has a queue of runs ([Runs]), oldest first, neighbours of one colour merged, for as long
/// as it holds claimed money. A payment out of a queue moves as many runs as it cuts through; in real ledgers a
/// handful (at most three on the ledgers of our benchmark), in the worst case all of them. What was paid keeps
/// its order of arrival under both rules.
final class QueuePass extends Pass {

    private final boolean newestFirst;
    private final Carried carried;
    private @Nullable Runs[] queues = new Runs[16];
    private final Runs moved = new Runs();

    QueuePass(Payments payments, Claims claims, Doctrine doctrine, Carried carried) {
        super(payments, claims);
        this.newestFirst = doctrine == Doctrine.LIFO;
        this.carried = carried;
    }

    @Override
    void grow(int places) {
        queues = Arrays.copyOf(queues, places);
    }

    @Override
    boolean isTouched(int place) {
        return queues[place] != null;
    }

    @Override
    void open(int place, Claim claim) {
        queue(place).recolour(claim.colour(), claim.amount());
    }

    @Override
    boolean take(int place, long amount, List<Claim> claimed) {
        moved.clear();
        Runs queue = queue(place);
        if (newestFirst) {
            queue.takeNewest(amount, moved);
        } else {
            queue.takeOldest(amount, moved);
        }
        if (queue.isOwn()) {
            queues[place] = null;
        }
        claimed.forEach(claim -> moved.recolour(claim.colour(), claim.amount()));
        return !moved.isOwn();
    }

    @Override
    void give(long payment, int place, long amount) {
        queue(place).appendAll(moved);
        for (int i = 0; i < moved.size(); i++) {
            if (moved.colour(i) != Claim.OWN) {
                carried.carried(payment, moved.colour(i), moved.amount(i));
            }
        }
    }

    @Override
    void giveOwn(int place, long amount) {
        queue(place).append(Claim.OWN, amount);
    }

    private Runs queue(int place) {
        Runs queue = queues[place];
        if (queue == null) {
            queue = new Runs();
            queue.append(Claim.OWN, balances[place]);
            queues[place] = queue;
        }
        return queue;
    }

    @Override
    void left(int place, int account, Traced.Recorder recorder) {
        Runs queue = Objects.requireNonNull(queues[place]);
        for (int i = 0; i < queue.size(); i++) {
            if (queue.colour(i) != Claim.OWN) {
                recorder.left(account, queue.colour(i), queue.amount(i));
            }
        }
    }
}

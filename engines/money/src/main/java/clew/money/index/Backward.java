package clew.money.index;

import clew.money.doctrine.Claim;
import clew.money.doctrine.Claims;
import clew.money.doctrine.Traced;

/// One tracing backward: each interval of what came into an account is cut at the payments that brought it, and
/// followed at their payers, until it was there from the beginning.
final class Backward {

    private final Flows flows;
    private final Matching matching;
    private final Traced.Recorder recorder = new Traced.Recorder();
    private final Intervals waiting = new Intervals();

    Backward(Flows flows, Matching matching) {
        this.flows = flows;
        this.matching = matching;
    }

    Traced follow(Claims targets) {
        for (Claim target : targets.inOrder()) {
            long payment = target.payment();
            int payer = flows.payments().payer(payment);
            recorder.carried(payment, target.colour(), target.amount());
            long start = flows.outStart(payment);
            before(payer, target.colour(), start, start + target.amount());
        }
        followAll();
        return recorder.traced();
    }

    Traced followBalance(int account, int colour) {
        // What is there at the end is what came in and did not go out.
        matching.out(account, 0, flows.come(account), (from, to, length) -> {
            if (to == Matching.Piece.STAYS) {
                waiting.push(account, colour, from, from + length);
            }
        });
        followAll();
        return recorder.traced();
    }

    /// Puts on the list where an interval of what went out had come in.
    private void before(int account, int colour, long low, long high) {
        matching.in(account, low, high, (_, to, length) -> waiting.push(account, colour, to, to + length));
    }

    private void followAll() {
        while (waiting.pop()) {
            cut(waiting.account, waiting.colour, waiting.low, waiting.high);
        }
    }

    /// Cuts an interval of what came in at the payments that brought it.
    private void cut(int account, int colour, long low, long high) {
        long opening = flows.payments().opening(account);
        if (low < opening) {
            recorder.left(account, colour, Math.min(high, opening) - low);
        }
        long from = Math.max(low, opening);
        int place = from < high ? flows.inAt(account, from) : 0;
        while (from < high) {
            int payment = flows.in(place++);
            long start = flows.inStart(payment);
            long length = Math.min(start + flows.payments().amount(payment), high) - from;
            recorder.carried(payment, colour, length);
            long there = flows.outStart(payment) + from - start;
            before(flows.payments().payer(payment), colour, there, there + length);
            from += length;
        }
    }
}

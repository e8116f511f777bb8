package clew.money.index;

import clew.money.doctrine.Claim;
import clew.money.doctrine.Claims;
import clew.money.doctrine.Traced;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// One tracing forward.
///
/// Claims are followed to their end one after another, in the order in which their money enters. When the turn
/// comes to a claim to a payment, all that the payment carries of earlier claims is known, since money only
/// goes forward: the claim takes what is free, from the front.
final class Forward {

    private final Flows flows;
    private final Matching matching;
    private final Traced.Recorder recorder = new Traced.Recorder();
    private final Intervals waiting = new Intervals();
    private final Map<Long, List<long[]>> taken = new HashMap<>();

    Forward(Flows flows, Matching matching) {
        this.flows = flows;
        this.matching = matching;
    }

    Traced follow(Claims claims) {
        claims.inOrder().forEach(claim -> taken.put(claim.payment(), new ArrayList<>()));
        Map<Integer, Long> opened = new HashMap<>();
        for (Claim claim : claims.openings()) {
            long from = opened.getOrDefault(claim.account(), 0L);
            long to = Math.min(from + claim.amount(), flows.payments().opening(claim.account()));
            opened.put(claim.account(), to);
            waiting.push(claim.account(), claim.colour(), from, to);
            followAll();
        }
        for (Claim claim : claims.inOrder()) {
            enter(claim);
            followAll();
        }
        return recorder.traced();
    }

    /// Gives a claim what is free of its payment.
    private void enter(Claim claim) {
        int payee = flows.payments().payee(claim.payment());
        long amount = flows.payments().amount(claim.payment());
        long start = flows.inStart(claim.payment());
        List<long[]> already = Objects.requireNonNull(taken.get(claim.payment()));
        already.sort((a, b) -> Long.compare(a[0], b[0]));
        long wanted = claim.amount();
        long place = start;
        List<long[]> mine = new ArrayList<>();
        for (int i = 0; i <= already.size() && wanted > 0; i++) {
            long stop = i < already.size() ? already.get(i)[0] : start + amount;
            long free = Math.min(wanted, stop - place);
            if (free > 0) {
                mine.add(new long[] {place, place + free});
                wanted -= free;
            }
            place = i < already.size() ? already.get(i)[1] : place;
        }
        for (long[] piece : mine) {
            already.add(piece);
            recorder.carried(claim.payment(), claim.colour(), piece[1] - piece[0]);
            waiting.push(payee, claim.colour(), piece[0], piece[1]);
        }
    }

    private void followAll() {
        while (waiting.pop()) {
            int account = waiting.account;
            int colour = waiting.colour;
            matching.out(account, waiting.low, waiting.high, (_, to, length) -> {
                if (to == Matching.Piece.STAYS) {
                    recorder.left(account, colour, length);
                } else {
                    cut(account, colour, to, to + length);
                }
            });
        }
    }

    /// Cuts an interval of what went out at the payments that took it.
    private void cut(int account, int colour, long low, long high) {
        int place = flows.outAt(account, low);
        long from = low;
        while (from < high) {
            int payment = flows.out(place++);
            long start = flows.outStart(payment);
            long length = Math.min(start + flows.payments().amount(payment), high) - from;
            long there = flows.inStart(payment) + from - start;
            recorder.carried(payment, colour, length);
            List<long[]> claimed = taken.get((long) payment);
            if (claimed != null) {
                claimed.add(new long[] {there, there + length});
            }
            waiting.push(flows.payments().payee(payment), colour, there, there + length);
            from += length;
        }
    }
}

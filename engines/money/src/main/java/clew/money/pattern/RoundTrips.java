package clew.money.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

/// Round trips: most of what somebody paid comes back to them by way of at least two others.
///
/// # Idea
/// For each payment, the payments that its payer receives within the window, of at least the part asked for and
/// at most a tenth more than what was paid (interest, a price); for each of these whether a way leads from the
/// first payee to the last payer in between ([Search]), on which each payment is large enough to have carried it. The
/// first that does closes the trip, and closes no other.
/// A payee who pays back themselves makes a refund or repays a loan: that ends the search, and is no round trip.
///
/// # When it is wrong
/// What was split on its way is not found.
///
/// # Cost
/// The payments that fit, times a search.
final class RoundTrips {

    private static final double INTEREST = 1.1;

    private final Web web;
    private final Limits limits;
    private final Search search;
    private final Consumer<Found> found;
    private final BitSet used = new BitSet();

    RoundTrips(Web web, Limits limits, Consumer<Found> found) {
        this.web = web;
        this.limits = limits;
        this.found = found;
        search = new Search(web);
    }

    void search(int account) {
        for (int place = web.byAccount.firstOut(account); place < web.byAccount.endOut(account); place++) {
            int first = web.byAccount.out(place);
            if (web.counts(first, limits.least())) {
                from(account, first);
            }
        }
    }

    private void from(int account, int first) {
        double amount = web.payments.amount(first);
        long until = web.payments.time(first) + limits.roundTripWindow().toSeconds();
        for (int place = web.byAccount.inFrom(account, first + 1L); place < web.byAccount.endIn(account); place++) {
            int last = web.byAccount.in(place);
            long back = web.payments.amount(last);
            if (web.payments.time(last) > until) {
                return;
            }
            boolean fits = back >= limits.returned() * amount && back <= INTEREST * amount && !used.get(last);
            if (fits && (isRefund(first, last) || closes(account, first, last))) {
                used.set(last);
                return;
            }
        }
    }

    private boolean isRefund(int first, int last) {
        return web.payments.payer(last) == web.payments.payee(first);
    }

    private boolean closes(int account, int first, int last) {
        int from = web.payments.payee(first);
        int to = web.payments.payer(last);
        if (!web.counts(last, limits.least())) {
            return false;
        }
        long least = (long) Math.ceil(limits.returned() * web.payments.amount(first));
        int[] way = search.way(from, first, to, last, limits.hops() - 2, least, Long.MAX_VALUE);
        for (int payment : way) {
            if (web.payments.payee(payment) == account) {
                return false;
            }
        }
        if (way.length > 0) {
            List<Integer> payments = new ArrayList<>(List.of(first));
            List<Integer> accounts = new ArrayList<>(List.of(account, from));
            for (int payment : way) {
                payments.add(payment);
                accounts.add(web.payments.payee(payment));
            }
            payments.add(last);
            found.accept(new Found(Typology.ROUND_TRIP, accounts, payments, web.payments.amount(last)));
        }
        return way.length > 0;
    }
}

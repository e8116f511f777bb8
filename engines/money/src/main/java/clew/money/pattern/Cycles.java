package clew.money.pattern;

import clew.money.payments.Payments;
import java.lang.foreign.Arena;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Temporal cycles: money that leaves an account and is back after at most so many payments, each later than
/// the one before, within a window.
///
/// # Idea
/// A cycle has one first payment. For each payment it is asked whether a way leads from its payee back to its
/// payer before the window ends ([Search]), and the shortest is the cycle that is told for it: so each payment
/// that begins a cycle is found, once. All cycles through busy accounts are more than anybody can list or read
/// (in a ledger of 10 million payments of random ends the six-step ones within a day are more than 10^13); that
/// money can come back, from which payment on and how soonest, is what an investigator asks.
///
/// Where amounts matter, all payments of a cycle are of the size of the first, so that it is one sum that goes
/// round and not money of a busy account that happens to lie between.
///
/// Most payments begin none, because the payer receives nothing within the window: that is seen from the
/// account's own payments, in their order, without any search.
///
/// # Cost
/// Linear in the payments for those, and a [Search] for the others; accounts are shared out among the
/// processors, and what is found comes in the order of the accounts, however many there are.
///
/// # When it is wrong
/// Payments of one day without times are taken in the order of the ledger.
public final class Cycles {

    private static final int SHARES = 64;

    private final Web web;
    private final long seconds;
    private final int hops;
    private final double keeps;
    private final long least;

    /// @param keeps which part of the first payment each of the others carries at least, and the first of each of
    /// them; 0 where amounts do not matter
    Cycles(Web web, Duration window, int hops, double keeps, long least) {
        this.web = web;
        seconds = window.toSeconds();
        this.hops = hops;
        this.keeps = keeps;
        this.least = least;
    }

    /// How many payments of a ledger begin a cycle, by the length of the shortest: the place is the length.
    public static long[] count(Payments payments, Duration window, int hops) {
        try (Arena arena = Arena.ofShared()) {
            Cycles cycles = new Cycles(new Web(payments, arena), window, hops, 0, 1);
            List<long[]> counts = new ArrayList<>();
            cycles.shares(share -> {
                        long[] count = new long[hops + 1];
                        cycles.share(share, way -> count[way.length]++);
                        return count;
                    })
                    .forEach(counts::add);
            long[] sum = new long[hops + 1];
            counts.forEach(count -> IntStream.range(0, sum.length).forEach(i -> sum[i] += count[i]));
            return sum;
        }
    }

    /// Each cycle as its payments, in the order of their first accounts and payments.
    void each(Consumer<int[]> cycles) {
        shares(share -> {
                    List<int[]> found = new ArrayList<>();
                    share(share, found::add);
                    return found;
                })
                .forEach(found -> found.forEach(cycles));
    }

    private interface Work<T> {
        T of(int share);
    }

    /// What each share comes to, in their order; the shares are worked on at the same time.
    private <T> List<T> shares(Work<T> work) {
        return IntStream.range(0, SHARES).parallel().mapToObj(work::of).toList();
    }

    /// The accounts of a share: as many as have a share of the payments.
    private void share(int share, Consumer<int[]> cycles) {
        int first = accountAt((long) web.count() * share / SHARES);
        int end = share == SHARES - 1 ? web.payments.accounts() : accountAt((long) web.count() * (share + 1) / SHARES);
        Search search = new Search(web);
        for (int account = first; account < end; account++) {
            of(account, search, cycles);
        }
    }

    /// The first account of which the payments out end behind a place.
    private int accountAt(long place) {
        int low = 0;
        int high = web.payments.accounts();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (web.byAccount.endOut(middle) <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void of(int account, Search search, Consumer<int[]> cycles) {
        int in = web.byAccount.firstIn(account);
        int endIn = web.byAccount.endIn(account);
        int endOut = web.byAccount.endOut(account);
        for (int place = web.byAccount.firstOut(account); place < endOut; place++) {
            int first = web.byAccount.out(place);
            while (in < endIn && web.byAccount.in(in) <= first) {
                in++;
            }
            if (in == endIn) {
                return;
            }
            long until = web.payments.time(first) + seconds;
            if (web.payments.time(web.byAccount.in(in)) <= until && web.counts(first, least)) {
                int[] way = way(account, first, until, search);
                if (way.length > 0) {
                    int[] cycle = new int[way.length + 1];
                    cycle[0] = first;
                    System.arraycopy(way, 0, cycle, 1, way.length);
                    cycles.accept(cycle);
                }
            }
        }
    }

    private int[] way(int account, int first, long until, Search search) {
        double amount = web.payments.amount(first);
        long from = Math.max(least, (long) Math.ceil(keeps * amount));
        long to = keeps == 0 ? Long.MAX_VALUE : (long) (amount / keeps);
        return search.way(web.payments.payee(first), first, account, web.behind(first, until), hops - 1, from, to);
    }
}

package clew.money.pattern;

import clew.money.payments.Payments;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Looks for all shapes in a ledger.
public final class Patterns {

    private Patterns() {}

    /// All that is found: by shape, then by the first payment and the account that it turns on.
    ///
    /// @param payments in the order in which they count; times may stand still and never go back. Their memory is
    /// shared between threads ([Arena#ofShared()]), since cycles are looked for by all processors
    /// @param limits from where on something is a shape
    public static List<Found> in(Payments payments, Limits limits) {
        List<Found> found = new ArrayList<>();
        try (Arena arena = Arena.ofShared()) {
            Web web = new Web(payments, arena);
            Fans fans = new Fans(web, limits, found::add);
            Chains chains = new Chains(web, limits, found::add);
            Layers layers = new Layers(web, limits, found::add);
            RoundTrips trips = new RoundTrips(web, limits, found::add);
            for (int account = 0; account < payments.accounts(); account++) {
                fans.search(account);
                chains.passThrough(account);
                layers.search(account);
                trips.search(account);
            }
            chains.peelChains();
            new Cycles(web, limits.cycleWindow(), limits.hops(), limits.cycleKeeps(), limits.least())
                    .each(cycle -> found.add(cycle(payments, cycle)));
        }
        found.sort(Comparator.comparing(Found::typology)
                .thenComparingInt(one -> one.payments().getFirst())
                .thenComparingInt(Found::middle));
        return found;
    }

    private static Found cycle(Payments payments, int[] cycle) {
        List<Integer> accounts = new ArrayList<>();
        List<Integer> all = new ArrayList<>();
        long amount = Long.MAX_VALUE;
        for (int payment : cycle) {
            accounts.add(payments.payer(payment));
            all.add(payment);
            amount = Math.min(amount, payments.amount(payment));
        }
        return new Found(Typology.CYCLE, accounts, all, amount);
    }
}

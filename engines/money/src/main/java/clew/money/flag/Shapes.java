package clew.money.flag;

import clew.money.flag.Measures.Measure;
import clew.money.ledger.Account;
import clew.money.ledger.Ledger;
import clew.money.pattern.Found;
import clew.money.pattern.Limits;
import clew.money.pattern.Network;
import clew.money.pattern.Patterns;
import clew.money.pattern.Typology;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The shapes of payments in a ledger, by the accounts and rows that they are made of.
final class Shapes {

    private final List<Shape> all = new ArrayList<>();
    private final Map<Typology, Map<Integer, Integer>> counts = new HashMap<>();
    private final Map<Typology, Set<Integer>> rows = new HashMap<>();
    private final Acts acts;

    Shapes(Acts acts, Limits limits) {
        this.acts = acts;
        Ledger ledger = acts.ledger();
        Network network = Network.of(ledger);
        Map<Account, Integer> places = new HashMap<>();
        for (int account = 0; account < ledger.accounts().size(); account++) {
            places.put(ledger.accounts().get(account), account);
        }
        try (Arena arena = Arena.ofShared()) {
            for (Found found : Patterns.in(network.columns(arena), limits)) {
                add(network, found, places);
            }
        }
    }

    private void add(Network network, Found found, Map<Account, Integer> places) {
        List<Account> accounts =
                found.accounts().stream().map(network.nodes()::get).toList();
        List<Integer> ofRows = found.payments().stream()
                .flatMap(link -> network.links().get(link).rows().stream())
                .distinct()
                .toList();
        all.add(new Shape(found.typology(), accounts, ofRows, found.amount()));
        rows.computeIfAbsent(found.typology(), _ -> new HashSet<>()).addAll(ofRows);
        Map<Integer, Integer> ofType = counts.computeIfAbsent(found.typology(), _ -> new HashMap<>());
        turningOn(found, accounts)
                .forEach(account -> ofType.merge(Objects.requireNonNull(places.get(account)), 1, Integer::sum));
    }

    /// The accounts whose conduct a shape is: the middle of a fan, all of a circle or a chain.
    private static List<Account> turningOn(Found found, List<Account> accounts) {
        return switch (found.typology()) {
            case FAN_IN, FAN_OUT, GATHER_SCATTER, SCATTER_GATHER, RAPID_PASS_THROUGH, ROUND_TRIP ->
                accounts.subList(0, 1);
            case CYCLE, BIPARTITE, STACK, PEEL_CHAIN -> accounts;
        };
    }

    List<Shape> all() {
        return all;
    }

    /// How many shapes of a kind an account is in.
    Measure measure(Typology typology) {
        Map<Integer, Integer> ofType = counts.getOrDefault(typology, Map.of());
        Set<Integer> ofRows = rows.getOrDefault(typology, Set.of());
        BitSet about = new BitSet();
        for (int act = 0; act < acts.size(); act++) {
            about.set(act, ofRows.contains(acts.row(act)));
        }
        return new Measure(Gauges.fixed(account -> ofType.getOrDefault(account, 0)), about, Set.of(), false);
    }
}

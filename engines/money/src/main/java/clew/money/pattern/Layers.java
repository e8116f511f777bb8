package clew.money.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Layers: several accounts that each pay the same several others, once (bipartite) or twice in a row (stack).
///
/// # Idea
/// From each account that pays enough others within the window: who else pays these others in that time, and
/// how many of them. Beginning with those that share most, each further payer is taken if the payees that all
/// have in common stay enough. What remains is a set of payers who all pay all of a set of payees. A group of
/// payers is told once, from its smallest member, and a stack is a layer whose payees are, a window later, the
/// payers of another.
///
/// # When it is wrong
/// A layer that takes more than seven eighths of the window may be seen in part. Greedy: of two overlapping groups the
/// one that shares most is found. A layer in which each pays only some of
/// the others is none here; fans show it.
///
/// # Cost
/// For each payer with enough payees, the payments that its payees received within the window.
final class Layers {

    /// A window is begun anew after each eighth of it.
    private static final int STEPS = 8;

    private final Web web;
    private final Limits limits;
    private final Consumer<Found> found;
    private final Set<Set<Integer>> told = new HashSet<>();

    Layers(Web web, Limits limits, Consumer<Found> found) {
        this.web = web;
        this.limits = limits;
        this.found = found;
    }

    /// Payers who all pay all payees.
    private record Layer(Set<Integer> payers, Set<Integer> payees, List<Integer> payments) {
        long sum(Web web) {
            return payments.stream().mapToLong(web.payments::amount).sum();
        }
    }

    void search(int account) {
        int end = web.byAccount.endOut(account);
        long step = limits.window().toSeconds() / STEPS;
        long next = Long.MIN_VALUE;
        for (int place = web.byAccount.firstOut(account); place < end; place++) {
            long time = web.payments.time(web.byAccount.out(place));
            if (time < next) {
                continue;
            }
            next = time + step;
            Layer layer = from(account, place);
            if (layer != null && told.add(union(layer.payers, layer.payees))) {
                tell(Typology.BIPARTITE, List.of(layer));
                stack(layer);
                place = Math.max(place, web.byAccount.outFrom(account, layer.payments.getLast() + 1L) - 1);
            }
        }
    }

    private static Set<Integer> union(Set<Integer> one, Set<Integer> other) {
        Set<Integer> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    private void tell(Typology typology, List<Layer> layers) {
        List<Integer> accounts = new ArrayList<>(layers.getFirst().payers);
        List<Integer> payments = new ArrayList<>();
        for (Layer layer : layers) {
            accounts.addAll(layer.payees);
            payments.addAll(layer.payments);
        }
        long amount = layers.stream().mapToLong(layer -> layer.sum(web)).min().orElse(0);
        found.accept(new Found(typology, accounts, payments, amount));
    }

    private void stack(Layer first) {
        for (int middle : first.payees) {
            int place = web.byAccount.outFrom(middle, first.payments.getFirst() + 1L);
            if (place < web.byAccount.endOut(middle)) {
                Layer next = from(middle, place);
                if (next != null
                        && next.payers.stream().filter(first.payees::contains).count() >= limits.layer()) {
                    tell(Typology.STACK, List.of(first, next));
                    return;
                }
            }
        }
    }

    /// The layer that a payer is in from one of its payments on; `null` where there is none.
    private @Nullable Layer from(int account, int place) {
        long begin = web.payments.time(web.byAccount.out(place));
        Set<Integer> payees = payees(account, place, begin);
        if (payees.size() < limits.layer()) {
            return null;
        }
        Map<Integer, Set<Integer>> byPayer = payers(payees, begin);
        Set<Integer> payers = new LinkedHashSet<>(List.of(account));
        Set<Integer> common = new LinkedHashSet<>(payees);
        byPayer.remove(account);
        for (int payer : mostSharedFirst(byPayer)) {
            Set<Integer> still = new LinkedHashSet<>(common);
            still.retainAll(Objects.requireNonNull(byPayer.get(payer)));
            if (still.size() >= limits.layer() && !common.contains(payer)) {
                payers.add(payer);
                common = still;
            }
        }
        common.removeAll(payers);
        return payers.size() < limits.layer() || common.size() < limits.layer()
                ? null
                : new Layer(payers, common, between(payers, common, begin));
    }

    private static List<Integer> mostSharedFirst(Map<Integer, Set<Integer>> byPayer) {
        return byPayer.keySet().stream()
                .sorted(Comparator.<Integer>comparingInt(payer ->
                                -Objects.requireNonNull(byPayer.get(payer)).size())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private Set<Integer> payees(int account, int first, long begin) {
        Set<Integer> payees = new LinkedHashSet<>();
        for (int place = first; place < web.byAccount.endOut(account); place++) {
            int payment = web.byAccount.out(place);
            if (web.payments.time(payment) > begin + limits.window().toSeconds()) {
                break;
            }
            if (web.counts(payment, limits.least())) {
                payees.add(web.payments.payee(payment));
            }
        }
        return payees;
    }

    private Map<Integer, Set<Integer>> payers(Set<Integer> payees, long begin) {
        Map<Integer, Set<Integer>> byPayer = new LinkedHashMap<>();
        for (int payee : payees) {
            eachIn(
                    payee,
                    begin,
                    payment -> byPayer.computeIfAbsent(web.payments.payer(payment), _ -> new LinkedHashSet<>())
                            .add(payee));
        }
        byPayer.values().removeIf(shared -> shared.size() < limits.layer());
        return byPayer;
    }

    private List<Integer> between(Set<Integer> payers, Set<Integer> payees, long begin) {
        List<Integer> payments = new ArrayList<>();
        for (int payee : payees) {
            eachIn(payee, begin, payment -> {
                if (payers.contains(web.payments.payer(payment))) {
                    payments.add(payment);
                }
            });
        }
        payments.sort(Comparator.naturalOrder());
        return payments;
    }

    private void eachIn(int payee, long begin, Consumer<Integer> payments) {
        int from = web.behind(0, begin - 1);
        for (int place = web.byAccount.inFrom(payee, from); place < web.byAccount.endIn(payee); place++) {
            int payment = web.byAccount.in(place);
            if (web.payments.time(payment) > begin + limits.window().toSeconds()) {
                break;
            }
            if (web.counts(payment, limits.least())) {
                payments.accept(payment);
            }
        }
    }
}

package clew.money.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Fans: an account and many others on one side of it, or on both.
///
/// # Idea
/// For each account a window slides over its payments in (or out); how many different others are in it is
/// counted up and down. Where there are enough, the window that begins with the first of them is a fan, whole,
/// and the search goes on behind it, so that one conduct is one finding and not one for each payment.
///
/// A gather-scatter is a fan in and a fan out of one account of which the second begins after the first has
/// begun and ends within the window after its end. A scatter-gather follows each fan out one step: what its
/// payees pay on, after they were paid and within the window, and looks for one who is paid by enough of them.
///
/// # Cost
/// Fans: linear in the payments. Scatter-gathers: the payments on of the payees of fans.
///
/// # When it is wrong
/// A fan longer than the window is found as several.
///
/// # Source
/// The shapes are those of AMLworld (Altman and others, NeurIPS 2023).
final class Fans {

    private final Web web;
    private final Limits limits;
    private final Consumer<Found> found;

    Fans(Web web, Limits limits, Consumer<Found> found) {
        this.web = web;
        this.limits = limits;
        this.found = found;
    }

    /// One fan: its payments lie between two numbers.
    private record Fan(int account, List<Integer> payments, Set<Integer> others) {}

    void search(int account) {
        List<Fan> in = fans(account, true);
        List<Fan> out = fans(account, false);
        in.forEach(fan -> tell(Typology.FAN_IN, fan));
        out.forEach(fan -> tell(Typology.FAN_OUT, fan));
        for (Fan gathered : in) {
            for (Fan scattered : out) {
                if (follows(gathered, scattered)) {
                    gatherScatter(gathered, scattered);
                }
            }
        }
        out.forEach(this::scatterGather);
    }

    private void tell(Typology typology, Fan fan) {
        found.accept(new Found(typology, accounts(fan.account, fan.others), fan.payments, sum(fan.payments)));
    }

    private static List<Integer> accounts(int middle, Set<Integer> others) {
        List<Integer> accounts = new ArrayList<>(List.of(middle));
        accounts.addAll(others);
        return accounts;
    }

    private long sum(List<Integer> payments) {
        return payments.stream().mapToLong(web.payments::amount).sum();
    }

    private boolean follows(Fan gathered, Fan scattered) {
        long end = web.payments.time(gathered.payments.getLast());
        return gathered.payments.getFirst() < scattered.payments.getFirst()
                && web.payments.time(scattered.payments.getLast())
                        <= end + limits.window().toSeconds();
    }

    private void gatherScatter(Fan gathered, Fan scattered) {
        List<Integer> accounts = accounts(gathered.account, gathered.others);
        accounts.addAll(scattered.others);
        List<Integer> payments = new ArrayList<>(gathered.payments);
        payments.addAll(scattered.payments);
        found.accept(new Found(
                Typology.GATHER_SCATTER,
                accounts,
                payments,
                Math.min(sum(gathered.payments), sum(scattered.payments))));
    }

    /// All fans of one side of an account, one after another.
    private List<Fan> fans(int account, boolean in) {
        int end = in ? web.byAccount.endIn(account) : web.byAccount.endOut(account);
        int first = in ? web.byAccount.firstIn(account) : web.byAccount.firstOut(account);
        List<Fan> fans = new ArrayList<>();
        Map<Integer, Integer> counts = new HashMap<>();
        for (int place = first; place < end; place++) {
            int payment = number(place, in);
            if (!web.counts(payment, limits.least())) {
                continue;
            }
            while (web.payments.time(number(first, in)) + limits.window().toSeconds() < web.payments.time(payment)) {
                counts.computeIfPresent(other(number(first, in), in), (_, count) -> count == 1 ? null : count - 1);
                first++;
            }
            counts.merge(other(payment, in), 1, Integer::sum);
            if (counts.size() >= limits.parties()) {
                Fan fan = whole(account, first, end, in);
                fans.add(fan);
                place = behind(fan.payments.getLast(), place, end, in) - 1;
                first = place + 1;
                counts.clear();
            }
        }
        return fans;
    }

    private Fan whole(int account, int first, int end, boolean in) {
        int from = first;
        while (!web.counts(number(from, in), limits.least())) {
            from++;
        }
        long until = web.payments.time(number(from, in)) + limits.window().toSeconds();
        List<Integer> payments = new ArrayList<>();
        Set<Integer> others = new LinkedHashSet<>();
        for (int place = from; place < end && web.payments.time(number(place, in)) <= until; place++) {
            if (web.counts(number(place, in), limits.least())) {
                payments.add(number(place, in));
                others.add(other(number(place, in), in));
            }
        }
        return new Fan(account, payments, others);
    }

    private int behind(int payment, int from, int end, boolean in) {
        int place = from;
        while (place < end && number(place, in) <= payment) {
            place++;
        }
        return place;
    }

    private int number(int place, boolean in) {
        return in ? web.byAccount.in(place) : web.byAccount.out(place);
    }

    private int other(int payment, boolean in) {
        return in ? web.payments.payer(payment) : web.payments.payee(payment);
    }

    /// What the payees of a fan pay on to one and the same other.
    private void scatterGather(Fan fan) {
        Map<Integer, Map<Integer, List<Integer>>> byTarget = new LinkedHashMap<>();
        for (int payment : fan.payments) {
            int payee = web.payments.payee(payment);
            long until = web.payments.time(payment) + limits.window().toSeconds();
            int end = web.byAccount.endOut(payee);
            for (int place = web.byAccount.outFrom(payee, payment + 1L); place < end; place++) {
                int on = web.byAccount.out(place);
                if (web.payments.time(on) > until) {
                    break;
                }
                if (web.counts(on, limits.least()) && web.payments.payee(on) != fan.account) {
                    byTarget.computeIfAbsent(web.payments.payee(on), _ -> new LinkedHashMap<>())
                            .computeIfAbsent(payee, _ -> new ArrayList<>(List.of(payment)))
                            .add(on);
                }
            }
        }
        byTarget.forEach((target, byPayee) -> {
            if (byPayee.size() >= limits.parties()) {
                gathered(fan, target, byPayee);
            }
        });
    }

    private void gathered(Fan fan, int target, Map<Integer, List<Integer>> byPayee) {
        List<Integer> accounts = accounts(fan.account, byPayee.keySet());
        accounts.add(target);
        List<Integer> payments =
                byPayee.values().stream().flatMap(List::stream).distinct().toList();
        long arrived = payments.stream()
                .filter(payment -> web.payments.payee(payment) == target)
                .mapToLong(web.payments::amount)
                .sum();
        found.accept(new Found(Typology.SCATTER_GATHER, accounts, payments, arrived));
    }
}

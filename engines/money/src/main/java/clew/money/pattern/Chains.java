package clew.money.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

/// Money that does not stay: chains on which most of an amount goes on and a part is peeled off at each step,
/// and accounts that pass on at once what they get.
///
/// # Idea
/// A peel chain: a payment of *x* is followed by one of its payee, of at least `keeps` *x* and less than *x*,
/// within the window, while other payments of the payee in that time take of the rest; and so on. The largest
/// payment that fits is the one that goes on. A chain is told once, from its first payment.
///
/// Rapid pass-through: of a payment of *x* at least `passes` *x* goes out again within the time. Payments out
/// are used once, the earliest first, so that one payment out does not excuse two in. Several in a row of one
/// account are one finding.
///
/// # Cost
/// The payments in times the payments out within the window after each.
///
/// # When it is wrong
/// An account with much traffic passes everything on by this measure; the peers' figures beside a flag show it.
final class Chains {

    private final Web web;
    private final Limits limits;
    private final Consumer<Found> found;
    private final BitSet inChain = new BitSet();

    Chains(Web web, Limits limits, Consumer<Found> found) {
        this.web = web;
        this.limits = limits;
        this.found = found;
    }

    /// All peel chains.
    void peelChains() {
        for (int payment = 0; payment < web.count(); payment++) {
            if (!inChain.get(payment) && web.counts(payment, limits.least())) {
                peelChain(payment);
            }
        }
    }

    private void peelChain(int first) {
        List<Integer> chain = new ArrayList<>(List.of(first));
        List<Integer> payments = new ArrayList<>(chain);
        List<Integer> accounts = new ArrayList<>(List.of(web.payments.payer(first), web.payments.payee(first)));
        for (Step step = step(first); step.on >= 0; step = step(step.on)) {
            if (accounts.contains(web.payments.payee(step.on))) {
                break;
            }
            chain.add(step.on);
            payments.add(step.on);
            payments.addAll(step.peeled);
            accounts.add(web.payments.payee(step.on));
        }
        if (chain.size() > limits.steps()) {
            chain.forEach(inChain::set);
            found.accept(new Found(Typology.PEEL_CHAIN, accounts, payments, web.payments.amount(chain.getLast())));
        }
    }

    /// What goes on from a payment, and what was peeled off.
    private record Step(int on, List<Integer> peeled) {
        static final Step NONE = new Step(-1, List.of());
    }

    private Step step(int payment) {
        int account = web.payments.payee(payment);
        long amount = web.payments.amount(payment);
        int on = -1;
        List<Integer> out = after(payment, account, limits.window().toSeconds());
        for (int one : out) {
            long next = web.payments.amount(one);
            if (next < amount && next >= limits.keeps() * amount && (on < 0 || next > web.payments.amount(on))) {
                on = one;
            }
        }
        if (on < 0) {
            return Step.NONE;
        }
        long rest = amount - web.payments.amount(on);
        List<Integer> peeled = new ArrayList<>();
        for (int one : out) {
            if (one != on && web.payments.amount(one) <= rest) {
                peeled.add(one);
                rest -= web.payments.amount(one);
            }
        }
        return peeled.isEmpty() ? Step.NONE : new Step(on, peeled);
    }

    private List<Integer> after(int payment, int account, long seconds) {
        long until = web.payments.time(payment) + seconds;
        List<Integer> out = new ArrayList<>();
        int end = web.byAccount.endOut(account);
        for (int place = web.byAccount.outFrom(account, payment + 1L); place < end; place++) {
            int one = web.byAccount.out(place);
            if (web.payments.time(one) > until) {
                break;
            }
            if (web.counts(one, limits.least())) {
                out.add(one);
            }
        }
        return out;
    }

    /// The rapid pass-throughs of an account.
    void passThrough(int account) {
        BitSet used = new BitSet();
        List<Integer> run = new ArrayList<>();
        long through = 0;
        int base = web.byAccount.firstIn(account);
        for (int place = base; place < web.byAccount.endIn(account); place++) {
            int in = web.byAccount.in(place);
            if (!web.counts(in, limits.least())) {
                continue;
            }
            List<Integer> out = passedOn(in, account, used);
            if (out.isEmpty()) {
                through = tell(account, run, through);
            } else {
                run.add(in);
                run.addAll(out);
                through += web.payments.amount(in);
            }
        }
        tell(account, run, through);
    }

    private long tell(int account, List<Integer> run, long through) {
        if (!run.isEmpty()) {
            List<Integer> accounts = new ArrayList<>(List.of(account));
            run.forEach(payment -> {
                accounts.add(web.payments.payer(payment));
                accounts.add(web.payments.payee(payment));
            });
            found.accept(new Found(Typology.RAPID_PASS_THROUGH, accounts, run, through));
            run.clear();
        }
        return 0;
    }

    /// The payments out by which a payment in is passed on; none where too little is.
    private List<Integer> passedOn(int in, int account, BitSet used) {
        long amount = web.payments.amount(in);
        long gone = 0;
        List<Integer> out = new ArrayList<>();
        for (int one : after(in, account, limits.passWindow().toSeconds())) {
            if (!used.get(one) && gone < amount) {
                out.add(one);
                gone += web.payments.amount(one);
            }
        }
        if (gone < limits.passes() * amount) {
            return List.of();
        }
        out.forEach(used::set);
        return out;
    }
}

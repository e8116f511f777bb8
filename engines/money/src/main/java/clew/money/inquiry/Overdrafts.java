package clew.money.inquiry;

import clew.money.doctrine.Claim;
import clew.money.doctrine.Shares;
import clew.money.doctrine.Traced;
import clew.money.ledger.Account;
import clew.money.ledger.Ledger;
import clew.money.ledger.Payment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/// Traces backward into overdrafts ([Overdraft#BACKWARD]).
///
/// # Idea
/// A ledger writes each debt down: the bank pays what the account lacks, and is paid back out of what comes in
/// next. Claimed money that pays back is a claim to what the bank had paid before, the oldest debt first; what
/// an account owed from the beginning comes before all, and nothing is known of what it had bought. So claims are
/// followed, what arrives at lenders becomes claims to their loans, and all are followed again, until nothing
/// new arrives: each round can only add, and no more than was lent.
///
/// # What holds
/// What is traced on is taken off what the lender holds, so that no unit is there twice.
///
/// # When it is wrong
/// Which debt a repayment discharges is the oldest here; a bank's terms may say otherwise.
final class Overdrafts {

    private static final int MOST_ROUNDS = 1_000;

    private final Ledger ledger;

    /// For each account the end that it pays its debts to.
    private final Map<Integer, Integer> paidBack = new TreeMap<>();

    /// For each repayment the loans that it discharges, and how much of each.
    private final Map<Integer, List<long[]>> discharged = new TreeMap<>();

    Overdrafts(Ledger ledger) {
        this.ledger = ledger;
        Map<Integer, List<Integer>> byAccount = new LinkedHashMap<>();
        for (int i = 0; i < ledger.payments().size(); i++) {
            Payment payment = ledger.payments().get(i);
            if (isLender(payment.payer()) || isLender(payment.payee())) {
                int account = isLender(payment.payer()) ? payment.payee() : payment.payer();
                byAccount.computeIfAbsent(account, _ -> new ArrayList<>()).add(i);
            }
        }
        byAccount.values().forEach(this::discharge);
        for (int repayment : discharged.keySet()) {
            Payment payment = ledger.payments().get(repayment);
            paidBack.put(payment.payer(), payment.payee());
        }
    }

    private boolean isLender(int account) {
        return ledger.accounts().get(account).kind() == Account.Kind.LENDER;
    }

    private boolean isLoan(int payment) {
        return isLender(ledger.payments().get(payment).payer());
    }

    /// Loans to one account and what it paid back, in order.
    private void discharge(List<Integer> payments) {
        long opening = 0;
        long owed = 0;
        for (int i : payments) {
            owed += (isLoan(i) ? 1 : -1) * ledger.payments().get(i).amount();
            opening = Math.max(opening, -owed);
        }
        Deque<long[]> debts = new ArrayDeque<>();
        debts.add(new long[] {-1, opening});
        for (int i : payments) {
            long amount = ledger.payments().get(i).amount();
            if (isLoan(i)) {
                debts.add(new long[] {i, amount});
            } else {
                discharge(i, amount, debts);
            }
        }
    }

    private void discharge(int repayment, long amount, Deque<long[]> debts) {
        List<long[]> of = new ArrayList<>();
        long rest = amount;
        while (rest > 0 && !debts.isEmpty()) {
            long[] oldest = debts.getFirst();
            long part = Math.min(rest, oldest[1]);
            if (part > 0) {
                of.add(new long[] {oldest[0], part});
            }
            oldest[1] -= part;
            rest -= part;
            if (oldest[1] == 0) {
                debts.removeFirst();
            }
        }
        discharged.put(repayment, of);
    }

    /// Follows claims, into overdrafts, too.
    Traced follow(List<Claim> claims, Function<List<Claim>, Traced> tracing) {
        List<Claim> further = List.of();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Claim> all = new ArrayList<>(claims);
            all.addAll(further);
            Traced traced = tracing.apply(all);
            List<Claim> next = claims(traced);
            if (next.equals(further)) {
                return without(traced, further);
            }
            further = next;
        }
        throw new IllegalStateException("claims to overdrafts do not come to an end");
    }

    /// What arrived at lenders, as claims to their loans.
    private List<Claim> claims(Traced traced) {
        Map<List<Long>, Long> byLoan = new LinkedHashMap<>();
        for (int i = 0; i < traced.carried().size(); i++) {
            List<long[]> of = discharged.getOrDefault((int) traced.carried().place(i), List.of());
            long[] parts = of.stream().mapToLong(part -> part[1]).toArray();
            long[] shares = new long[parts.length];
            if (parts.length > 0) {
                Shares.divide(parts, traced.carried().amount(i), shares);
            }
            for (int j = 0; j < shares.length; j++) {
                if (of.get(j)[0] >= 0 && shares[j] > 0) {
                    byLoan.merge(List.of(of.get(j)[0], (long) traced.carried().colour(i)), shares[j], Long::sum);
                }
            }
        }
        List<Claim> claims = new ArrayList<>();
        byLoan.forEach((key, amount) -> claims.add(Claim.of(Math.toIntExact(key.getLast()), key.getFirst(), amount)));
        claims.sort(Comparator.comparingLong(Claim::payment).thenComparingInt(Claim::colour));
        return claims;
    }

    /// What was traced, less what lenders hold of it and was traced on.
    private Traced without(Traced traced, List<Claim> further) {
        Map<List<Integer>, Long> gone = new LinkedHashMap<>();
        for (Claim claim : further) {
            int lender = paidBack.getOrDefault(
                    ledger.payments().get((int) claim.payment()).payee(), -1);
            gone.merge(List.of(lender, claim.colour()), claim.amount(), Long::sum);
        }
        Traced.Recorder recorder = new Traced.Recorder();
        for (int i = 0; i < traced.carried().size(); i++) {
            recorder.carried(
                    traced.carried().place(i),
                    traced.carried().colour(i),
                    traced.carried().amount(i));
        }
        for (int i = 0; i < traced.left().size(); i++) {
            int account = (int) traced.left().place(i);
            int colour = traced.left().colour(i);
            long less = Objects.requireNonNullElse(gone.remove(List.of(account, colour)), 0L);
            if (traced.left().amount(i) > less) {
                recorder.left(account, colour, traced.left().amount(i) - less);
            }
        }
        return recorder.traced();
    }
}

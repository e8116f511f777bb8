package clew.money.doctrine;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A second implementation of the doctrines, after `oracle.py` of the field note: events and lists, exact
/// fractions, nothing rounded, no thought for cost.
final class Oracle {

    /// A rational number.
    record Fraction(BigInteger above, BigInteger below) implements Comparable<Fraction> {
        static final Fraction ZERO = of(0);

        static Fraction of(long whole) {
            return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
        }

        private static Fraction reduced(BigInteger above, BigInteger below) {
            BigInteger common = above.gcd(below).max(BigInteger.ONE);
            return new Fraction(above.divide(common), below.divide(common));
        }

        Fraction plus(Fraction other) {
            return reduced(above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
        }

        Fraction minus(Fraction other) {
            return plus(new Fraction(other.above.negate(), other.below));
        }

        Fraction times(Fraction other) {
            return reduced(above.multiply(other.above), below.multiply(other.below));
        }

        Fraction over(Fraction other) {
            return reduced(above.multiply(other.below), below.multiply(other.above));
        }

        @Override
        public int compareTo(Fraction other) {
            return above.multiply(other.below).compareTo(other.above.multiply(below));
        }

        Fraction min(Fraction other) {
            return compareTo(other) <= 0 ? this : other;
        }

        double value() {
            return above.doubleValue() / below.doubleValue();
        }

        boolean isZero() {
            return above.signum() == 0;
        }
    }

    private record Part(int colour, Fraction amount) {}

    private final Doctrine doctrine;
    private final Map<String, List<Part>> accounts = new TreeMap<>();
    private final List<Map<Integer, Fraction>> payments = new ArrayList<>();

    Oracle(List<LedgerOfEvents.Event> events, Doctrine doctrine) {
        this.doctrine = doctrine;
        for (LedgerOfEvents.Event event : events) {
            Fraction amount = Fraction.of(event.amount());
            List<Part> parts = event.payer().isEmpty()
                    ? List.of(new Part(event.colour(), amount))
                    : take(account(event.payer()), amount);
            account(event.payee()).addAll(parts);
            if (!event.payer().isEmpty()) {
                payments.add(byColour(parts));
            }
        }
    }

    /// What the payments between accounts carried, in order.
    List<Map<Integer, Fraction>> payments() {
        return payments;
    }

    /// What an account holds at the end.
    Map<Integer, Fraction> left(String account) {
        return byColour(account(account));
    }

    private List<Part> account(String name) {
        return accounts.computeIfAbsent(name, _ -> new ArrayList<>());
    }

    private static Map<Integer, Fraction> byColour(List<Part> parts) {
        Map<Integer, Fraction> sums = new HashMap<>();
        parts.forEach(part -> sums.merge(part.colour(), part.amount(), Fraction::plus));
        return sums;
    }

    private List<Part> take(List<Part> account, Fraction amount) {
        return switch (doctrine) {
            case FIFO -> ordered(account, amount, false);
            case LIFO -> ordered(account, amount, true).reversed();
            case PRO_RATA -> remove(account, proRata(account, amount));
            case OWN_FIRST, TAINT_FIRST -> remove(account, ranked(account, amount));
            case POISON -> throw new IllegalStateException();
        };
    }

    private static List<Part> ordered(List<Part> account, Fraction amount, boolean newest) {
        List<Part> out = new ArrayList<>();
        Fraction wanted = amount;
        while (!wanted.isZero()) {
            int at = newest ? account.size() - 1 : 0;
            Part part = account.get(at);
            Fraction here = wanted.min(part.amount());
            if (here.compareTo(part.amount()) == 0) {
                account.remove(at);
            } else {
                account.set(at, new Part(part.colour(), part.amount().minus(here)));
            }
            out.add(new Part(part.colour(), here));
            wanted = wanted.minus(here);
        }
        return out;
    }

    private static List<Part> proRata(List<Part> account, Fraction amount) {
        Fraction balance = byColour(account).values().stream().reduce(Fraction.ZERO, Fraction::plus);
        List<Part> out = new ArrayList<>();
        byColour(account).forEach((colour, sum) -> {
            if (!balance.isZero()) {
                out.add(new Part(colour, sum.times(amount).over(balance)));
            }
        });
        return out;
    }

    private List<Part> ranked(List<Part> account, Fraction amount) {
        Map<Integer, Fraction> sums = byColour(account);
        Fraction own = sums.getOrDefault(Claim.OWN, Fraction.ZERO);
        Fraction claimed =
                sums.values().stream().reduce(Fraction.ZERO, Fraction::plus).minus(own);
        Fraction fromClaims = doctrine == Doctrine.TAINT_FIRST ? claimed.min(amount) : amount.minus(own.min(amount));
        List<Part> out = new ArrayList<>(List.of(new Part(Claim.OWN, amount.minus(fromClaims))));
        sums.forEach((colour, sum) -> {
            if (colour != Claim.OWN && !claimed.isZero()) {
                out.add(new Part(colour, sum.times(fromClaims).over(claimed)));
            }
        });
        return out;
    }

    private static List<Part> remove(List<Part> account, List<Part> out) {
        Map<Integer, Fraction> sums = byColour(account);
        out.forEach(part -> sums.merge(part.colour(), part.amount(), Fraction::minus));
        account.clear();
        sums.forEach((colour, sum) -> account.add(new Part(colour, sum)));
        return out;
    }
}

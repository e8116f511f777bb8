package clew.money.doctrine;

import clew.money.payments.Payments;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// All claims of one tracing, in the order in which their money enters; claims to one payment stay as they were
/// given.
public final class Claims {

    private final List<Claim> openings;
    private final List<Claim> inOrder;
    private final int colours;

    /// @throws IllegalArgumentException where a claim asks for more than its payment or its account had
    public Claims(Payments payments, List<Claim> claims) {
        List<Claim> sorted = new ArrayList<>(claims);
        sorted.sort(Comparator.comparingLong(Claim::payment));
        sorted.forEach(claim -> check(payments, claim));
        openings = sorted.stream()
                .filter(claim -> claim.payment() == Claim.OPENING)
                .toList();
        inOrder = sorted.stream()
                .filter(claim -> claim.payment() != Claim.OPENING)
                .toList();
        colours = sorted.stream().mapToInt(Claim::colour).max().orElse(0);
    }

    private static void check(Payments payments, Claim claim) {
        if (claim.payment() >= payments.count()) {
            throw new IllegalArgumentException(
                    "payment %d is claimed, and there are %d".formatted(claim.payment(), payments.count()));
        }
        long most =
                claim.payment() == Claim.OPENING ? payments.opening(claim.account()) : payments.amount(claim.payment());
        if (claim.amount() > most) {
            throw new IllegalArgumentException("%d is claimed of %s, which is %d"
                    .formatted(
                            claim.amount(),
                            claim.payment() == Claim.OPENING
                                    ? "the opening balance of account " + claim.account()
                                    : "payment " + claim.payment(),
                            most));
        }
    }

    /// The claims to what accounts held at the beginning.
    public List<Claim> openings() {
        return openings;
    }

    /// The claims to payments, in the order of the payments.
    public List<Claim> inOrder() {
        return inOrder;
    }

    /// The highest colour.
    public int colours() {
        return colours;
    }
}

package clew.money.doctrine;

import clew.money.payments.Payments;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The rules that know how much of an account is whose and not which unit, for several colours at once: pro
/// rata as the rolling charge, own funds first, claimed money first.
///
/// A touched account has a row of what is whose, own funds in the first place. A payment out of it costs as
/// much as there are colours. Where claims share what leaves (own funds first, claimed money first), they share
/// in proportion to what each has there, by the largest remainder ([Shares]).
final class ColouredPass extends Pass {

    private final Doctrine doctrine;
    private final Carried carried;
    private long[] @Nullable [] whose = new long[16][];
    private final long[] leaving;
    private final long[] claimsOnly;
    private final long[] sharesOnly;

    ColouredPass(Payments payments, Claims claims, Doctrine doctrine, Carried carried) {
        super(payments, claims);
        this.doctrine = doctrine;
        this.carried = carried;
        leaving = new long[claims.colours() + 1];
        claimsOnly = new long[claims.colours()];
        sharesOnly = new long[claims.colours()];
    }

    @Override
    void grow(int places) {
        whose = Arrays.copyOf(whose, places);
    }

    @Override
    boolean isTouched(int place) {
        return whose[place] != null;
    }

    @Override
    void open(int place, Claim claim) {
        recolour(row(place), claim);
    }

    private static void recolour(long[] row, Claim claim) {
        long taken = Math.min(row[Claim.OWN], claim.amount());
        row[Claim.OWN] -= taken;
        row[claim.colour()] += taken;
    }

    @Override
    boolean take(int place, long amount, List<Claim> claimed) {
        long[] row = row(place);
        if (doctrine == Doctrine.PRO_RATA) {
            Shares.divide(row, amount, leaving);
        } else {
            long claims = balances[place] - row[Claim.OWN];
            long own = doctrine == Doctrine.OWN_FIRST ? Math.min(row[Claim.OWN], amount) : Math.max(0, amount - claims);
            System.arraycopy(row, 1, claimsOnly, 0, claimsOnly.length);
            Shares.divide(claimsOnly, amount - own, sharesOnly);
            System.arraycopy(sharesOnly, 0, leaving, 1, sharesOnly.length);
            leaving[Claim.OWN] = own;
        }
        for (int i = 0; i < row.length; i++) {
            row[i] -= leaving[i];
        }
        claimed.forEach(claim -> recolour(leaving, claim));
        return leaving[Claim.OWN] != amount;
    }

    @Override
    void give(long payment, int place, long amount) {
        long[] row = row(place);
        for (int colour = 0; colour < row.length; colour++) {
            row[colour] += leaving[colour];
            if (colour != Claim.OWN && leaving[colour] != 0) {
                carried.carried(payment, colour, leaving[colour]);
            }
        }
    }

    @Override
    void giveOwn(int place, long amount) {
        row(place)[Claim.OWN] += amount;
    }

    private long[] row(int place) {
        long[] row = whose[place];
        if (row == null) {
            row = new long[leaving.length];
            row[Claim.OWN] = balances[place];
            whose[place] = row;
        }
        return row;
    }

    @Override
    void left(int place, int account, Traced.Recorder recorder) {
        long[] row = Objects.requireNonNull(whose[place]);
        for (int colour = 1; colour < row.length; colour++) {
            if (row[colour] != 0) {
                recorder.left(account, colour, row[colour]);
            }
        }
    }
}

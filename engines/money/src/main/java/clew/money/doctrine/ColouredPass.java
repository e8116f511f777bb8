package clew.money.doctrine;

import clew.money.payments.Payments;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rules that know how much of an account is whose and not which unit, for several colours at once: pro rata as the
/// rolling charge, own funds first, claimed money first.
///
/// An account that never held claimed money has its balance only; another has a row of what is whose, own funds in the
/// first place. A payment costs as much as there are colours. Where claims share what leaves (own funds first, claimed
/// money first), they share in proportion to what each has there, by the largest remainder ([Shares]).
final class ColouredPass extends Pass {

    private final Doctrine doctrine;
    private final Carried carried;
    private final long[] balances;
    private final long @Nullable [][] whose;
    private final long[] leaving;
    private final long[] claimsOnly;
    private final long[] sharesOnly;
    private long touched;

    ColouredPass(Payments payments, Claims claims, Doctrine doctrine, Carried carried) {
        super(payments, claims);
        this.doctrine = doctrine;
        this.carried = carried;
        balances = payments.openings();
        whose = new long[balances.length][];
        leaving = new long[claims.colours() + 1];
        claimsOnly = new long[claims.colours()];
        sharesOnly = new long[claims.colours()];
    }

    @Override
    void open(Claim claim) {
        long[] row = row(claim.account());
        long taken = Math.min(row[Claim.OWN], claim.amount());
        row[Claim.OWN] -= taken;
        row[claim.colour()] += taken;
    }

    @Override
    void touch(Payments.Block block, int low, int high) {
        long sum = 0;
        for (int i = low; i < high; i++) {
            sum += balances[block.payer[i]] ^ balances[block.payee[i]];
        }
        touched += sum;
    }

    @Override
    void follow(Payments.Block block, int low, int high, long from) {
        for (int i = low; i < high; i++) {
            if (whose[block.payer[i]] == null) {
                plain(from + i, block.payer[i], block.payee[i], block.amount[i]);
            } else {
                take(from + i, block.payer[i], block.amount[i]);
                give(from + i, block.payee[i], block.amount[i]);
            }
        }
    }

    private void plain(long payment, int payer, int payee, long amount) {
        if (amount > balances[payer]) {
            throw overdrawn(payment, balances[payer], amount);
        }
        balances[payer] -= amount;
        balances[payee] += amount;
        long[] row = whose[payee];
        if (row != null) {
            row[Claim.OWN] += amount;
        }
    }

    @Override
    void claimed(long payment, int payer, int payee, long amount, List<Claim> claims) {
        row(payer);
        take(payment, payer, amount);
        for (Claim claim : claims) {
            long taken = Math.min(leaving[Claim.OWN], claim.amount());
            leaving[Claim.OWN] -= taken;
            leaving[claim.colour()] += taken;
        }
        give(payment, payee, amount);
    }

    /// Takes a payment out of an account, and leaves in `leaving` whose it is.
    private void take(long payment, int payer, long amount) {
        long balance = balances[payer];
        if (amount > balance) {
            throw overdrawn(payment, balance, amount);
        }
        long[] row = row(payer);
        if (amount == 0) {
            Arrays.fill(leaving, 0);
        } else if (doctrine == Doctrine.PRO_RATA) {
            Shares.divide(row, amount, leaving);
        } else {
            long claimed = balance - row[Claim.OWN];
            long own = doctrine == Doctrine.OWN_FIRST
                    ? Math.min(row[Claim.OWN], amount)
                    : Math.max(0, amount - claimed);
            System.arraycopy(row, 1, claimsOnly, 0, claimsOnly.length);
            Shares.divide(claimsOnly, amount - own, sharesOnly);
            System.arraycopy(sharesOnly, 0, leaving, 1, sharesOnly.length);
            leaving[Claim.OWN] = own;
        }
        balances[payer] -= amount;
        for (int i = 0; i < row.length; i++) {
            row[i] -= leaving[i];
        }
    }

    private void give(long payment, int payee, long amount) {
        boolean any = leaving[Claim.OWN] != amount;
        long[] row = any ? row(payee) : whose[payee];
        balances[payee] += amount;
        if (row == null) {
            return;
        }
        for (int colour = 0; colour < row.length; colour++) {
            row[colour] += leaving[colour];
            if (colour != Claim.OWN && leaving[colour] != 0) {
                carried.carried(payment, colour, leaving[colour]);
            }
        }
    }

    private long[] row(int account) {
        long[] row = whose[account];
        if (row == null) {
            row = new long[leaving.length];
            row[Claim.OWN] = balances[account];
            whose[account] = row;
        }
        return row;
    }

    @Override
    void finish(Traced.Recorder recorder) {
        for (int account = 0; account < whose.length; account++) {
            long[] row = whose[account];
            for (int colour = 1; row != null && colour < row.length; colour++) {
                if (row[colour] != 0) {
                    recorder.left(account, colour, row[colour]);
                }
            }
        }
    }

    /// Keeps the compiler from leaving out the reads that [#touch] is for.
    long touched() {
        return touched;
    }
}

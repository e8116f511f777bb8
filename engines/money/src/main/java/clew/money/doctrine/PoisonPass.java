package clew.money.doctrine;

import clew.money.payments.Payments;
import java.util.List;

/// Poison: an account that was paid anything by a touched account is touched. One byte an account; a payment of nothing
/// touches nobody.
final class PoisonPass extends Pass {

    private final byte[] touchedBy;
    private final Carried carried;
    private long seen;

    PoisonPass(Payments payments, Claims claims, Carried carried) {
        super(payments, claims);
        touchedBy = new byte[payments.accounts()];
        this.carried = carried;
    }

    @Override
    void open(Claim claim) {
        touchedBy[claim.account()] = 1;
    }

    @Override
    void touch(Payments.Block block, int low, int high) {
        long sum = 0;
        for (int i = low; i < high; i++) {
            sum += touchedBy[block.payer[i]] ^ touchedBy[block.payee[i]];
        }
        seen += sum;
    }

    @Override
    void follow(Payments.Block block, int low, int high, long from) {
        for (int i = low; i < high; i++) {
            if (touchedBy[block.payer[i]] != 0 && block.amount[i] != 0) {
                touchedBy[block.payee[i]] = 1;
                carried.carried(from + i, 1, block.amount[i]);
            }
        }
    }

    @Override
    void claimed(long payment, int payer, int payee, long amount, List<Claim> claims) {
        touchedBy[payee] = 1;
        carried.carried(payment, 1, amount);
    }

    @Override
    void finish(Traced.Recorder recorder) {
        for (int account = 0; account < touchedBy.length; account++) {
            if (touchedBy[account] != 0) {
                recorder.left(account, 1, 1);
            }
        }
    }

    /// Keeps the compiler from leaving out the reads that [#touch] is for.
    long seen() {
        return seen;
    }
}

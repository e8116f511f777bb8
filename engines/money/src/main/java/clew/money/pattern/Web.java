package clew.money.pattern;

import clew.money.payments.ByAccount;
import clew.money.payments.Payments;
import java.lang.foreign.Arena;

/// Payments as a web: who pays whom, and for each account its payments out and in by time.
final class Web {

    final Payments payments;
    final ByAccount byAccount;

    Web(Payments payments, Arena arena) {
        this.payments = payments;
        byAccount = ByAccount.of(payments, arena);
    }

    int count() {
        return (int) payments.count();
    }

    /// The first payment that is later than a moment: the end of a window.
    int behind(int from, long moment) {
        int low = from;
        int high = count();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (payments.time(middle) <= moment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Whether a payment is from one account to another and large enough.
    boolean counts(int payment, long least) {
        return payments.payer(payment) != payments.payee(payment) && payments.amount(payment) >= least;
    }
}

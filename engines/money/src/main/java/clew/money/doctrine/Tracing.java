package clew.money.doctrine;

import clew.money.payments.Payments;
import java.util.List;

/// Follows claimed money through all payments under one doctrine.
///
/// One pass in the order of the payments, whatever the claims: what it costs depends on how many payments there
/// are (some tens of nanoseconds each). Where an answer is wanted of few claims in a large ledger under the
/// ordered doctrines, the index of the package `index` gives the same one and reads only what it touches.
///
/// Payments must be whole: no account pays what it does not have. All sums are kept: what is claimed equals
/// what is left, colour by colour, to the unit.
public final class Tracing {

    private final Payments payments;

    /// @param payments in the order in which they count
    public Tracing(Payments payments) {
        this.payments = payments;
    }

    /// Follows claims to wherever their money went.
    ///
    /// Under [Doctrine#POISON] all claims have colour 1, each payment of a touched account is written down
    /// whole, and of each touched account one unit is left: a mark, no amount.
    ///
    /// @throws Overdrawn where a payment takes more than its payer has
    /// @throws IllegalArgumentException where a claim asks for more than there was
    public Traced follow(List<Claim> claims, Doctrine doctrine) {
        Traced.Recorder recorder = new Traced.Recorder();
        if (doctrine == Doctrine.POISON) {
            byte[] touched = PoisonPass.run(payments, new Claims(payments, claims), recorder);
            for (int account = 0; account < touched.length; account++) {
                if (touched[account] != 0) {
                    recorder.left(account, 1, 1);
                }
            }
        } else {
            pass(claims, doctrine, recorder).finish(recorder);
        }
        return recorder.traced();
    }

    /// Follows claims and says payment by payment what each carried, keeping none of it: in the order of the
    /// payments, a colour perhaps more than once.
    ///
    /// @throws Overdrawn where a payment takes more than its payer has
    /// @throws IllegalArgumentException where a claim asks for more than there was
    public void follow(List<Claim> claims, Doctrine doctrine, Carried carried) {
        if (doctrine == Doctrine.POISON) {
            PoisonPass.run(payments, new Claims(payments, claims), carried);
        } else {
            pass(claims, doctrine, carried);
        }
    }

    private Pass pass(List<Claim> list, Doctrine doctrine, Carried carried) {
        Claims claims = new Claims(payments, list);
        Pass pass = doctrine.isOrdered()
                ? new QueuePass(payments, claims, doctrine, carried)
                : claims.colours() <= 1
                        ? new MixedPass(payments, claims, doctrine, carried)
                        : new ColouredPass(payments, claims, doctrine, carried);
        pass.run();
        return pass;
    }
}

package clew.money.index;

import clew.money.doctrine.Claim;
import clew.money.doctrine.Claims;
import clew.money.doctrine.Doctrine;
import clew.money.doctrine.Traced;
import clew.money.payments.Payments;
import java.lang.foreign.Arena;
import java.util.List;

/// Follows claimed money forward, and any money backward, at a cost of what is touched, not of what the ledger
/// holds.
///
/// # Idea
/// Under the doctrines that know which unit is which, a unit's way is fixed before anybody asks whose it is: it
/// enters an account at a place of the axis of what comes in, the doctrine says at which place it leaves on the
/// axis of what goes out ([Matching]), and there lies the payment that took it, with its place at the next
/// account ([Flows]). So a tracing is a list of intervals still to be followed: look up where each went, cut it
/// at the payments, and put the pieces on the list for their payees, until all of it lies still.
///
/// # Cost
/// Each step is a binary search; the number of steps is the number of pieces found. Building is linear. The
/// answers are those of the pass of [clew.money.doctrine.Tracing], to the unit.
///
/// # When it is wrong
/// It is not, for payments whose order is known and accounts that never pay what they do not have. It cannot
/// serve the rules in which what leaves depends on how much is claimed (pro rata, own funds first, claimed
/// money first).
///
/// # Source
/// Our own; the queue it replaces is the one of Anderson, Shumailov and Ahmed (2018), and the table of lots is
/// the matching of brackets of last in, first out.
public final class IntervalIndex {

    private final Flows flows;
    private final Matching matching;

    private IntervalIndex(Flows flows, Matching matching) {
        this.flows = flows;
        this.matching = matching;
    }

    /// Builds the index of a doctrine.
    ///
    /// @param arena keeps the index for as long as it is open
    /// @throws clew.money.doctrine.Overdrawn where a payment takes more than its payer has
    /// @throws IllegalArgumentException where the doctrine does not know which unit is which
    public static IntervalIndex of(Payments payments, Doctrine doctrine, Arena arena) {
        if (!doctrine.isOrdered()) {
            throw new IllegalArgumentException("there is no index for " + doctrine);
        }
        Flows flows = Flows.of(payments, arena);
        return new IntervalIndex(
                flows, doctrine == Doctrine.FIFO ? new FirstInFirstOut(flows) : LastInFirstOut.of(flows, arena));
    }

    /// Follows claims to wherever their money went.
    ///
    /// @throws IllegalArgumentException where a claim asks for more than there was
    public Traced follow(List<Claim> claims) {
        return new Forward(flows, matching).follow(new Claims(flows.payments(), claims));
    }

    /// Follows what payments brought back to where it came from: which payments it went through, and at which
    /// accounts' beginnings it ends.
    ///
    /// @param targets what is asked about, each in the colour it is to have; of a payment the units that stand
    /// first, of a beginning nothing is to be found out
    /// @return what payments carried of each, the targets themselves with them; `left` says at which accounts'
    ///     beginnings it was
    public Traced origins(List<Claim> targets) {
        return new Backward(flows, matching).follow(new Claims(flows.payments(), targets));
    }

    /// Follows what an account holds at the end back to where it came from.
    ///
    /// @param colour the colour that it is to have
    public Traced originsOfBalance(int account, int colour) {
        return new Backward(flows, matching).followBalance(account, colour);
    }
}

package clew.money.doctrine;

import clew.money.payments.Payments;
import java.util.List;

/// Follows claims to wherever their money went: in this process, or somewhere else.
@FunctionalInterface
public interface Follower {

    /// In this process, in one pass.
    Follower HERE = (payments, claims, doctrine) -> new Tracing(payments).follow(claims, doctrine);

    /// Follows them.
    ///
    /// @throws IllegalArgumentException where it does not know the doctrine, or a claim asks for more than there
    /// was
    Traced follow(Payments payments, List<Claim> claims, Doctrine doctrine);
}

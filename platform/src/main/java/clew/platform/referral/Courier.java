package clew.platform.referral;

import clew.platform.access.Member;
import clew.platform.directory.AgencyId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Carries referrals to agencies that do not work on this instance, and their answers back. A room contributes a
/// bean.
///
/// Its methods are called within the transaction of the referral, as the system: what they write is kept or lost with
/// it.
public interface Courier {

    /// A referral was sent; the courier looks itself whether the receiver is one of its own.
    void sent(Referral referral, NewReferral wanted, Member by);

    /// A step was taken.
    ///
    /// @param referral as it stands after the step
    void stepped(Referral referral, Step step, Member by);

    /// How it stands with the delivery of a referral, for its page; empty where both ends work on this instance.
    Optional<Delivery> delivery(Referral referral, AgencyId reader);

    /// How it stands with a delivery.
    ///
    /// @param key the message key, with the name of the other agency as its argument
    /// @param path where the reader finds the files and receipts, or `null` if nowhere
    record Delivery(String key, String agency, @Nullable String path) {}
}

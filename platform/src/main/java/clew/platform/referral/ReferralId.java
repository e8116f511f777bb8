package clew.platform.referral;

import java.util.UUID;

/// The identity of a referral.
public record ReferralId(UUID value) {

    /// A new identity.
    public static ReferralId random() {
        return new ReferralId(UUID.randomUUID());
    }

    /// The identity written as text.
    public static ReferralId of(String text) {
        return new ReferralId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

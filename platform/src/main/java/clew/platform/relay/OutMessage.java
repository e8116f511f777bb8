package clew.platform.relay;

import clew.platform.directory.AgencyId;
import clew.platform.referral.ReferralId;
import clew.platform.relay.envelope.Fault;
import clew.platform.relay.envelope.Message;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message that an agency of ours wrote to one elsewhere, and what became of it.
///
/// @param sealed as it goes over the line or into a file: only the receiver can read it
/// @param deliveredAt when the receiver's receipt says it was taken, or `null` if none came yet
/// @param fault why it was refused, or why the last attempt failed, or `null`
public record OutMessage(
        UUID id,
        ReferralId referral,
        AgencyId from,
        AgencyId peer,
        Message.Kind kind,
        String hash,
        String sealed,
        Instant writtenAt,
        Instant expiresAt,
        State state,
        int attempts,
        @Nullable Instant deliveredAt,
        @Nullable String receipt,
        @Nullable Fault fault) {

    /// How far a message is.
    public enum State {
        /// Not delivered yet.
        WAITING,
        /// The receiver's receipt is here.
        DELIVERED,
        /// The receiver does not take it.
        REFUSED,
        /// Nobody took it in time.
        EXPIRED;

        /// The message key of its label.
        public String key() {
            return "relay.state." + name();
        }
    }
}

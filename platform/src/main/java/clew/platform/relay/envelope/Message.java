package clew.platform.relay.envelope;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/// What one agency writes to an agency of another instance.
///
/// @param id its own; a message is taken once
/// @param from the sending agency, by its identity on its own instance
/// @param to the receiving agency, by its identity on the receiving instance
/// @param about the referral that it is about, by its identity on the instance where it began
/// @param issuedAt when it was written, in whole seconds
/// @param expiresAt after this nobody takes it any more, in whole seconds
/// @param body what it says, as JSON
public record Message(
        UUID id, Kind kind, UUID from, UUID to, UUID about, Instant issuedAt, Instant expiresAt, String body) {

    /// What a message is.
    public enum Kind {
        /// A referral with its packet.
        REFERRAL,
        /// What the sender kept back until the referral was accepted.
        IDENTITY,
        /// A step that one side took.
        STEP,
        /// An agreement to share was withdrawn.
        RECALL
    }

    /// SHA-256 of the body, in hexadecimal digits: the same on both instances.
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

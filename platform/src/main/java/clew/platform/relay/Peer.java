package clew.platform.relay;

import clew.platform.directory.AgencyId;
import clew.platform.relay.envelope.KeyPairs;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An agency that works on another instance.
///
/// @param agency what it is in the directory of this instance
/// @param remote its identity on its own instance
/// @param url where its instance takes messages, or `null` where only files are exchanged
/// @param fingerprint what two people compared before it was confirmed
public record Peer(
        AgencyId agency,
        UUID remote,
        @Nullable String url,
        KeyPairs keys,
        String fingerprint,
        String confirmedBy,
        Instant confirmedAt,
        boolean active) {}

package clew.platform.access.passkeys;

import java.time.Instant;

/// A passkey as its member sees it.
///
/// @param id the credential's id; public, opens nothing
public record Passkey(String id, String label, Instant createdAt, Instant lastUsedAt) {}

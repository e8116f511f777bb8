package clew.platform.access.sessions;

import java.time.Instant;

/// One open session, as its member sees it.
///
/// @param key a hash of the session's id: names the session and opens nothing
/// @param browser the family of the browser; empty if not known
public record OpenSession(String key, Way way, String browser, Instant startedAt, Instant lastUsedAt) {}

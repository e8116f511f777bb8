package clew.platform.recognition;

import java.time.Instant;

/// A safety check as it is kept: by whom and when.
record KeptSafetyCheck(SafetyCheck check, String member, Instant at) {}

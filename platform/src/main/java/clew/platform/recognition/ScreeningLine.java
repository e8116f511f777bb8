package clew.platform.recognition;

import org.jspecify.annotations.Nullable;

/// A screening in a list, with the decision that ended it.
///
/// @param decision the decision, or `null` where nobody has decided
public record ScreeningLine(Screening screening, @Nullable ScreeningDecision decision) {}

package clew.platform.clocks.rules;

import java.time.Instant;
import java.time.LocalDate;

/// The end of a period.
///
/// @param lastDay the last day of it, in the zone of the clock
/// @param end the first moment that is no longer in it: for days, the midnight after the last day
/// @param wholeDay whether it ends with a day, and not at an hour
public record Due(LocalDate lastDay, Instant end, boolean wholeDay) {}

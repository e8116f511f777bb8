package clew.platform.assistance.claim;

import clew.platform.directory.Reason;
import java.time.LocalDate;

/// A sum that is owed since a day.
///
/// @param wages whether payments of wages count against it
record Debt(int number, Reason label, LocalDate since, long minor, boolean wages, boolean bearsInterest) {}

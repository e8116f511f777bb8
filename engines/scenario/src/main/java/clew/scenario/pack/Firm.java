package clew.scenario.pack;

/// A firm that trades openly.
///
/// @param place where it has its seat
/// @param staff how many people it employs
/// @param turnover what it takes in a month, in hundredths of the currency of its State
public record Firm(String id, String place, Sector sector, int staff, long turnover) {}

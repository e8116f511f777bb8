package clew.scenario.people;

/// A route that somebody took.
///
/// @param leavesOn the day on which they set out on it
/// @param arrivesOn the day on which they came to its end
public record Leg(String route, int leavesOn, int arrivesOn) {}

package clew.scenario.money;

/// A payment that a bank recorded. Nothing in it says what it was for in truth.
///
/// @param number from 1
/// @param day of the world
/// @param minute of that day
/// @param from the index of an account
/// @param to the index of another
/// @param amount in hundredths of the currency of both
public record Transaction(
        long number, int day, int minute, int from, int to, long amount, Channel channel, Reference reference) {}

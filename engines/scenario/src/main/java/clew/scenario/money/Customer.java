package clew.scenario.money;

/// Somebody who arrived and opened an account.
///
/// @param arrival the number of their registration
/// @param account the index of the account
/// @param bank the body that keeps it
/// @param currency its code
/// @param opened on which day of the world
public record Customer(int arrival, int account, String bank, String currency, int opened) {}

package clew.scenario.money;

/// Cash that went from hand to hand, which nobody recorded.
///
/// @param from whose purse it left
/// @param to into whose it went
/// @param amount in hundredths
/// @param currency its code
public record Handed(int day, int minute, String from, String to, long amount, String currency, Purpose purpose) {}

package clew.scenario.money;

/// What is true of a recorded payment.
///
/// @param purse whose cash it is, where the payment is in cash; else empty
public record Truly(Purpose purpose, String purse) {}

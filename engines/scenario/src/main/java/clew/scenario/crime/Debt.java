package clew.scenario.crime;

/// What a network says that a victim owes it. It is no debt in law.
///
/// @param principal for the journey, in hundredths of the currency of the State where the network works
/// @param monthlyPerMille interest a month, in thousandths
/// @param withheldPerMille what is kept back of the pay, in thousandths
public record Debt(long principal, int monthlyPerMille, int withheldPerMille) {}

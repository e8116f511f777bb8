package clew.scenario.statement;

import java.time.LocalDateTime;

/// A line of a statement.
///
/// @param number of the transaction in the world
/// @param in whether it came in; else it went out
/// @param amount in hundredths, above nought
/// @param balance after it, in hundredths
/// @param other the account on the other side
/// @param otherName who holds that
/// @param channel how it was paid
/// @param reference what the payer wrote; may be empty
public record Entry(
        long number,
        LocalDateTime at,
        boolean in,
        long amount,
        long balance,
        String other,
        String otherName,
        String channel,
        String reference) {}

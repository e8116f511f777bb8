package clew.money.statement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The head of a statement of one account in one currency.
///
/// @param place where it stands
/// @param account the account that the statement is of
/// @param currency the currency, as an ISO 4217 code
/// @param reference the statement's own number or name; empty where it has none
/// @param from the first day that it covers; `null` where it does not say
/// @param to the last day that it covers; `null` where it does not say
/// @param opening the booked balance before the first entry; `null` where it does not say
public record Opened(
        Place place,
        Party account,
        String currency,
        String reference,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Balance opening)
        implements Item {

    /// A booked balance.
    ///
    /// @param day of which day; `null` where the file does not say
    /// @param amount in minor units, below zero where the account is overdrawn
    public record Balance(@Nullable LocalDate day, long amount) {}
}

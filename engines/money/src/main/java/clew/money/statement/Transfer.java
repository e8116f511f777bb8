package clew.money.statement;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// A payment of which a file names both sides: an order (pain.001), a `Payment` of FollowTheMoney, a row of a
/// table with payer and payee.
///
/// @param place where it stands
/// @param day the day of execution
/// @param time the time; `null` where the file gives a day only
/// @param payer who pays
/// @param payee who is paid
/// @param amount in minor units of the currency, above zero
/// @param currency the currency, as an ISO 4217 code
/// @param credited what the payee received where that is another currency; `null` where it is the same
/// @param references what names the payment
/// @param text what was written to it
public record Transfer(
        Place place,
        LocalDate day,
        @Nullable LocalTime time,
        Party payer,
        Party payee,
        long amount,
        String currency,
        Entry.@Nullable Exchange credited,
        Entry.References references,
        String text)
        implements Item {}

package clew.money.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// One line of a statement: what was booked on its account.
///
/// @param place where it stands
/// @param booked the day of booking
/// @param time the time of booking; `null` where the file gives a day only
/// @param value the value day; `null` where the file does not say
/// @param amount in minor units of the statement's currency: above zero came in, below zero went out
/// @param balance the balance after it, in minor units; `null` where the file does not say
/// @param kind what kind of line it is
/// @param other the other side
/// @param exchange the amount in another currency; `null` where there was none
/// @param references what names the payment
/// @param code the bank's code of the transaction (`PMNT/RCDT/ESCT`, `NTRF`); empty where there is none
/// @param text what was written to it
public record Entry(
        Place place,
        LocalDate booked,
        @Nullable LocalTime time,
        @Nullable LocalDate value,
        long amount,
        @Nullable Long balance,
        Kind kind,
        Party other,
        @Nullable Exchange exchange,
        References references,
        String code,
        String text)
        implements Item {

    /// What kind of line it is.
    public enum Kind {
        /// Money that came in or went out.
        PAYMENT,
        /// What the bank took for itself, said apart from the payment it belongs to.
        FEE,
        /// An earlier line taken back, or a payment returned.
        REVERSAL
    }

    /// What was paid in another currency.
    ///
    /// @param currency the other currency, as an ISO 4217 code
    /// @param amount in minor units of it, not below zero
    /// @param rate the rate as the file gives it; `null` where it does not say
    public record Exchange(
            String currency, long amount, @Nullable BigDecimal rate) {}

    /// What names a payment at either end. Each is empty where the file does not say.
    ///
    /// @param endToEnd the payer's own reference, which travels with the payment
    /// @param unique the reference that is unique among all (UETR)
    /// @param bank the reference of the bank that keeps the account
    public record References(String endToEnd, String unique, String bank) {

        /// Nothing that names it.
        public static final References NONE = new References("", "", "");
    }
}

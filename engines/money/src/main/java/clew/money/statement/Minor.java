package clew.money.statement;

import java.math.BigDecimal;

/// Amounts as files write them, in whole minor units of their currency.
///
/// How many decimals a currency has is ISO 4217's, as the Java platform keeps it; a currency that is unknown
/// there is refused, never guessed.
final class Minor {

    /// The largest amount that is believed: ten million million of a currency with two decimals.
    static final long MOST = 1_000_000_000_000_000L;

    private Minor() {}

    /// What is wrong with a value, and what was expected instead.
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        final String field;
        final String value;
        final String expected;

        Unreadable(String field, String value, String expected) {
            super(field + ": " + expected);
            this.field = field;
            this.value = value;
            this.expected = expected;
        }
    }

    /// Reads an amount with a decimal point and without a sign.
    static long units(String field, String text, String currency, Currencies currencies) throws Unreadable {
        int decimals = currencies
                .decimals(currency)
                .orElseThrow(() -> new Unreadable(field, currency, "a currency of ISO 4217, such as EUR"));
        BigDecimal amount;
        try {
            amount = new BigDecimal(text.strip());
        } catch (NumberFormatException notANumber) {
            throw new Unreadable(field, text, "an amount such as 1234.56");
        }
        if (amount.signum() < 0) {
            throw new Unreadable(field, text, "an amount without a sign; credit or debit says the direction");
        }
        BigDecimal units = amount.movePointRight(decimals).stripTrailingZeros();
        if (units.scale() > 0) {
            throw new Unreadable(field, text, "at most " + decimals + " decimals in " + currency);
        }
        if (units.precision() - units.scale() > 18 || units.longValueExact() > MOST) {
            throw new Unreadable(
                    field,
                    text,
                    "an amount below " + BigDecimal.valueOf(MOST, decimals).toPlainString());
        }
        return units.longValueExact();
    }
}

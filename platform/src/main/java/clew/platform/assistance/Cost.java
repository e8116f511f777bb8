package clew.platform.assistance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/// An amount of money in the smallest unit of its currency.
public record Cost(long minor, Currency currency) {

    /// Amounts are not negative.
    public Cost {
        if (minor < 0) {
            throw new IllegalArgumentException("an amount is not negative");
        }
    }

    /// What somebody typed, such as `1250.50` or `1 250,5`; empty if it is no amount of that currency.
    public static Optional<Cost> parse(String amount, String currency) {
        try {
            Currency known = Currency.getInstance(currency.strip().toUpperCase(Locale.ROOT));
            String plain = amount.replaceAll("[\\s\\u00a0']", "").replace(',', '.');
            if (!plain.matches("\\d{1,12}(\\.\\d{1,4})?")) {
                return Optional.empty();
            }
            BigDecimal minor = new BigDecimal(plain).movePointRight(digits(known));
            return Optional.of(
                    new Cost(minor.setScale(0, RoundingMode.UNNECESSARY).longValueExact(), known));
        } catch (IllegalArgumentException | ArithmeticException notMoney) {
            return Optional.empty();
        }
    }

    /// As it is written, such as `1250.50 EUR`.
    public String text() {
        return plain() + " " + currency.getCurrencyCode();
    }

    /// The amount alone, such as `1250.50`.
    public String plain() {
        return BigDecimal.valueOf(minor, digits(currency)).toPlainString();
    }

    private static int digits(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }
}

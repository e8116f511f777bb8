package clew.platform.assistance.claim;

import java.math.BigDecimal;
import java.util.Currency;

/// How amounts and figures are written in a formula.
final class Amounts {

    private Amounts() {}

    static int digits(String currency) {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    static String text(long minor, String currency) {
        return BigDecimal.valueOf(minor, digits(currency)).toPlainString();
    }

    static String plain(BigDecimal figure) {
        return figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString();
    }

    /// An amount of another currency in the smallest unit of the claim's, before rounding.
    static Exact convert(long minor, String from, BigDecimal worth, String to) {
        BigDecimal units = BigDecimal.valueOf(minor, digits(from)).multiply(worth);
        return Exact.of(units.movePointRight(digits(to)));
    }
}

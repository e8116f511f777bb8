package clew.money.statement;

import java.util.Currency;
import java.util.Map;
import java.util.OptionalInt;

/// How many decimals the currencies of a case have: those of ISO 4217 as the Java platform keeps them, and those that
/// somebody has named. A currency that is neither is refused, never guessed.
///
/// @param named currencies that ISO 4217 does not have (those of an exercise, say), with their decimals
public record Currencies(Map<String, Integer> named) {

    /// Those of ISO 4217 alone.
    public static final Currencies ISO = new Currencies(Map.of());

    public Currencies {
        named = Map.copyOf(named);
    }

    /// How many decimals a currency has; empty where it is not known.
    public OptionalInt decimals(String code) {
        Integer own = named.get(code);
        if (own != null) {
            return OptionalInt.of(own);
        }
        try {
            return OptionalInt.of(Math.max(0, Currency.getInstance(code).getDefaultFractionDigits()));
        } catch (IllegalArgumentException unknown) {
            return OptionalInt.empty();
        }
    }
}

package clew.platform.assistance.claim;

import clew.platform.directory.Reason;
import java.util.Optional;

/// An amount in the claim's currency, with how it came to be so.
record Conversion(long minor, Reason formula, String source) {

    /// The amount; empty where it is of another currency and nobody fixed a rate.
    static Optional<Conversion> of(ClaimSheet sheet, long minor, String currency) {
        if (currency.equals(sheet.currency())) {
            return Optional.of(new Conversion(
                    minor, Reason.of("assistance.claim.formula.amount", Amounts.text(minor, currency)), ""));
        }
        ClaimSheet.Rate rate = sheet.rate(currency);
        if (rate == null) {
            return Optional.empty();
        }
        Reason formula = Reason.of(
                "assistance.claim.formula.converted",
                Amounts.text(minor, currency),
                currency,
                Amounts.plain(rate.worth()),
                rate.on().toString());
        long converted =
                Amounts.convert(minor, currency, rate.worth(), sheet.currency()).rounded();
        return Optional.of(new Conversion(converted, formula, rate.source()));
    }
}

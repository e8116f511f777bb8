package clew.platform.assistance.claim;

import java.math.BigDecimal;

/// A wage: an amount in the smallest unit of the claim's currency, for an hour, a day or a month.
///
/// @param source where it is written: the contract, a law, a collective agreement, what the person was told
public record Wage(long minor, Per per, String source) {

    /// What the amount is for.
    public enum Per {
        HOUR,
        DAY,
        MONTH;

        /// The message key of its label.
        public String key() {
            return "assistance.claim.per." + name();
        }
    }

    /// Amounts are not negative.
    public Wage {
        if (minor < 0) {
            throw new IllegalArgumentException("a wage is not negative");
        }
    }

    /// What one hour of it is worth.
    ///
    /// A month has 52/12 weeks of normal hours; a day has the hours that a daily wage is agreed for.
    Exact hourly(WorkTerms terms) {
        Exact amount = Exact.of(minor);
        return switch (per) {
            case HOUR -> amount;
            case DAY -> amount.dividedBy(Exact.of(terms.hoursOfDailyWage()));
            case MONTH ->
                amount.times(Exact.of(12)).dividedBy(Exact.of(new BigDecimal(52).multiply(terms.normalHours())));
        };
    }
}

package clew.platform.assistance.claim;

import java.math.BigDecimal;

/// What is paid on top of the hourly wage, in percent of it.
///
/// @param overtime for the first hours above the normal ones
/// @param firstHours how many hours of a week those are; what is beyond gets `beyond`
/// @param beyond for the overtime hours after those
/// @param night for each hour by night
/// @param restDay for each hour on rest days and holidays
/// @param source the law or agreement it is taken from
/// @param mark how far that was checked: verified, second-hand, check before release, or entered
public record Surcharges(
        BigDecimal overtime,
        BigDecimal firstHours,
        BigDecimal beyond,
        BigDecimal night,
        BigDecimal restDay,
        String source,
        Mark mark) {

    /// How far a source was checked.
    public enum Mark {
        VERIFIED,
        SECOND_HAND,
        CHECK_BEFORE_RELEASE,
        ENTERED;

        /// The message key of its label.
        public String key() {
            return "assistance.claim.mark." + name();
        }
    }

    /// Surcharges are not negative.
    public Surcharges {
        if (overtime.signum() < 0
                || firstHours.signum() < 0
                || beyond.signum() < 0
                || night.signum() < 0
                || restDay.signum() < 0) {
            throw new IllegalArgumentException("surcharges are not negative");
        }
    }

    /// Whether anything is paid on top at all.
    public boolean any() {
        return overtime.signum() > 0 || beyond.signum() > 0 || night.signum() > 0 || restDay.signum() > 0;
    }

    /// No surcharge at all.
    public static Surcharges none() {
        BigDecimal no = BigDecimal.ZERO;
        return new Surcharges(no, no, no, no, no, "", Mark.ENTERED);
    }
}

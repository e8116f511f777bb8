package clew.platform.assistance.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody wrote down for a claim: the whole input of the worksheet.
///
/// @param currency of the claim, as an ISO 4217 code
/// @param asOf the day for which it is computed
/// @param payDay on which day of the following month a month's wage was due
/// @param work the periods of work
/// @param items what is claimed beside wages
/// @param payments what was received
/// @param rates the amounts of the claim's currency for one unit of another
public record ClaimSheet(
        String currency,
        LocalDate asOf,
        int payDay,
        List<Work> work,
        List<Item> items,
        List<Payment> payments,
        List<Rate> rates,
        Interest interest) {

    /// Checks the pay day and copies the lists.
    public ClaimSheet {
        if (payDay < 1 || payDay > 28) {
            throw new IllegalArgumentException("the pay day is between 1 and 28");
        }
        work = List.copyOf(work);
        items = List.copyOf(items);
        payments = List.copyOf(payments);
        rates = List.copyOf(rates);
    }

    /// A sheet with nothing on it.
    public static ClaimSheet empty(String currency, LocalDate asOf) {
        return new ClaimSheet(currency, asOf, 1, List.of(), List.of(), List.of(), List.of(), Interest.none());
    }

    /// A period of work, both days counted.
    public record Work(UUID id, String label, LocalDate from, LocalDate until, WorkTerms terms) {
        /// Checks the order of the days.
        public Work {
            if (until.isBefore(from)) {
                throw new IllegalArgumentException("the last day of a period is not before its first");
            }
            if (from.plusYears(60).isBefore(until)) {
                throw new IllegalArgumentException("a period has at most 60 years");
            }
        }
    }

    /// What is claimed beside wages.
    ///
    /// @param on since when it is owed
    /// @param currency of the amount; another than the claim's needs a [Rate]
    /// @param source the receipt, judgment, guideline or law that the amount is taken from
    /// @param bearsInterest whether interest is asked for it
    public record Item(
            UUID id,
            Kind kind,
            String label,
            LocalDate on,
            long minor,
            String currency,
            String source,
            boolean bearsInterest) {

        /// The kinds of item.
        public enum Kind {
            DEDUCTION_DEBT(Section.DEDUCTIONS),
            DEDUCTION_RENT(Section.DEDUCTIONS),
            DEDUCTION_FOOD(Section.DEDUCTIONS),
            DEDUCTION_DOCUMENTS(Section.DEDUCTIONS),
            DEDUCTION_OTHER(Section.DEDUCTIONS),
            COST_MEDICAL(Section.COSTS),
            COST_TRAVEL(Section.COSTS),
            COST_LEGAL(Section.COSTS),
            COST_OTHER(Section.COSTS),
            NON_MATERIAL(Section.NON_MATERIAL);

            private final Section section;

            Kind(Section section) {
                this.section = section;
            }

            /// Where it stands.
            public Section section() {
                return section;
            }

            /// The message key of its label.
            public String key() {
                return "assistance.claim.kind." + name();
            }
        }

        /// Amounts are not negative.
        public Item {
            if (minor < 0) {
                throw new IllegalArgumentException("an amount is not negative");
            }
        }
    }

    /// Something that was received.
    ///
    /// @param wagesOnly whether it was paid as wages; else it counts against everything, the oldest first
    public record Payment(UUID id, String label, LocalDate on, long minor, String currency, boolean wagesOnly) {
        /// Amounts are not negative.
        public Payment {
            if (minor < 0) {
                throw new IllegalArgumentException("a payment is not negative");
            }
        }
    }

    /// What one unit of another currency is worth, fixed for the claim.
    public record Rate(UUID id, String currency, BigDecimal worth, LocalDate on, String source) {
        /// A rate is above zero.
        public Rate {
            if (worth.signum() <= 0) {
                throw new IllegalArgumentException("a rate of exchange is above zero");
            }
        }
    }

    /// The rate for a currency, or `null` if there is none.
    @Nullable
    Rate rate(String other) {
        return rates.stream()
                .filter(each -> each.currency().equals(other))
                .findFirst()
                .orElse(null);
    }

    /// The sheet with other basics.
    public ClaimSheet with(String newCurrency, LocalDate day, int newPayDay, Interest newInterest) {
        return new ClaimSheet(newCurrency, day, newPayDay, work, items, payments, rates, newInterest);
    }

    /// The sheet with one more period.
    public ClaimSheet plus(Work more) {
        return new ClaimSheet(currency, asOf, payDay, and(work, more), items, payments, rates, interest);
    }

    /// The sheet with one more item.
    public ClaimSheet plus(Item more) {
        return new ClaimSheet(currency, asOf, payDay, work, and(items, more), payments, rates, interest);
    }

    /// The sheet with one more payment.
    public ClaimSheet plus(Payment more) {
        return new ClaimSheet(currency, asOf, payDay, work, items, and(payments, more), rates, interest);
    }

    /// The sheet with one more rate; it takes the place of an earlier one for the same currency.
    public ClaimSheet plus(Rate more) {
        List<Rate> others = rates.stream()
                .filter(each -> !each.currency().equals(more.currency()))
                .toList();
        return new ClaimSheet(currency, asOf, payDay, work, items, payments, and(others, more), interest);
    }

    /// The sheet without a line.
    public ClaimSheet without(UUID line) {
        return new ClaimSheet(
                currency,
                asOf,
                payDay,
                work.stream().filter(each -> !each.id().equals(line)).toList(),
                items.stream().filter(each -> !each.id().equals(line)).toList(),
                payments.stream().filter(each -> !each.id().equals(line)).toList(),
                rates.stream().filter(each -> !each.id().equals(line)).toList(),
                interest);
    }

    private static <T> List<T> and(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }
}

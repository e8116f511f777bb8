package clew.platform.assistance.claim;

import clew.platform.assistance.claim.ClaimResult.Line;
import clew.platform.assistance.claim.Surcharges.Mark;
import clew.platform.directory.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The interest on a debt, from the day since which it is owed (counted) until the day of the claim (not counted).
///
/// The time is cut wherever something changes: a rate begins, a payment arrives, and, where interest bears
/// interest, a year is full. Within a piece nothing changes, so its interest is sum × rate × part of the year,
/// exactly; the pieces are added, and the sum is rounded once.
final class Accrual {

    private final ClaimSheet sheet;
    private final Ledger ledger;

    Accrual(ClaimSheet sheet, Ledger ledger) {
        this.sheet = sheet;
        this.ledger = ledger;
    }

    Optional<Line> on(Debt debt) {
        Interest interest = sheet.interest();
        boolean none = interest.kind() == Interest.Kind.NONE || !debt.bearsInterest();
        if (none || !debt.since().isBefore(sheet.asOf())) {
            return Optional.empty();
        }
        long minor = exact(debt).rounded();
        if (minor == 0) {
            return Optional.empty();
        }
        Reason formula = Reason.of(
                "assistance.claim.formula.interest",
                Amounts.text(debt.minor(), sheet.currency()),
                debt.since().toString(),
                sheet.asOf().toString(),
                rates(debt),
                Reason.of(interest.dayCount().key()),
                Reason.of(interest.kind().key()));
        Reason what = Reason.of("assistance.claim.line.interest", debt.label());
        return Optional.of(new Line(Section.INTEREST, what, formula, minor, sources(debt), mark(debt)));
    }

    private Exact exact(Debt debt) {
        List<LocalDate> cuts = List.copyOf(cuts(debt));
        Exact counted = Exact.ZERO;
        Exact added = Exact.ZERO;
        for (int i = 0; i + 1 < cuts.size(); i++) {
            LocalDate from = cuts.get(i);
            if (compounds() && i > 0 && anniversary(debt.since(), from)) {
                added = counted;
            }
            Exact bearing = Exact.of(openOn(debt, from)).plus(added);
            Exact rate = Exact.percent(rate(from));
            counted = counted.plus(
                    bearing.times(rate).times(sheet.interest().dayCount().share(from, cuts.get(i + 1))));
        }
        return counted;
    }

    private Set<LocalDate> cuts(Debt debt) {
        TreeSet<LocalDate> cuts = new TreeSet<>(List.of(debt.since(), sheet.asOf()));
        sheet.interest().rates().forEach(rate -> cuts.add(rate.from()));
        ledger.on(debt).forEach(applied -> cuts.add(applied.on()));
        for (int year = 1; compounds() && !debt.since().plusYears(year).isAfter(sheet.asOf()); year++) {
            cuts.add(debt.since().plusYears(year));
        }
        return new TreeSet<>(cuts.subSet(debt.since(), true, sheet.asOf(), true));
    }

    private boolean compounds() {
        return sheet.interest().kind() == Interest.Kind.COMPOUND_YEARLY;
    }

    private static boolean anniversary(LocalDate since, LocalDate day) {
        return day.equals(since.plusYears(day.getYear() - since.getYear()));
    }

    private long openOn(Debt debt, LocalDate day) {
        return debt.minor()
                - ledger.on(debt).stream()
                        .filter(each -> !each.on().isAfter(day))
                        .mapToLong(Ledger.Applied::minor)
                        .sum();
    }

    private BigDecimal rate(LocalDate day) {
        return sheet.interest().rates().reversed().stream()
                .filter(each -> !each.from().isAfter(day))
                .findFirst()
                .map(Interest.Rate::percent)
                .orElse(BigDecimal.ZERO);
    }

    /// The rates that counted.
    private List<Interest.Rate> counted(Debt debt) {
        List<Interest.Rate> all = sheet.interest().rates();
        return all.stream()
                .filter(each -> each.from().isBefore(sheet.asOf()))
                .filter(each -> all.stream()
                        .noneMatch(later -> later.from().isAfter(each.from())
                                && !later.from().isAfter(debt.since())))
                .toList();
    }

    private String rates(Debt debt) {
        return String.join(
                "; ",
                counted(debt).stream()
                        .map(each -> Amounts.plain(each.percent()) + " % (" + each.from() + ")")
                        .toList());
    }

    private String sources(Debt debt) {
        return String.join(
                "; ",
                counted(debt).stream().map(Interest.Rate::source).distinct().toList());
    }

    private Mark mark(Debt debt) {
        return counted(debt).stream()
                .map(Interest.Rate::mark)
                .max(Comparator.naturalOrder())
                .orElse(Mark.ENTERED);
    }
}

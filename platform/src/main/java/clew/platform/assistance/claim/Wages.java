package clew.platform.assistance.claim;

import clew.platform.assistance.claim.ClaimResult.Line;
import clew.platform.directory.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The wages of each month: what was earned in normal hours, and the surcharges.
///
/// Days of the same month under the same terms are counted together before anything is rounded, so that it makes no
/// difference into how many periods somebody cuts them.
final class Wages {

    private static final Exact WEEK = Exact.of(7);

    private final ClaimSheet sheet;

    Wages(ClaimSheet sheet) {
        this.sheet = sheet;
    }

    /// The lines of each month, the earliest first.
    Map<YearMonth, List<Line>> months() {
        Map<YearMonth, Map<WorkTerms, Integer>> days = days();
        Map<YearMonth, List<Line>> months = new LinkedHashMap<>();
        days.forEach((month, terms) -> {
            List<Line> lines = new ArrayList<>();
            terms.forEach((each, count) -> lines.addAll(lines(month, each, count)));
            months.put(month, lines);
        });
        return months;
    }

    private Map<YearMonth, Map<WorkTerms, Integer>> days() {
        Map<YearMonth, Map<WorkTerms, Integer>> days = new TreeMap<>();
        for (ClaimSheet.Work work : sheet.work()) {
            YearMonth month = YearMonth.from(work.from());
            while (!month.isAfter(YearMonth.from(work.until()))) {
                LocalDate first = work.from().isAfter(month.atDay(1)) ? work.from() : month.atDay(1);
                LocalDate last = work.until().isBefore(month.atEndOfMonth()) ? work.until() : month.atEndOfMonth();
                int count = Math.toIntExact(ChronoUnit.DAYS.between(first, last) + 1);
                days.computeIfAbsent(month, _ -> new LinkedHashMap<>()).merge(work.terms(), count, Integer::sum);
                month = month.plusMonths(1);
            }
        }
        return days;
    }

    private List<Line> lines(YearMonth month, WorkTerms terms, int days) {
        List<Line> lines = new ArrayList<>();
        lines.add(base(month, terms, days));
        overtime(month, terms, days).ifPresent(lines::add);
        surcharge("night", month, terms, days, terms.nightHours(), terms.rules().night())
                .ifPresent(lines::add);
        surcharge(
                        "restDay",
                        month,
                        terms,
                        days,
                        terms.restDayHours(),
                        terms.rules().restDay())
                .ifPresent(lines::add);
        return lines;
    }

    private Line base(YearMonth month, WorkTerms terms, int days) {
        Wage wage = terms.wage();
        BigDecimal normal = terms.hoursPerWeek().min(terms.normalHours());
        Exact amount;
        Reason formula;
        if (wage.per() == Wage.Per.MONTH) {
            amount = Exact.of(wage.minor())
                    .times(Exact.ratio(days, month.lengthOfMonth()))
                    .times(Exact.of(normal).dividedBy(Exact.of(terms.normalHours())));
            formula = Reason.of(
                    "assistance.claim.formula.month",
                    money(wage.minor()),
                    days,
                    month.lengthOfMonth(),
                    Amounts.plain(normal),
                    Amounts.plain(terms.normalHours()));
        } else {
            amount = weeks(days).times(Exact.of(normal)).times(wage.hourly(terms));
            formula = Reason.of("assistance.claim.formula.hours", days, Amounts.plain(normal), hourly(terms));
        }
        return line(Section.WAGES, "base", month, terms, formula, amount, wage.source());
    }

    private Optional<Line> overtime(YearMonth month, WorkTerms terms, int days) {
        BigDecimal over = terms.hoursPerWeek().subtract(terms.normalHours()).max(BigDecimal.ZERO);
        if (over.signum() == 0) {
            return Optional.empty();
        }
        Surcharges rules = terms.rules();
        boolean tiers = rules.firstHours().signum() > 0;
        BigDecimal first = tiers ? over.min(rules.firstHours()) : over;
        BigDecimal beyond = over.subtract(first);
        Exact weighted = Exact.of(first)
                .times(Exact.ONE.plus(Exact.percent(rules.overtime())))
                .plus(Exact.of(beyond)
                        .times(Exact.ONE.plus(Exact.percent(rules.beyond().max(rules.overtime())))));
        Exact amount = weeks(days).times(weighted).times(terms.wage().hourly(terms));
        Reason formula = Reason.of(
                "assistance.claim.formula.overtime",
                days,
                Amounts.plain(first),
                Amounts.plain(rules.overtime()),
                Amounts.plain(beyond),
                Amounts.plain(rules.beyond().max(rules.overtime())),
                hourly(terms));
        return Optional.of(line(Section.SURCHARGES, "overtime", month, terms, formula, amount, rules.source()));
    }

    private Optional<Line> surcharge(
            String what, YearMonth month, WorkTerms terms, int days, BigDecimal hours, BigDecimal percent) {
        if (hours.signum() == 0 || percent.signum() == 0) {
            return Optional.empty();
        }
        Exact amount = weeks(days)
                .times(Exact.of(hours))
                .times(Exact.percent(percent))
                .times(terms.wage().hourly(terms));
        Reason formula = Reason.of(
                "assistance.claim.formula.surcharge",
                days,
                Amounts.plain(hours),
                Amounts.plain(percent),
                hourly(terms));
        return Optional.of(line(
                Section.SURCHARGES,
                what,
                month,
                terms,
                formula,
                amount,
                terms.rules().source()));
    }

    private Line line(
            Section section,
            String what,
            YearMonth month,
            WorkTerms terms,
            Reason formula,
            Exact amount,
            String source) {
        return new Line(
                section,
                Reason.of("assistance.claim.line." + what, month.toString()),
                formula,
                amount.rounded(),
                source,
                section == Section.WAGES
                        ? Surcharges.Mark.ENTERED
                        : terms.rules().mark());
    }

    private static Exact weeks(int days) {
        return Exact.of(days).dividedBy(WEEK);
    }

    /// The wage of an hour as it is shown: rounded to the smallest unit, while the amount is computed with the exact
    /// one.
    private String hourly(WorkTerms terms) {
        return money(terms.wage().hourly(terms).rounded());
    }

    private String money(long minor) {
        return Amounts.text(minor, sheet.currency());
    }
}

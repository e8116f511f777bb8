package clew.platform.assistance.claim;

import clew.platform.assistance.claim.ClaimResult.Line;
import clew.platform.assistance.claim.Surcharges.Mark;
import clew.platform.directory.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Computes what is owed to somebody who was made to work for too little or for nothing.
///
/// **Wages.** A period is cut into calendar months. Days of a month under the same terms are counted together, and
/// `d` days are `d / 7` weeks. With `H` hours a week worked, `N` normal hours and `h` the wage of an hour:
///
/// ```
/// wage by the hour or day   d/7 × min(H, N) × h             h = amount, or amount / hours of a daily wage
/// wage by the month         amount × d/length of month × min(H, N)/N
/// overtime                  d/7 × (first hours × (1 + p) + hours beyond × (1 + q)) × h,  of the H − N above normal
/// night, rest day           d/7 × hours × surcharge × h      on top of what those hours earned already
/// h of a monthly wage       amount × 12 / (52 × N)
/// ```
///
/// The wage that counts is the higher of what was agreed and what the law asks, compared by the hour.
///
/// **What else is owed.** Deductions, costs and non-material items are taken as they are written, with their
/// source; an amount in another currency is turned with the one rate that was fixed for the claim.
///
/// **Payments** go to the oldest debt first, and to the sum owed before its interest. Wages paid count against wages
/// only. What is left over of a payment is said and reduces nothing.
///
/// **Interest** runs on each debt from the day since which it is owed: a month's wage from the pay day of the next
/// month. See [Accrual].
///
/// **Rounding.** Everything is computed with fractions of whole numbers. Each line is rounded once, to the
/// smallest unit of the currency, a half away from zero; sums are sums of rounded lines, so that they agree on
/// paper. The line of a month can so differ by half a cent from what one line for a year would give.
///
/// **When it is wrong.** It knows no taxes and contributions, no changes of the legal wage within a period (cut
/// the period), no holidays by itself, no limitation of actions, and no imputation of payments to interest
/// first, which some laws ask: that would make the claim larger. A lawyer must look at it before it is filed.
public final class Worksheet {

    private Worksheet() {}

    /// Computes a sheet. The same sheet gives the same result, on any machine.
    public static ClaimResult compute(ClaimSheet sheet) {
        List<Line> lines = new ArrayList<>();
        List<Reason> notes = new ArrayList<>();
        List<Debt> debts = new ArrayList<>();
        wages(sheet, lines, debts);
        items(sheet, lines, debts, notes);
        Ledger ledger = new Ledger(sheet, debts);
        lines.addAll(ledger.lines());
        notes.addAll(ledger.notes());
        Accrual accrual = new Accrual(sheet, ledger);
        debts.forEach(debt -> accrual.on(debt).ifPresent(lines::add));
        if (overlap(sheet)) {
            notes.add(Reason.of("assistance.claim.note.overlap"));
        }
        return new ClaimResult(sheet.currency(), lines, notes);
    }

    private static void wages(ClaimSheet sheet, List<Line> lines, List<Debt> debts) {
        new Wages(sheet).months().forEach((month, its) -> {
            lines.addAll(its);
            LocalDate since = month.plusMonths(1).atDay(sheet.payDay());
            long sum = its.stream().mapToLong(Line::minor).reduce(0, Math::addExact);
            Reason label = Reason.of("assistance.claim.wagesOf", month.toString());
            debts.add(new Debt(debts.size(), label, since, sum, true, true));
        });
    }

    private static void items(ClaimSheet sheet, List<Line> lines, List<Debt> debts, List<Reason> notes) {
        for (ClaimSheet.Item item : sheet.items()) {
            Conversion.of(sheet, item.minor(), item.currency())
                    .ifPresentOrElse(
                            amount -> {
                                lines.add(line(item, amount));
                                Reason label = Reason.of("assistance.claim.itemOf", item.label());
                                debts.add(new Debt(
                                        debts.size(), label, item.on(), amount.minor(), false, item.bearsInterest()));
                            },
                            () -> notes.add(Reason.of("assistance.claim.note.noRate", item.currency())));
        }
    }

    private static Line line(ClaimSheet.Item item, Conversion amount) {
        String source = amount.source().isEmpty() ? item.source() : item.source() + "; " + amount.source();
        Reason what =
                Reason.of("assistance.claim.line.item", Reason.of(item.kind().key()), item.label());
        return new Line(item.kind().section(), what, amount.formula(), amount.minor(), source, Mark.ENTERED);
    }

    private static boolean overlap(ClaimSheet sheet) {
        List<ClaimSheet.Work> work = sheet.work();
        for (int i = 0; i < work.size(); i++) {
            for (int j = i + 1; j < work.size(); j++) {
                boolean before = work.get(i).until().isBefore(work.get(j).from());
                boolean after = work.get(j).until().isBefore(work.get(i).from());
                if (!before && !after) {
                    return true;
                }
            }
        }
        return false;
    }
}

package clew.platform.assistance.claim;

import clew.platform.assistance.claim.ClaimResult.Line;
import clew.platform.assistance.claim.Surcharges.Mark;
import clew.platform.directory.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Which payment goes to which debt: the oldest debt first, and within a debt to the sum owed, not to its interest.
///
/// A payment before anything was owed is an advance: it counts from the day on which the debt arises.
final class Ledger {

    private final ClaimSheet sheet;
    private final List<Debt> debts;
    private final long[] open;
    private final List<Applied> applied = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Reason> notes = new ArrayList<>();

    Ledger(ClaimSheet sheet, List<Debt> debts) {
        this.sheet = sheet;
        this.debts = debts.stream()
                .sorted(Comparator.comparing(Debt::since).thenComparingInt(Debt::number))
                .toList();
        this.open = this.debts.stream().mapToLong(Debt::minor).toArray();
        sheet.payments().stream()
                .sorted(Comparator.comparing(ClaimSheet.Payment::on))
                .forEach(this::apply);
    }

    /// A part of a payment that went to a debt.
    record Applied(Debt debt, LocalDate on, long minor) {}

    List<Line> lines() {
        return lines;
    }

    List<Reason> notes() {
        return notes;
    }

    /// What was paid on a debt, in the order of days.
    List<Applied> on(Debt debt) {
        return applied.stream()
                .filter(each -> each.debt().equals(debt))
                .sorted(Comparator.comparing(Applied::on))
                .toList();
    }

    private void apply(ClaimSheet.Payment payment) {
        if (payment.on().isAfter(sheet.asOf())) {
            notes.add(Reason.of("assistance.claim.note.paymentAhead", payment.label()));
            return;
        }
        Conversion.of(sheet, payment.minor(), payment.currency())
                .ifPresentOrElse(
                        amount -> spread(payment, amount),
                        () -> notes.add(Reason.of("assistance.claim.note.noRate", payment.currency())));
    }

    private void spread(ClaimSheet.Payment payment, Conversion amount) {
        long left = amount.minor();
        for (int i = 0; i < open.length && left > 0; i++) {
            Debt debt = debts.get(i);
            if (open[i] == 0 || (payment.wagesOnly() && !debt.wages())) {
                continue;
            }
            long part = Math.min(left, open[i]);
            LocalDate day = payment.on().isBefore(debt.since()) ? debt.since() : payment.on();
            applied.add(new Applied(debt, day, part));
            open[i] -= part;
            left -= part;
        }
        lines.add(line(payment, amount, left));
        if (left > 0) {
            notes.add(
                    Reason.of("assistance.claim.note.overpaid", payment.label(), Amounts.text(left, sheet.currency())));
        }
    }

    private static Line line(ClaimSheet.Payment payment, Conversion amount, long left) {
        return new Line(
                Section.PAYMENTS,
                Reason.of(
                        "assistance.claim.line.payment",
                        payment.label(),
                        payment.on().toString()),
                amount.formula(),
                left - amount.minor(),
                amount.source(),
                Mark.ENTERED);
    }
}

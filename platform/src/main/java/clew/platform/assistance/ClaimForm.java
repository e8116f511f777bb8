package clew.platform.assistance;

import clew.platform.assistance.claim.ClaimSheet;
import clew.platform.assistance.claim.ClaimSheet.Item;
import clew.platform.assistance.claim.Interest;
import clew.platform.assistance.claim.Surcharges.Mark;
import clew.platform.assistance.claim.Wage;
import clew.platform.assistance.claim.WorkTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/// What is typed on the worksheet of a claim; each part of the page sends its own fields.
record ClaimForm(
        @Nullable String label,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate until,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate on,

        @Nullable BigDecimal daysPerWeek,
        @Nullable BigDecimal hoursPerDay,
        @Nullable BigDecimal nightHours,
        @Nullable BigDecimal restDayHours,
        @Nullable String agreed,
        Wage.@Nullable Per agreedPer,
        @Nullable String agreedSource,
        @Nullable String due,
        Wage.@Nullable Per duePer,
        @Nullable String dueSource,
        @Nullable String rule,
        Item.@Nullable Kind kind,
        @Nullable String amount,
        @Nullable String currency,
        @Nullable String source,
        @Nullable Boolean bearsInterest,
        @Nullable Boolean wagesOnly,
        @Nullable BigDecimal worth,
        @Nullable Integer payDay,
        Interest.@Nullable Kind interest,
        Interest.@Nullable DayCount dayCount,
        @Nullable String rates,
        @Nullable BigDecimal percent) {

    private static final BigDecimal EIGHT = new BigDecimal(8);

    /// Says which field of a part cannot be used.
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String field;

        Wrong(String field) {
            super("a field cannot be used", null, false, false);
            this.field = field;
        }

        String field() {
            return field;
        }
    }

    ClaimSheet.Work work(ClaimSheet sheet, ClaimRules rules) {
        ClaimRules.WageRule chosen = rules.wage(text(rule));
        WorkTerms terms = new WorkTerms(
                needed(daysPerWeek, "daysPerWeek"),
                needed(hoursPerDay, "hoursPerDay"),
                chosen.normalHours(),
                EIGHT,
                nightHours == null ? BigDecimal.ZERO : nightHours,
                restDayHours == null ? BigDecimal.ZERO : restDayHours,
                wage(sheet, agreed, agreedPer, agreedSource, "agreed"),
                wage(sheet, due, duePer, dueSource, "due"),
                chosen.surcharges());
        return new ClaimSheet.Work(UUID.randomUUID(), text(label), needed(from, "from"), needed(until, "until"), terms);
    }

    Item item() {
        Cost cost = cost();
        if (text(source).isEmpty()) {
            throw new Wrong("source");
        }
        return new Item(
                UUID.randomUUID(),
                needed(kind, "kind"),
                text(label),
                needed(on, "on"),
                cost.minor(),
                cost.currency().getCurrencyCode(),
                text(source),
                Boolean.TRUE.equals(bearsInterest));
    }

    ClaimSheet.Payment payment() {
        Cost cost = cost();
        return new ClaimSheet.Payment(
                UUID.randomUUID(),
                text(label),
                needed(on, "on"),
                cost.minor(),
                cost.currency().getCurrencyCode(),
                Boolean.TRUE.equals(wagesOnly));
    }

    ClaimSheet.Rate rate() {
        return new ClaimSheet.Rate(UUID.randomUUID(), known(), needed(worth, "worth"), needed(on, "on"), text(source));
    }

    ClaimSheet basics(ClaimSheet sheet, ClaimRules rules) {
        List<Interest.Rate> table = percent == null
                ? rules.rates(text(rates))
                : List.of(new Interest.Rate(LocalDate.of(1900, 1, 1), percent, text(source), Mark.ENTERED));
        Interest wanted = new Interest(needed(interest, "interest"), needed(dayCount, "dayCount"), table);
        return sheet.with(known(), needed(on, "on"), needed(payDay, "payDay"), wanted);
    }

    private String known() {
        return Cost.parse("1", text(currency))
                .orElseThrow(() -> new Wrong("currency"))
                .currency()
                .getCurrencyCode();
    }

    private Cost cost() {
        return Cost.parse(text(amount), text(currency)).orElseThrow(() -> new Wrong("amount"));
    }

    private static @Nullable Wage wage(
            ClaimSheet sheet, @Nullable String typed, Wage.@Nullable Per per, @Nullable String source, String field) {
        if (text(typed).isEmpty()) {
            return null;
        }
        Cost cost = Cost.parse(text(typed), sheet.currency()).orElseThrow(() -> new Wrong(field));
        return new Wage(cost.minor(), needed(per, field), text(source));
    }

    private static <T> T needed(@Nullable T value, String field) {
        if (value == null) {
            throw new Wrong(field);
        }
        return value;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}

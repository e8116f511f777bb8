package clew.platform.assistance;

import clew.platform.assistance.claim.ClaimSheet;
import clew.platform.assistance.claim.ClaimSheet.Item;
import clew.platform.assistance.claim.Interest;
import clew.platform.assistance.claim.Surcharges;
import clew.platform.assistance.claim.Surcharges.Mark;
import clew.platform.assistance.claim.Wage;
import clew.platform.assistance.claim.WorkTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
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
        @Nullable BigDecimal normalHours,
        @Nullable BigDecimal overtime,
        @Nullable BigDecimal firstHours,
        @Nullable BigDecimal beyond,
        @Nullable BigDecimal night,
        @Nullable BigDecimal restDay,
        @Nullable String surchargeSource,
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
        ClaimRules.WageRule chosen = surcharges(rules);
        WorkTerms terms = new WorkTerms(
                needed(daysPerWeek, "daysPerWeek"),
                needed(hoursPerDay, "hoursPerDay"),
                chosen.normalHours(),
                EIGHT,
                orNothing(nightHours),
                orNothing(restDayHours),
                wage(sheet, agreed, agreedPer, agreedSource, "agreed"),
                wage(sheet, due, duePer, dueSource, "due"),
                chosen.surcharges());
        return new ClaimSheet.Work(UUID.randomUUID(), text(label), needed(from, "from"), needed(until, "until"), terms);
    }

    /// The set of surcharges that was chosen, or the one that was typed with the law it stands in: never both, for
    /// then nobody could say which of them counts.
    private ClaimRules.WageRule surcharges(ClaimRules rules) {
        ClaimRules.WageRule chosen = rules.wage(text(rule));
        BigDecimal hours = normalHours == null ? chosen.normalHours() : normalHours;
        boolean typed = Stream.of(overtime, firstHours, beyond, night, restDay).anyMatch(Objects::nonNull);
        if (!typed && text(surchargeSource).isEmpty()) {
            return new ClaimRules.WageRule(chosen.title(), hours, chosen.surcharges());
        }
        if (chosen.surcharges().any()) {
            throw new Wrong("ownOrChosen");
        }
        if (!typed) {
            throw new Wrong("overtime");
        }
        BigDecimal first = orNothing(overtime);
        Surcharges own = new Surcharges(
                first,
                orNothing(firstHours),
                beyond == null ? first : beyond,
                orNothing(night),
                orNothing(restDay),
                said(surchargeSource, "surchargeSource"),
                Mark.ENTERED);
        return new ClaimRules.WageRule("", hours, own);
    }

    Item item() {
        Cost cost = cost();
        return new Item(
                UUID.randomUUID(),
                needed(kind, "kind"),
                text(label),
                needed(on, "on"),
                cost.minor(),
                cost.currency().getCurrencyCode(),
                said(source, "source"),
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
        return new ClaimSheet.Rate(
                UUID.randomUUID(), known(), needed(worth, "worth"), needed(on, "on"), said(source, "source"));
    }

    ClaimSheet basics(ClaimSheet sheet, ClaimRules rules) {
        List<Interest.Rate> table = percent == null
                ? rules.rates(text(rates))
                : List.of(new Interest.Rate(LocalDate.of(1900, 1, 1), percent, said(source, "source"), Mark.ENTERED));
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

    private static BigDecimal orNothing(@Nullable BigDecimal typed) {
        return typed == null ? BigDecimal.ZERO : typed;
    }

    /// What was typed, which must not be empty.
    private static String said(@Nullable String typed, String field) {
        String said = text(typed);
        if (said.isEmpty()) {
            throw new Wrong(field);
        }
        return said;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}

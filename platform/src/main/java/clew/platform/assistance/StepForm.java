package clew.platform.assistance;

import clew.platform.directory.AgencyId;
import clew.platform.directory.Languages;
import clew.platform.web.DateParts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/// What is typed when a step is written down; a step asks only some of it.
///
/// @param seen how many happenings the strand had when the form was opened
record StepForm(
        @Nullable ConventionService service,
        @Nullable Step step,
        @Nullable DateParts on,
        @Nullable DateParts from,
        @Nullable DateParts until,
        @Nullable Ground ground,
        @Nullable String language,
        @Nullable Way way,
        @Nullable UUID provider,
        @Nullable String amount,
        @Nullable String currency,
        @Nullable String words,
        @Nullable List<Risk> risks,
        @Nullable Integer seen) {

    private static final String DEFAULT_CURRENCY = "EUR";

    /// One risk of a return, in the order of [ReturnRisk].
    record Risk(ReturnRisk.@Nullable Level level, @Nullable String source) {}

    static StepForm begin(@Nullable Step step, LocalDate today, int seen) {
        List<Risk> risks = new ArrayList<>();
        for (int i = 0; i < ReturnRisk.values().length; i++) {
            risks.add(new Risk(null, ""));
        }
        return new StepForm(
                null,
                step,
                DateParts.of(today),
                DateParts.empty(),
                DateParts.empty(),
                null,
                "",
                null,
                null,
                "",
                DEFAULT_CURRENCY,
                "",
                risks,
                seen);
    }

    /// Whether what was typed cannot be read; each such place has its message then.
    boolean wrong(Step chosen, BindingResult errors) {
        if (on == null || on.date().isEmpty()) {
            errors.rejectValue("on", "assistance.wrong.on");
        }
        broken(chosen, Asks.FROM, "from", from, errors);
        broken(chosen, Asks.UNTIL, "until", until, errors);
        if (chosen.asks(Asks.LANGUAGE) && !text(language).isEmpty() && spoken().isEmpty()) {
            errors.rejectValue("language", "assistance.wrong.language");
        }
        if (chosen.asks(Asks.MONEY) && !text(amount).isEmpty() && cost().isEmpty()) {
            errors.rejectValue("amount", "assistance.wrong.amount");
        }
        if (text(words).length() > Entry.LONGEST) {
            errors.rejectValue("words", "assistance.wrong.words");
        }
        return errors.hasErrors();
    }

    private static void broken(Step chosen, Asks asked, String field, @Nullable DateParts day, BindingResult errors) {
        if (chosen.asks(asked) && (day == null || day.date().isEmpty())) {
            errors.rejectValue(field, "assistance.wrong.day");
        }
    }

    Entry entry(Step chosen) {
        LocalDate day = on == null ? LocalDate.EPOCH : on.date().orElse(LocalDate.EPOCH);
        return Entry.of(chosen, day)
                .between(chosen.asks(Asks.FROM) ? date(from) : null, chosen.asks(Asks.UNTIL) ? date(until) : null)
                .by(chosen.asks(Asks.PROVIDER) && provider != null ? new AgencyId(provider) : null)
                .saying(chosen.asks(Asks.WORDS) ? text(words) : "")
                .costing(chosen.asks(Asks.MONEY) ? cost().orElse(null) : null)
                .because(chosen.asks(Asks.GROUND) ? ground : null)
                .through(chosen.asks(Asks.WAY) ? way : null)
                .in(chosen.asks(Asks.LANGUAGE) ? spoken().orElse(null) : null)
                .weighing(chosen.asks(Asks.RISKS) ? found() : Map.of());
    }

    private Map<ReturnRisk, ReturnRisk.Found> found() {
        Map<ReturnRisk, ReturnRisk.Found> found = new EnumMap<>(ReturnRisk.class);
        List<Risk> given = risks == null ? List.of() : risks;
        List<ReturnRisk> all = List.of(ReturnRisk.values());
        for (int i = 0; i < Math.min(given.size(), all.size()); i++) {
            ReturnRisk.Level level = given.get(i).level();
            if (level != null) {
                found.put(
                        all.get(i),
                        new ReturnRisk.Found(level, text(given.get(i).source())));
            }
        }
        return found;
    }

    private Optional<String> spoken() {
        return text(language).isEmpty() ? Optional.empty() : Languages.find(text(language), Locale.ENGLISH);
    }

    private Optional<Cost> cost() {
        return text(amount).isEmpty() ? Optional.empty() : Cost.parse(text(amount), text(currency));
    }

    private static @Nullable LocalDate date(@Nullable DateParts day) {
        return day == null ? null : day.date().orElse(null);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}

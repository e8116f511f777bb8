package clew.platform.person;

import clew.platform.directory.Reason;
import clew.platform.person.AgeRecord.Stated;
import clew.platform.web.DateParts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A statement about an age, as it was typed.
///
/// @param age years, a range, a lower bound, a year or a date of birth, as in [PersonEntry]
/// @param statedOn the day for which it holds; empty for today
/// @param margin by how many years it may be wrong
record AgeForm(
        @Nullable String kind,
        @Nullable String age,
        DateParts statedOn,
        @Nullable String margin,
        Evidence.@Nullable Document document,
        Evidence.@Nullable Check check,
        Evidence.@Nullable Method method,
        Evidence.@Nullable Consent consent,
        Evidence.@Nullable Outcome outcome,
        @Nullable String words) {

    AgeForm {
        statedOn = Objects.requireNonNullElse(statedOn, DateParts.empty());
    }

    /// The kinds that can be added.
    static final List<String> KINDS = List.of("CLAIMED", "DOCUMENT", "ASSESSED", "OBSERVED");

    static AgeForm empty(String kind) {
        return new AgeForm(kind, "", DateParts.empty(), "", null, null, null, null, null, "");
    }

    /// What it means, and what could not be understood.
    record Meaning(Optional<Stated> stated, List<PersonEntry.Problem> problems) {}

    Meaning read(LocalDate today) {
        List<PersonEntry.Problem> problems = new ArrayList<>();
        PersonEntry.Meaning typed = new PersonEntry("", "", text(age), false, "", "", "").read(today);
        problems.addAll(typed.problems());
        if (text(age).isEmpty() && ageNeeded()) {
            problems.add(problem("age", age, "person.expected.age"));
        }
        LocalDate on = day(today, problems);
        int years = years(problems);
        missing(problems);
        if (text(words).length() > AgeStatement.LONGEST_WORDS) {
            problems.add(new PersonEntry.Problem(
                    "words", "", Reason.of("person.age.expected.words", AgeStatement.LONGEST_WORDS)));
        }
        return problems.isEmpty()
                ? new Meaning(Optional.of(stated(typed.person(), on, years)), problems)
                : new Meaning(Optional.empty(), problems);
    }

    /// A guess is never taken as exact.
    private Stated stated(NewPerson known, @Nullable LocalDate on, int years) {
        int atLeast = known.birthDateEstimated() ? Math.max(years, Age.MARGIN) : years;
        return new Stated(evidence(), on, known.birthDate(), known.ageLow(), known.ageHigh(), atLeast, text(words));
    }

    Evidence evidence() {
        return Evidence.of(
                text(kind),
                document == null ? null : document.name(),
                check == null ? null : check.name(),
                method == null ? null : method.name(),
                consent == null ? null : consent.name(),
                outcome == null ? null : outcome.name());
    }

    /// A refused or unfinished assessment gives no age.
    private boolean ageNeeded() {
        return !"ASSESSED".equals(kind) || outcome == Evidence.Outcome.CONCLUDED;
    }

    private void missing(List<PersonEntry.Problem> problems) {
        if (!KINDS.contains(text(kind))) {
            problems.add(problem("kind", kind, "person.age.expected.kind"));
        }
        if ("DOCUMENT".equals(kind) && document == null) {
            problems.add(problem("document", "", "person.age.expected.document"));
        }
        if ("DOCUMENT".equals(kind) && check == null) {
            problems.add(problem("check", "", "person.age.expected.check"));
        }
        if ("ASSESSED".equals(kind) && method == null) {
            problems.add(problem("method", "", "person.age.expected.method"));
        }
        if ("ASSESSED".equals(kind) && consent == null) {
            problems.add(problem("consent", "", "person.age.expected.consent"));
        }
        if ("ASSESSED".equals(kind) && outcome == null) {
            problems.add(problem("outcome", "", "person.age.expected.outcome"));
        }
        if (consent != null && !consent.given() && outcome == Evidence.Outcome.CONCLUDED) {
            problems.add(problem("outcome", outcome.name(), "person.age.expected.consented"));
        }
    }

    private @Nullable LocalDate day(LocalDate today, List<PersonEntry.Problem> problems) {
        if (statedOn.isEmpty()) {
            return null;
        }
        Optional<LocalDate> day = statedOn.date().filter(date -> !date.isAfter(today));
        if (day.isEmpty()) {
            problems.add(problem("statedOn", "", "person.age.expected.statedOn"));
        }
        return day.orElse(null);
    }

    private int years(List<PersonEntry.Problem> problems) {
        String typed = text(margin);
        if (typed.isEmpty()) {
            return 0;
        }
        if (!typed.matches("\\d{1,2}") || Integer.parseInt(typed) > AgeStatement.WIDEST_MARGIN) {
            problems.add(new PersonEntry.Problem(
                    "margin", typed, Reason.of("person.age.expected.margin", AgeStatement.WIDEST_MARGIN)));
            return 0;
        }
        return Integer.parseInt(typed);
    }

    private static PersonEntry.Problem problem(String field, @Nullable String value, String key) {
        return new PersonEntry.Problem(field, text(value), Reason.of(key));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}

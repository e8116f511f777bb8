package clew.platform.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The page on which a person is changed, as it was typed.
///
/// @param version the version that the member saw
record PersonForm(
        @Nullable String name,
        @Nullable String sex,
        @Nullable String age,
        @Nullable String language,
        @Nullable String citizenships,
        @Nullable String note,
        int version) {

    static PersonForm of(Person person) {
        return new PersonForm(
                person.displayName(),
                person.sex().name().toLowerCase(Locale.ROOT),
                ageAsTyped(person),
                person.language() == null ? "" : Codes.languageName(person.language(), Locale.ENGLISH),
                person.citizenships().stream()
                        .map(code -> Codes.countryName(code, Locale.ENGLISH))
                        .collect(Collectors.joining(", ")),
                person.note(),
                person.version());
    }

    /// What the form means. An age that was not touched stays what it was, a range beside a date of birth too.
    PersonEntry.Meaning read(Person before, LocalDate today) {
        PersonEntry.Meaning typed = entry().read(today);
        NewPerson known = typed.person();
        boolean sameAge = text(age).equals(ageAsTyped(before));
        boolean sameName = known.name() == null || known.name().equals(before.displayName());
        NewPerson meant = new NewPerson(
                known.name() == null ? before.displayName() : known.name(),
                sameName && before.pseudonym(),
                known.sex(),
                sameAge ? before.birthDate() : known.birthDate(),
                sameAge ? before.birthDateEstimated() : known.birthDateEstimated(),
                sameAge ? before.ageLow() : known.ageLow(),
                sameAge ? before.ageHigh() : known.ageHigh(),
                known.language(),
                known.citizenships(),
                known.note());
        List<PersonEntry.Problem> problems = typed.problems().stream()
                .filter(problem -> !(sameAge && problem.field().equals("age")))
                .toList();
        return new PersonEntry.Meaning(meant, problems);
    }

    private PersonEntry entry() {
        return new PersonEntry(text(name), text(sex), text(age), false, text(language), text(citizenships), text(note));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static String ageAsTyped(Person person) {
        if (person.birthDate() != null) {
            return (person.birthDateEstimated() ? "~" : "") + person.birthDate();
        }
        Integer low = person.ageLow();
        Integer high = person.ageHigh();
        if (low == null) {
            return high == null ? "" : "0-" + high;
        }
        if (high == null) {
            return low + "+";
        }
        return low.equals(high) ? low.toString() : low + "-" + high;
    }
}

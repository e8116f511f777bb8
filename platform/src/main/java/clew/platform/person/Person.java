package clew.platform.person;

import clew.recognition.AgeGroup;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person as this instance knows them.
///
/// @param ageStatedOn the day on which the range of ages was given
/// @param statements what else was stated about the age, the earliest first; nothing is ever taken away
public record Person(
        PersonId id,
        String displayName,
        boolean pseudonym,
        Sex sex,
        @Nullable LocalDate birthDate,
        boolean birthDateEstimated,
        @Nullable Integer ageLow,
        @Nullable Integer ageHigh,
        LocalDate ageStatedOn,
        @Nullable String language,
        List<String> citizenships,
        @Nullable String note,
        int version,
        List<AgeStatement> statements) {

    /// Copies the lists.
    public Person {
        citizenships = List.copyOf(citizenships);
        statements = List.copyOf(statements);
    }

    /// Child, adult or uncertain on the given day; unknown is uncertain.
    public AgeGroup ageGroup(LocalDate today) {
        return age(today).group();
    }

    /// The age that counts on the given day: the lowest plausible one, from all that was stated.
    public Age age(LocalDate today) {
        return EffectiveAge.of(this, today).age();
    }

    /// The same person, with what was stated about the age.
    Person stating(List<AgeStatement> stated) {
        return new Person(
                id,
                displayName,
                pseudonym,
                sex,
                birthDate,
                birthDateEstimated,
                ageLow,
                ageHigh,
                ageStatedOn,
                language,
                citizenships,
                note,
                version,
                stated);
    }

    /// What is known, in the form in which it is changed.
    public NewPerson known() {
        return new NewPerson(
                displayName,
                pseudonym,
                sex,
                birthDate,
                birthDateEstimated,
                ageLow,
                ageHigh,
                language,
                citizenships,
                note);
    }
}

package clew.platform.person;

import clew.recognition.AgeGroup;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person as this instance knows them.
///
/// @param ageStatedOn the day on which the range of ages was given
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
        int version) {

    /// Child, adult or uncertain on the given day; unknown is uncertain.
    public AgeGroup ageGroup(LocalDate today) {
        return age(today).group();
    }

    /// The age group on the given day with the reason for it.
    public Age age(LocalDate today) {
        return Age.of(this, today);
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

package clew.platform.person;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody has said or seen of a person who is to be registered or changed. Every field may be unknown.
///
/// @param name the name as given; where it is missing a pseudonym such as "Heron 27" is made
/// @param pseudonym whether `name` is a pseudonym
/// @param birthDateEstimated whether the date of birth is a guess
/// @param ageLow the lowest plausible age in years
/// @param ageHigh the highest plausible age in years
/// @param language the language the person speaks best, as an ISO 639 code
/// @param citizenships ISO 3166 codes of two letters
public record NewPerson(
        @Nullable String name,
        boolean pseudonym,
        Sex sex,
        @Nullable LocalDate birthDate,
        boolean birthDateEstimated,
        @Nullable Integer ageLow,
        @Nullable Integer ageHigh,
        @Nullable String language,
        List<String> citizenships,
        @Nullable String note) {

    /// The longest name that is stored.
    public static final int NAME_LENGTH = 200;

    /// The longest note that is stored.
    public static final int NOTE_LENGTH = 2_000;

    /// The highest age in years that is taken as an age.
    public static final int OLDEST = 120;

    /// Checks the lengths and the order of the ages.
    public NewPerson {
        name = blankIsUnknown(name);
        note = blankIsUnknown(note);
        language = blankIsUnknown(language);
        citizenships = List.copyOf(citizenships);
        atMost(name, NAME_LENGTH, "name");
        atMost(note, NOTE_LENGTH, "note");
        if (ageLow != null && ageHigh != null && ageLow > ageHigh) {
            throw new IllegalArgumentException("the lowest age is above the highest age");
        }
    }

    /// A person of whom nothing but the sex is known.
    public static NewPerson unnamed(Sex sex) {
        return new NewPerson(null, true, sex, null, false, null, null, null, List.of(), null);
    }

    /// A person of whom a name and the sex are known.
    public static NewPerson named(String name, Sex sex) {
        return new NewPerson(name, false, sex, null, false, null, null, null, List.of(), null);
    }

    /// This person, of the given age or range of ages.
    public NewPerson aged(@Nullable Integer low, @Nullable Integer high) {
        return new NewPerson(
                name, pseudonym, sex, birthDate, birthDateEstimated, low, high, language, citizenships, note);
    }

    /// This person, under a name.
    NewPerson called(String newName, boolean isPseudonym) {
        return new NewPerson(
                newName,
                isPseudonym,
                sex,
                birthDate,
                birthDateEstimated,
                ageLow,
                ageHigh,
                language,
                citizenships,
                note);
    }

    private static @Nullable String blankIsUnknown(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static void atMost(@Nullable String text, int length, String field) {
        if (text != null && text.length() > length) {
            throw new IllegalArgumentException("the " + field + " is longer than " + length + " characters");
        }
    }
}

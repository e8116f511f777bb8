package clew.platform.person;

import clew.platform.directory.Reason;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A person as somebody typed them, and what it means: each field is free text and each may be empty.
///
/// The age is an age in years (`17`), a range (`15-17`), a lower bound (`18+`), a year of birth (`2009`) or a date of
/// birth (`2009-05-31`, `31.5.2009`, `31/5/2009`: the day first). With a tilde (`~17`) or with `estimated` it is a
/// guess.
public record PersonEntry(
        String name, String sex, String age, boolean estimated, String language, String citizenships, String note) {

    private static final Pattern RANGE = Pattern.compile("(\\d{1,3})\\s*(?:-|–|to)\\s*(\\d{1,3})");
    private static final Pattern AT_LEAST = Pattern.compile("(\\d{1,3})\\s*\\+");
    private static final Pattern YEARS = Pattern.compile("\\d{1,3}");
    private static final Pattern BIRTH_YEAR = Pattern.compile("\\d{4}");
    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})");
    private static final Map<String, Sex> SEXES = Map.ofEntries(
            Map.entry("", Sex.UNKNOWN),
            Map.entry("f", Sex.FEMALE),
            Map.entry("w", Sex.FEMALE),
            Map.entry("woman", Sex.FEMALE),
            Map.entry("girl", Sex.FEMALE),
            Map.entry("female", Sex.FEMALE),
            Map.entry("m", Sex.MALE),
            Map.entry("man", Sex.MALE),
            Map.entry("boy", Sex.MALE),
            Map.entry("male", Sex.MALE),
            Map.entry("o", Sex.OTHER),
            Map.entry("x", Sex.OTHER),
            Map.entry("other", Sex.OTHER),
            Map.entry("u", Sex.UNKNOWN),
            Map.entry("?", Sex.UNKNOWN),
            Map.entry("unknown", Sex.UNKNOWN));

    /// Takes blanks away.
    public PersonEntry {
        name = name.strip();
        sex = sex.strip();
        age = age.strip();
        language = language.strip();
        citizenships = citizenships.strip();
        note = note.strip();
    }

    /// A field that cannot be used.
    ///
    /// @param field the name of the component
    /// @param value what was typed
    /// @param expected what was expected
    public record Problem(String field, String value, Reason expected) {}

    /// What the entry means, and what could not be understood. With problems, `person` holds only the rest.
    public record Meaning(NewPerson person, List<Problem> problems) {

        public Meaning {
            problems = List.copyOf(problems);
        }
    }

    /// Whether nothing was typed.
    public boolean isEmpty() {
        return (name + sex + age + language + citizenships + note).isEmpty();
    }

    /// The entry in the words of the record, understood on the given day.
    public Meaning read(LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        String fittingName = within(name, NewPerson.NAME_LENGTH, "name", problems);
        String fittingNote = within(note, NewPerson.NOTE_LENGTH, "note", problems);
        Sex known = Optional.ofNullable(SEXES.get(sex.toLowerCase(Locale.ROOT))).orElseGet(() -> {
            problems.add(new Problem("sex", brief(sex), Reason.of("person.expected.sex")));
            return Sex.UNKNOWN;
        });
        Stated stated = age.isEmpty()
                ? Stated.NOTHING
                : Stated.of(age, estimated, today).orElseGet(() -> {
                    problems.add(new Problem("age", brief(age), Reason.of("person.expected.age")));
                    return Stated.NOTHING;
                });
        NewPerson person = new NewPerson(
                fittingName,
                false,
                known,
                stated.birth(),
                stated.estimated(),
                stated.low(),
                stated.high(),
                languageCode(problems),
                countryCodes(problems),
                fittingNote);
        return new Meaning(person, problems);
    }

    private @Nullable String languageCode(List<Problem> problems) {
        Optional<String> code = Codes.language(language);
        if (!language.isEmpty() && code.isEmpty()) {
            problems.add(new Problem("language", brief(language), Reason.of("person.expected.language")));
        }
        return code.orElse(null);
    }

    private List<String> countryCodes(List<Problem> problems) {
        List<String> codes = new ArrayList<>();
        for (String written : citizenships.split("[,;]")) {
            Optional<String> code = Codes.country(written);
            code.ifPresent(codes::add);
            if (!written.isBlank() && code.isEmpty()) {
                problems.add(new Problem("citizenships", brief(written), Reason.of("person.expected.citizenship")));
            }
        }
        return codes.stream().distinct().limit(20).toList();
    }

    private static @Nullable String within(String text, int most, String field, List<Problem> problems) {
        if (text.length() > most || text.indexOf('\u0000') >= 0) {
            problems.add(new Problem(field, brief(text), Reason.of("person.expected.length", most, text.length())));
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    private static String brief(String text) {
        String line = text.replace('\u0000', '\uFFFD').strip();
        return line.length() > 40 ? line.substring(0, 40) + "…" : line;
    }

    /// An age as it was stated.
    private record Stated(
            @Nullable LocalDate birth,
            boolean estimated,
            @Nullable Integer low,
            @Nullable Integer high) {

        static final Stated NOTHING = new Stated(null, false, null, null);

        static Optional<Stated> of(String typed, boolean estimated, LocalDate today) {
            boolean guess = estimated || typed.startsWith("~");
            String age = typed.startsWith("~") ? typed.substring(1).strip() : typed;
            return birth(age, guess, today).or(() -> years(age, guess)).filter(stated -> stated.plausible(today));
        }

        private static Optional<Stated> birth(String age, boolean guess, LocalDate today) {
            Matcher iso = ISO_DATE.matcher(age);
            Matcher dayFirst = DAY_FIRST.matcher(age);
            try {
                if (iso.matches()) {
                    return on(iso.group(1), iso.group(2), iso.group(3), guess);
                }
                if (dayFirst.matches()) {
                    return on(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1), guess);
                }
                if (BIRTH_YEAR.matcher(age).matches()) {
                    int years = today.getYear() - Integer.parseInt(age);
                    int margin = guess ? Age.MARGIN : 0;
                    return Optional.of(new Stated(null, false, Math.max(0, years - 1 - margin), years + margin));
                }
            } catch (DateTimeException noSuchDay) {
                return Optional.empty();
            }
            return Optional.empty();
        }

        private static Optional<Stated> on(String year, String month, String day, boolean guess) {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return Optional.of(new Stated(date, guess, null, null));
        }

        private static Optional<Stated> years(String age, boolean guess) {
            Matcher range = RANGE.matcher(age);
            Matcher atLeast = AT_LEAST.matcher(age);
            if (range.matches()) {
                int low = Integer.parseInt(range.group(1));
                int high = Integer.parseInt(range.group(2));
                return low <= high ? Optional.of(new Stated(null, false, low, high)) : Optional.empty();
            }
            if (atLeast.matches()) {
                return Optional.of(new Stated(null, false, Integer.valueOf(atLeast.group(1)), null));
            }
            if (YEARS.matcher(age).matches()) {
                int years = Integer.parseInt(age);
                int margin = guess ? Age.MARGIN : 0;
                return Optional.of(new Stated(null, false, Math.max(0, years - margin), years + margin));
            }
            return Optional.empty();
        }

        private boolean plausible(LocalDate today) {
            boolean born =
                    birth == null || (!birth.isAfter(today) && birth.isAfter(today.minusYears(NewPerson.OLDEST)));
            return born
                    && (low == null || low <= NewPerson.OLDEST)
                    && (high == null || (high >= 0 && high <= NewPerson.OLDEST));
        }
    }
}

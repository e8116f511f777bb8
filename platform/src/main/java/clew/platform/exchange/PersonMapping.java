package clew.platform.exchange;

import clew.platform.exchange.htcds.Cell;
import clew.platform.exchange.htcds.Languages;
import clew.platform.person.NewPerson;
import clew.platform.person.Sex;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What of an HTCDS record Clew knows of a person in its own words. Takes a record in version 2.0.
///
/// The standard has a gender and no sex; the two binary codes are read as the sex, the others as what they say or as
/// unknown. Everything else of the record stays with the case as it came.
final class PersonMapping {

    private static final int NAME_LENGTH = NewPerson.NAME_LENGTH;

    private PersonMapping() {}

    static NewPerson of(List<Cell> cells) {
        Map<String, String> values = new LinkedHashMap<>();
        cells.forEach(cell -> values.putIfAbsent(cell.column(), cell.text()));
        return new NewPerson(
                name(values),
                false,
                sex(values.getOrDefault("prs_Gender", "")),
                day(values.get("prs_Birthdate")),
                false,
                null,
                null,
                language(values.get("prs_PrimaryLanguage")),
                citizenships(values.getOrDefault("prs_Citizenship", "")),
                null);
    }

    private static @Nullable String name(Map<String, String> values) {
        String name = Stream.of("prs_FirstName", "prs_MiddleName", "prs_SecondName")
                .map(values::get)
                .filter(Objects::nonNull)
                .map(part -> part.replaceAll("\\s+", " ").strip())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        if (name.isEmpty()) {
            return null;
        }
        return name.length() <= NAME_LENGTH
                ? name
                : name.substring(0, name.offsetByCodePoints(0, NAME_LENGTH / 2)).strip() + "…";
    }

    private static Sex sex(String gender) {
        return switch (gender) {
            case "Feminine" -> Sex.FEMALE;
            case "Masculine" -> Sex.MALE;
            case "TransgenderFeminine", "TransgenderMasculine", "NonConforming" -> Sex.OTHER;
            default -> Sex.UNKNOWN;
        };
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable String language(@Nullable String code) {
        return code == null ? null : Languages.shortest(code);
    }

    private static List<String> citizenships(String codes) {
        return Stream.of(codes.split(";"))
                .map(String::strip)
                .filter(code -> code.length() == 2)
                .distinct()
                .toList();
    }
}

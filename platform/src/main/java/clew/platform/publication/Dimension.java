package clew.platform.publication;

import clew.platform.casework.ExploitationForm;
import clew.platform.person.Sex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// By what figures are told apart. Every category, also that of what is not known, is a row or column of its own.
enum Dimension {
    STATUS,
    SEX,
    AGE,
    /// Own country, other countries of the European Union, all others.
    CITIZENSHIP,
    COUNTRY,
    FORM,
    /// Sexual exploitation, forced labour, another form.
    FORM_GROUP,
    /// What kind of body registered the person.
    BODY;

    /// The members of the European Union since 2020, by ISO 3166 (verified against the codes of the standard).
    private static final Set<String> EU = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    private static final Set<String> LABOUR =
            Set.of(ExploitationForm.FORCED_LABOUR.name(), ExploitationForm.DOMESTIC_SERVITUDE.name());

    /// In which category a registered person is.
    ///
    /// @param home the reporting country
    String of(FrozenRow row, String home) {
        return switch (this) {
            case STATUS ->
                row.status() == null ? FrozenRow.UNKNOWN : row.status().name();
            case SEX -> row.sex();
            case AGE -> row.age();
            case CITIZENSHIP -> citizenship(row.country(), home);
            case COUNTRY -> row.country();
            case FORM -> row.form();
            case FORM_GROUP -> formGroup(row.form());
            case BODY -> row.body();
        };
    }

    /// The categories in the order in which they are shown.
    List<String> categories(List<FrozenRow> rows) {
        return switch (this) {
            case STATUS -> names(Registration.values());
            case SEX -> names(Sex.values());
            case AGE -> List.of("CHILD", "ADULT", FrozenRow.UNKNOWN);
            case CITIZENSHIP -> List.of("OWN", "EU", "OTHER", FrozenRow.UNKNOWN);
            case COUNTRY -> countries(rows);
            case FORM ->
                Stream.concat(names(ExploitationForm.values()).stream(), Stream.of("SEVERAL", FrozenRow.UNKNOWN))
                        .toList();
            case FORM_GROUP -> List.of("SEXUAL", "LABOUR", "OTHER", "SEVERAL", FrozenRow.UNKNOWN);
            case BODY -> names(Body.values());
        };
    }

    private static List<String> countries(List<FrozenRow> rows) {
        Set<String> codes = new TreeSet<>();
        rows.stream()
                .filter(row -> row.status() != null)
                .map(FrozenRow::country)
                .forEach(codes::add);
        codes.remove(FrozenRow.UNKNOWN);
        List<String> all = new ArrayList<>(codes);
        all.add(FrozenRow.UNKNOWN);
        return all;
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    static String citizenship(String country, String home) {
        if (country.equals(FrozenRow.UNKNOWN)) {
            return FrozenRow.UNKNOWN;
        }
        return country.equals(home) ? "OWN" : EU.contains(country) ? "EU" : "OTHER";
    }

    static String formGroup(String form) {
        return switch (form) {
            case "SEXUAL", "SEVERAL", FrozenRow.UNKNOWN -> form;
            default -> LABOUR.contains(form) ? "LABOUR" : "OTHER";
        };
    }
}

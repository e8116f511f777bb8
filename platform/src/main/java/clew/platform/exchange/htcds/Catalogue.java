package clew.platform.exchange.htcds;

import clew.platform.exchange.htcds.Field.CodeList;
import clew.platform.exchange.htcds.Field.Standing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/// The fields of the standard: the 84 of version 2.0 and the five that only older versions have, in the standard's
/// order.
public final class Catalogue {

    /// The header as IOM's spreadsheet template misspells it.
    static final String MISSPELT_HEADER = "vic_TraffickinStatusDecisionMakingOrg";

    private static final Catalogue STANDARD = new Catalogue(load());

    private final List<Field> all;
    private final List<Field> current;
    private final Map<String, Field> byName = new LinkedHashMap<>();
    private final Map<String, List<Field>> byLabel = new LinkedHashMap<>();
    private final Map<String, Integer> order = new LinkedHashMap<>();

    private Catalogue(List<Field> fields) {
        all = List.copyOf(fields);
        current = all.stream().filter(Field::current).toList();
        for (Field field : all) {
            order.put(field.name(), order.size());
            byName.put(plain(field.name()), field);
            if (!field.label().isBlank()) {
                byLabel.computeIfAbsent(plain(field.label()), label -> new ArrayList<>())
                        .add(field);
            }
        }
        byName.put(plain(MISSPELT_HEADER), field("vic_TraffickingStatusDecisionMakingOrg"));
    }

    /// The catalogue that ships with Clew.
    public static Catalogue standard() {
        return STANDARD;
    }

    /// The 84 fields of version 2.0.
    public List<Field> current() {
        return current;
    }

    /// Every known field: the 84, and those of older versions.
    public List<Field> all() {
        return all;
    }

    /// The field of exactly this name; throws where there is none.
    public Field field(String name) {
        Field found = byName.get(plain(name));
        if (found == null) {
            throw new IllegalArgumentException("HTCDS has no field named " + name);
        }
        return found;
    }

    /// The field that a header means, whatever its case, blanks and underscores (`prs_First_Name`), or as the
    /// template misspells it.
    Optional<Field> named(String header) {
        String plain = plain(header);
        return plain.isEmpty() ? Optional.empty() : Optional.ofNullable(byName.get(plain));
    }

    /// The fields that carry a label; several do (`Longitude`, `City`, `Type`).
    List<Field> labelled(String label) {
        return byLabel.getOrDefault(plain(label), List.of());
    }

    int order(Field field) {
        Integer place = order.get(field.name());
        return place == null ? Integer.MAX_VALUE : place;
    }

    /// A text without case, blanks and punctuation: how headers and codes are compared.
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static List<Field> load() {
        return Resources.table("htcds-fields.csv").stream()
                .map(Catalogue::field)
                .toList();
    }

    private static Field field(CSVRecord row) {
        String codes = row.get("codes");
        CodeList list = switch (codes) {
            case "" -> CodeList.NONE;
            case "ISO 3166-1" -> CodeList.COUNTRY;
            case "ISO 639-2" -> CodeList.LANGUAGE;
            default -> CodeList.OWN;
        };
        return new Field(
                row.get("name"),
                row.get("section"),
                row.get("label"),
                FieldType.valueOf(row.get("type").toUpperCase(Locale.ROOT)),
                list,
                list == CodeList.OWN ? Resources.words(codes, ";") : List.of(),
                Standing.valueOf(row.get("standing")),
                Resources.words(row.get("versions"), " ").stream()
                        .map(number -> HtcdsVersion.of(number).orElseThrow())
                        .toList(),
                "yes".equals(row.get("repeats")),
                row.get("description"));
    }
}

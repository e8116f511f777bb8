package clew.platform.exchange.htcds;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/// The codes that are not in version 2.0 and what each becomes there: data, from `htcds/htcds-conversions.csv`.
final class Conversions {

    /// What a code becomes. `to` and `extension` may each be empty, never both for a code with content.
    record Conversion(String field, String code, boolean old, String to, String extension, Reason reason) {}

    private static final Conversions STANDARD = new Conversions(Resources.table("htcds-conversions.csv"));

    private final Map<String, Conversion> byFieldAndCode = new HashMap<>();

    private Conversions(List<CSVRecord> rows) {
        for (CSVRecord row : rows) {
            Conversion conversion = new Conversion(
                    row.get("field"),
                    row.get("code"),
                    !row.get("versions").isBlank(),
                    row.get("to"),
                    row.get("extension"),
                    Reason.valueOf(row.get("reason")));
            byFieldAndCode.put(key(conversion.field(), conversion.code()), conversion);
        }
    }

    static Conversions standard() {
        return STANDARD;
    }

    Optional<Conversion> of(Field field, String code) {
        return Optional.ofNullable(byFieldAndCode.get(key(field.name(), code)));
    }

    private static String key(String field, String code) {
        return field + ' ' + Catalogue.plain(code);
    }
}

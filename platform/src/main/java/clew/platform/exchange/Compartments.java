package clew.platform.exchange;

import clew.platform.access.DataKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.csv.CSVFormat;

/// Which compartment of data a column of an HTCDS file belongs to, by the rules of `htcds/htcds-kinds.csv`; the first
/// rule that fits decides.
final class Compartments {

    private record Rule(String pattern, DataKind kind) {
        boolean fits(String column) {
            return pattern.endsWith("*")
                    ? column.startsWith(pattern.substring(0, pattern.length() - 1))
                    : column.equals(pattern);
        }
    }

    private static final List<Rule> RULES = load();
    private static final Map<String, DataKind> KNOWN = new ConcurrentHashMap<>();
    private static final int REMEMBERED = 5_000;

    private Compartments() {}

    /// The compartment of a column, whichever of several it is, and of the column with its extension codes.
    static DataKind of(String column) {
        DataKind known = KNOWN.get(column);
        if (known != null) {
            return known;
        }
        String field = column.replaceFirst("^ext_", "").replaceFirst("\\.\\d+$", "");
        DataKind kind = RULES.stream()
                .filter(rule -> rule.fits(field))
                .map(Rule::kind)
                .findFirst()
                .orElse(DataKind.NARRATIVE);
        if (KNOWN.size() < REMEMBERED) {
            KNOWN.put(column, kind);
        }
        return kind;
    }

    private static List<Rule> load() {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (InputStream in = Compartments.class.getResourceAsStream("/htcds/htcds-kinds.csv")) {
            if (in == null) {
                throw new IllegalStateException("The resource htcds/htcds-kinds.csv is missing");
            }
            return format.parse(new InputStreamReader(in, StandardCharsets.UTF_8)).stream()
                    .map(row -> new Rule(row.get("field"), DataKind.valueOf(row.get("kind"))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The resource htcds/htcds-kinds.csv cannot be read", e);
        }
    }
}

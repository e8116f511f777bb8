package clew.platform.exchange.htcds;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The name of a column that belongs to a field: the field, which of several it is, and whether it holds the field's
/// extension codes.
record ColumnName(Field field, int occurrence, boolean extension) {

    /// The prefix of a column with codes that the standard lacks.
    static final String EXTENSION = "ext_";

    private static final Pattern NUMBERED = Pattern.compile("^(.+?)(?:\\.(\\d{1,3})|\\[(\\d{1,3})]|#(\\d{1,3}))$");

    static Optional<ColumnName> of(String header) {
        String name = header.strip();
        boolean extension = name.startsWith(EXTENSION);
        String rest = extension ? name.substring(EXTENSION.length()) : name;
        Optional<Field> plain = Catalogue.standard().named(rest);
        if (plain.isPresent()) {
            return Optional.of(new ColumnName(plain.get(), 1, extension));
        }
        Matcher numbered = NUMBERED.matcher(rest);
        return numbered.matches() ? numbered(numbered, extension) : Optional.empty();
    }

    private static Optional<ColumnName> numbered(Matcher numbered, boolean extension) {
        String digits = numbered.group(2) != null
                ? numbered.group(2)
                : numbered.group(3) != null ? numbered.group(3) : numbered.group(4);
        int occurrence = Integer.parseInt(digits);
        return Catalogue.standard()
                .named(numbered.group(1))
                .filter(Field::repeats)
                .filter(field -> occurrence > 0)
                .map(field -> new ColumnName(field, occurrence, extension));
    }

    String column() {
        return (extension ? EXTENSION : "") + column(field.name(), occurrence);
    }

    static String column(String field, int occurrence) {
        return occurrence == 1 ? field : field + '.' + occurrence;
    }
}

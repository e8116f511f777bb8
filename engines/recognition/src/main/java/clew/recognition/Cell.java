package clew.recognition;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One cell of an instrument file, read as what it should be; reports what it is not.
final class Cell {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Sheet.Row row;
    private final String field;
    private final String value;
    private final Problems problems;

    Cell(Sheet.Row row, String column, Problems problems) {
        this(row, row.field(column), row.get(column), problems);
    }

    Cell(Sheet.Row row, String field, String value, Problems problems) {
        this.row = row;
        this.field = field;
        this.value = value;
        this.problems = problems;
    }

    private void wrong(String expected) {
        problems.add(row.line(), field, value, expected);
    }

    String text() {
        if (value.isEmpty()) {
            wrong("a text");
        }
        return value;
    }

    @Nullable
    String optional() {
        return value.isEmpty() ? null : value;
    }

    String id() {
        if (!ID.matcher(value).matches()) {
            wrong("a name of small letters, digits and hyphens");
        }
        return value;
    }

    List<String> words() {
        return value.isEmpty()
                ? List.of()
                : Arrays.stream(value.split("[\\s,;|]+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    int number(int most) {
        try {
            int number = Integer.parseInt(value);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Reported below, together with numbers that are out of range.
        }
        wrong("a whole number from 0 to " + most);
        return 0;
    }

    LocalDate date() {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            wrong("a date such as 2026-11-24");
            return LocalDate.EPOCH;
        }
    }

    boolean yes() {
        if (!value.equals("yes") && !value.equals("no")) {
            wrong("yes or no");
        }
        return value.equals("yes");
    }

    /// One of the constants, written in small letters with hyphens.
    <E extends Enum<E>> E constant(Class<E> type) {
        return constant(type, value);
    }

    /// Several of the constants, at least one.
    <E extends Enum<E>> List<E> constants(Class<E> type) {
        if (words().isEmpty()) {
            wrong("one or more of: " + names(type));
        }
        return words().stream().map(word -> constant(type, word)).distinct().toList();
    }

    private <E extends Enum<E>> E constant(Class<E> type, String word) {
        for (E constant : type.getEnumConstants()) {
            if (written(constant).equals(word)) {
                return constant;
            }
        }
        wrong("one of: " + names(type));
        return type.getEnumConstants()[0];
    }

    private static <E extends Enum<E>> String names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Cell::written).collect(Collectors.joining(", "));
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Something that another section names.
    <T> @Nullable T oneOf(Map<String, T> known, String section) {
        return find(value, known, section);
    }

    /// Several things that another section names, at least one.
    <T> List<T> someOf(Map<String, T> known, String section) {
        if (words().isEmpty()) {
            wrong("one or more names from " + section);
        }
        return words().stream()
                .<T>mapMulti((word, found) -> {
                    T one = find(word, known, section);
                    if (one != null) {
                        found.accept(one);
                    }
                })
                .toList();
    }

    private <T> @Nullable T find(String word, Map<String, T> known, String section) {
        T found = known.get(word);
        if (found == null) {
            wrong("a name from " + section + (known.isEmpty() ? "" : ": " + String.join(", ", known.keySet())));
        }
        return found;
    }
}

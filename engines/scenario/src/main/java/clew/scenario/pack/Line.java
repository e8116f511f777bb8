package clew.scenario.pack;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One entry of a file. A cell that does not say what it should is put among the problems, and something harmless is
/// returned in its place, so that everything that is wrong is found at once; of a pack with problems nothing is made.
final class Line {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final String file;
    private final int number;
    private final Map<String, String> cells;
    private final Problems problems;

    Line(String file, int number, Map<String, String> cells, Problems problems) {
        this.file = file;
        this.number = number;
        this.cells = Map.copyOf(cells);
        this.problems = problems;
    }

    int number() {
        return number;
    }

    void wrong(String column, String expected) {
        problems.add(file, number, column, raw(column), expected);
    }

    /// What stands in a column; empty where nothing does.
    String raw(String column) {
        return cells.getOrDefault(column, "");
    }

    Map<String, String> cells() {
        return cells;
    }

    String text(String column) {
        if (raw(column).isEmpty()) {
            wrong(column, "a text");
        }
        return raw(column);
    }

    /// A text that must look like this.
    String like(String column, Pattern pattern, String expected) {
        if (!pattern.matcher(raw(column)).matches()) {
            wrong(column, expected);
        }
        return raw(column);
    }

    /// An identity: small letters, digits and hyphens.
    String id(String column) {
        return like(column, ID, "small letters and digits in words joined by hyphens, such as tarn-haven");
    }

    /// One of the known identities.
    String known(String column, Collection<String> among) {
        if (!among.contains(raw(column))) {
            wrong(column, "one of " + new TreeSet<>(among));
        }
        return raw(column);
    }

    /// One of the known identities, or nothing.
    @Nullable
    String knownOrNone(String column, Collection<String> among) {
        return raw(column).isEmpty() ? null : known(column, among);
    }

    /// Words with blanks between, each of them known.
    List<String> allKnown(String column, Collection<String> among) {
        List<String> words = words(column);
        if (!among.containsAll(words)) {
            wrong(column, "words with blanks between, each one of " + new TreeSet<>(among));
        }
        return words;
    }

    List<String> words(String column) {
        return Arrays.stream(raw(column).split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// A whole number in a range, both ends included.
    int whole(String column, int low, int high) {
        try {
            int value = Integer.parseInt(raw(column));
            if (value >= low && value <= high) {
                return value;
            }
        } catch (NumberFormatException _) {
            // Said below.
        }
        wrong(column, "a whole number from " + low + " to " + high);
        return low;
    }

    /// A whole number that may be great, from nought.
    long amount(String column, long high) {
        try {
            long value = Long.parseLong(raw(column));
            if (value >= 0 && value <= high) {
                return value;
            }
        } catch (NumberFormatException _) {
            // Said below.
        }
        wrong(column, "a whole number from 0 to " + high);
        return 0;
    }

    /// A second number that must not be below a first.
    void notBelow(String column, int low, int high) {
        if (high < low) {
            wrong(column, "at least " + low);
        }
    }

    /// A whole number, or nothing.
    @Nullable
    Integer wholeOrNone(String column, int low, int high) {
        return raw(column).isEmpty() ? null : (Integer) whole(column, low, high);
    }

    /// A probability or a share, from 0 to 1.
    double share(String column) {
        try {
            double value = Double.parseDouble(raw(column));
            if (value >= 0 && value <= 1) {
                return value;
            }
        } catch (NumberFormatException _) {
            // Said below.
        }
        wrong(column, "a probability from 0 to 1, with a point");
        return 0;
    }

    LocalDate day(String column) {
        try {
            return LocalDate.parse(raw(column));
        } catch (DateTimeParseException _) {
            wrong(column, "a day as year-month-day, such as 2026-11-26");
            return LocalDate.EPOCH;
        }
    }

    boolean yes(String column) {
        if (!raw(column).equals("yes") && !raw(column).equals("no")) {
            wrong(column, "yes or no");
        }
        return raw(column).equals("yes");
    }

    /// A constant, written in small letters with hyphens.
    <E extends Enum<E>> E one(String column, Class<E> type) {
        E[] all = type.getEnumConstants();
        for (E each : all) {
            if (written(each).equals(raw(column))) {
                return each;
            }
        }
        wrong(column, "one of " + Arrays.stream(all).map(Line::written).toList());
        return all[0];
    }

    /// Constants with blanks between, each once; nothing at all is none.
    <E extends Enum<E>> List<E> several(String column, Class<E> type) {
        Map<String, E> known = new TreeMap<>();
        Arrays.stream(type.getEnumConstants()).forEach(each -> known.put(written(each), each));
        List<String> words = words(column);
        if (!known.keySet().containsAll(words) || Set.copyOf(words).size() != words.size()) {
            wrong(column, "words with blanks between, each once and one of " + known.keySet());
        }
        return words.stream().map(known::get).filter(Objects::nonNull).toList();
    }

    static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

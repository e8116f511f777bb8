package clew.money.flag;

import clew.money.Problem;
import clew.money.statement.StatementFile;
import clew.money.statement.UnreadableFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What flags compare with: numbers, lists of places and countries, and by which codes and words a payment is
/// known to be for something. The usual ones, over them those of a country, over them those of an institution;
/// each line replaces the one of the same name.
public final class Parameters {

    private static final String NUMBER = "number.";
    private static final String LIST = "list.";
    private static final String TAG = "tag.";
    private static final String GROUP = "group.";
    private static final String SECTOR = "sector.";

    private final Map<String, String> values;

    private Parameters(Map<String, String> values) {
        this.values = values;
    }

    /// Those that hold where nothing else is said.
    public static Parameters usual() {
        return new Parameters(Map.of()).with(resource("parameters.properties"));
    }

    /// Over these, those of a country that Clew knows some of.
    ///
    /// @param country two letters of ISO 3166, or `EU`
    /// @throws IllegalArgumentException where none are known; it says of which there are
    public Parameters of(String country) {
        if (!countries().contains(country)) {
            throw new IllegalArgumentException(country + ": parameters are there of " + String.join(", ", countries()));
        }
        return with(resource("parameters-" + country + ".properties"));
    }

    /// The countries that parameters come with.
    public static List<String> countries() {
        return List.of("CA", "EU", "GB", "US");
    }

    /// Over these, those of a file.
    ///
    /// @throws IOException where the disk fails
    /// @throws UnreadableFile where a line has a name that nothing reads, or a number is none
    public Parameters with(StatementFile file) throws IOException, UnreadableFile {
        Properties read = new Properties();
        try (InputStream bytes = file.open();
                Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
            read.load(text);
        } catch (IllegalArgumentException escaped) {
            throw new UnreadableFile(
                    new Problem(file.name(), 0, "\\u", String.valueOf(escaped.getMessage()), "a file of properties"));
        }
        for (String name : new TreeSet<>(read.stringPropertyNames())) {
            check(file, name, read.getProperty(name, ""));
        }
        return with(read);
    }

    private static void check(StatementFile file, String name, String value) throws UnreadableFile {
        String expected = wrong(name, value);
        if (!expected.isEmpty()) {
            throw new UnreadableFile(new Problem(file.name(), 0, name, value, expected));
        }
    }

    private static String wrong(String name, String value) {
        if (name.startsWith(NUMBER)) {
            boolean numbers = Arrays.stream(value.strip().split("\\s+")).allMatch(Parameters::isNumber);
            return numbers ? "" : "a number, or several with blanks between them";
        }
        boolean known = Set.of(LIST, GROUP, SECTOR).stream().anyMatch(name::startsWith)
                || name.matches("tag\\.\\w+\\.(words|mcc|codes)");
        return known ? "" : "number., list., group., sector. or tag.NAME.words, .mcc or .codes";
    }

    private static boolean isNumber(String text) {
        try {
            return Double.isFinite(Double.parseDouble(text));
        } catch (NumberFormatException none) {
            return false;
        }
    }

    private Parameters with(Properties over) {
        Map<String, String> both = new TreeMap<>(values);
        over.stringPropertyNames()
                .forEach(name -> both.put(name, over.getProperty(name, "").strip()));
        return new Parameters(both);
    }

    private static Properties resource(String name) {
        Properties properties = new Properties();
        try (InputStream bytes = Parameters.class.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IllegalStateException(name + " is missing");
            }
            properties.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return properties;
    }

    /// A number.
    ///
    /// @throws IllegalArgumentException where there is none of that name
    double number(String name) {
        return numbers(name)[0];
    }

    /// Several numbers.
    ///
    /// @throws IllegalArgumentException where there are none of that name
    double[] numbers(String name) {
        String value = values.get(NUMBER + name);
        if (value == null) {
            throw new IllegalArgumentException("no number." + name + " in the parameters");
        }
        return Arrays.stream(value.split("\\s+"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /// A list such as `border.places`, in small letters; empty where nobody has filled it.
    Set<String> list(String name) {
        return words(values.getOrDefault(LIST + name, ""), "[\\s,]+");
    }

    /// The tags of a group, or none.
    Set<String> group(String name) {
        return words(values.getOrDefault(GROUP + name, ""), "\\s+");
    }

    /// The sectors that a flag means by a name.
    Set<String> sectors(String name) {
        return words(values.getOrDefault(SECTOR + name, ""), "[\\s,]+");
    }

    /// Whether payments can be known by a tag.
    boolean hasTag(String name) {
        return tags().contains(name);
    }

    /// All tags.
    Set<String> tags() {
        return values.keySet().stream()
                .filter(name -> name.startsWith(TAG))
                .map(name -> name.substring(TAG.length(), name.lastIndexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The words of a tag, in small letters.
    Set<String> words(String tag) {
        return words(values.getOrDefault(TAG + tag + ".words", ""), "\\s*,\\s*");
    }

    /// The bank's codes of a tag, in capitals.
    Set<String> codes(String tag) {
        return words(values.getOrDefault(TAG + tag + ".codes", ""), "\\s+").stream()
                .map(code -> code.toUpperCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The merchant category codes of a tag, as first and last of each range.
    List<int[]> merchantCodes(String tag) {
        List<int[]> ranges = new ArrayList<>();
        for (String range : words(values.getOrDefault(TAG + tag + ".mcc", ""), "\\s+")) {
            String[] ends = range.split("-");
            ranges.add(new int[] {Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1])});
        }
        return ranges;
    }

    private static Set<String> words(String text, String separator) {
        return Arrays.stream(text.strip().toLowerCase(Locale.ROOT).split(separator))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// All lines, for the evidence of a screening.
    public Map<String, String> all() {
        return values;
    }
}

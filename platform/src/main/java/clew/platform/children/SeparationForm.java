package clew.platform.children;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;

/// What may be asked about an unaccompanied or separated child: the fields of `children/separated-child.csv`.
final class SeparationForm {

    /// The version of the form; it stands in every record that was made with it.
    static final String VERSION = "separated-child-1";

    /// The longest answer that is kept.
    static final int LONGEST = 2_000;

    private static final List<Field> FIELDS = read();

    private SeparationForm() {}

    /// One field.
    ///
    /// @param options what can be chosen; empty where words are typed
    record Field(String key, String group, String kind, List<String> options) {

        /// The message key of its label: members of the family share one.
        public String label() {
            return "children.separation.field." + key.replaceFirst("\\.\\d\\.", ".");
        }

        boolean takes(String answer) {
            return answer.length() <= LONGEST && (options.isEmpty() || options.contains(answer));
        }
    }

    /// The fields by their groups, in the order of the file.
    static Map<String, List<Field>> groups() {
        return FIELDS.stream().collect(Collectors.groupingBy(Field::group, LinkedHashMap::new, Collectors.toList()));
    }

    /// The answers among what was sent, without what is empty or unknown.
    static Map<String, String> answers(Map<String, String> sent) {
        Map<String, String> answers = new TreeMap<>();
        for (Field field : FIELDS) {
            String answer = sent.getOrDefault(field.key(), "").strip();
            if (!answer.isEmpty()) {
                answers.put(field.key(), answer);
            }
        }
        return answers;
    }

    /// The fields whose answers cannot be kept.
    static List<Field> wrong(Map<String, String> answers) {
        return FIELDS.stream()
                .filter(field -> answers.containsKey(field.key()))
                .filter(field -> !field.takes(answers.getOrDefault(field.key(), "")))
                .toList();
    }

    private static List<Field> read() {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setCommentMarker('#')
                .get();
        try (Reader reader = new InputStreamReader(
                        Objects.requireNonNull(
                                SeparationForm.class.getResourceAsStream("/children/separated-child.csv")),
                        StandardCharsets.UTF_8);
                var records = format.parse(reader)) {
            return records.stream()
                    .map(row -> new Field(
                            row.get("key"),
                            row.get("group"),
                            row.get("kind"),
                            Arrays.stream(row.get("options").split(" "))
                                    .filter(option -> !option.isEmpty())
                                    .toList()))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

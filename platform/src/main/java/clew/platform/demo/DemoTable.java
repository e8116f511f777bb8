package clew.platform.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// One table of the fictional world, from `resources/demo`.
final class DemoTable {

    private DemoTable() {}

    /// A row, whose empty fields are absent.
    record Row(CSVRecord record) {

        String text(String column) {
            return record.get(column);
        }

        Optional<String> some(String column) {
            return Optional.of(record.get(column)).filter(text -> !text.isEmpty());
        }

        int number(String column) {
            return Integer.parseInt(record.get(column));
        }

        List<String> words(String column) {
            return split(record.get(column), " ");
        }

        List<String> parts(String column, String separator) {
            return split(record.get(column), separator);
        }
    }

    static List<Row> rows(String name) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = new InputStreamReader(
                        Objects.requireNonNull(DemoTable.class.getResourceAsStream("/demo/" + name + ".csv"), name),
                        StandardCharsets.UTF_8);
                var records = format.parse(reader)) {
            return records.stream().map(Row::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The rows about those who play a part.
    static List<Row> about(Set<String> playing, String name) {
        return rows(name).stream()
                .filter(row -> playing.contains(row.text("person")))
                .toList();
    }

    static List<String> split(String text, String separator) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(java.util.regex.Pattern.quote(separator), -1));
    }
}

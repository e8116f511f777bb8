package clew.platform.assistance;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// A table of this room that stands beside the code, because a law or an agency may change it.
public final class DataTable {

    private DataTable() {}

    /// One line.
    ///
    /// @param file and line, for an error that says where
    record Row(String file, long line, CSVRecord record) {

        String text(String column) {
            if (!record.isSet(column)) {
                throw new IllegalStateException(
                        "%s, line %d, column %s: a value was expected".formatted(file, line, column));
            }
            return record.get(column).strip();
        }
    }

    /// The lines of a table, each made from its columns by name.
    public static <T> List<T> lines(String file, Function<UnaryOperator<String>, T> made) {
        return rows(file).stream().map(row -> made.apply(row::text)).toList();
    }

    static List<Row> rows(String file) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setCommentMarker('#')
                .setIgnoreEmptyLines(true)
                .get();
        try (InputStream in = DataTable.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no file " + file);
            }
            try (CSVParser parser = format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return parser.stream()
                        .map(each -> new Row(file, each.getRecordNumber() + 1, each))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

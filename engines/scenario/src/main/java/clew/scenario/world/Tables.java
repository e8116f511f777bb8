package clew.scenario.world;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// Tables as CSV (RFC 4180, UTF-8, a line feed at the end of each line): first the names of the columns.
final class Tables {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

    private Tables() {}

    static void write(OutputStream out, List<String> columns, Stream<List<String>> rows) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CSVPrinter csv = new CSVPrinter(writer, FORMAT);
        csv.printRecord(columns);
        for (List<String> row : (Iterable<List<String>>) rows::iterator) {
            csv.printRecord(row);
        }
        csv.flush();
    }

    /// A table that is written row by row.
    static final class Open {
        private final CSVPrinter csv;

        Open(OutputStream out, List<String> columns) throws IOException {
            csv = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), FORMAT);
            csv.printRecord(columns);
        }

        void row(List<String> cells) throws IOException {
            csv.printRecord(cells);
        }

        void flush() throws IOException {
            csv.flush();
        }
    }

    static byte[] of(List<String> columns, Stream<List<String>> rows) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            write(out, columns, rows);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

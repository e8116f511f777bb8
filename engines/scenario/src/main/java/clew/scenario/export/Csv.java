package clew.scenario.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// A table in UTF-8, as RFC 4180 has it.
final class Csv {

    private final CSVPrinter printer;

    Csv(OutputStream out, List<String> head) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        row(head);
    }

    void row(List<String> cells) throws IOException {
        printer.printRecord(cells);
    }

    /// Writes what is left; the stream stays open.
    void end() throws IOException {
        printer.flush();
    }
}

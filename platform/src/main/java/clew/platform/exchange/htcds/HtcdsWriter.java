package clew.platform.exchange.htcds;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// Writes rows in any of the formats so that [HtcdsReader] reads the same values again.
///
/// Text never becomes a formula: a workbook holds it as text, CSV protects it with an apostrophe that reading takes
/// away.
public final class HtcdsWriter {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Pattern PLAIN_NUMBER = Pattern.compile("^-?\\d{1,15}(\\.\\d{1,15})?$");
    private static final int FLUSH_EVERY = 500;
    private static final String NOTES = "_notes";

    private final List<String> columns;
    private final Map<String, Integer> positions = new HashMap<>();

    /// A writer for the given columns.
    public HtcdsWriter(List<String> columns) {
        this.columns = List.copyOf(columns);
        for (String column : this.columns) {
            positions.put(column, positions.size());
        }
    }

    /// Writes every row; the stream stays open.
    public void write(Format format, Iterable<ExportRow> rows, OutputStream out) throws IOException {
        switch (format) {
            case XLSX -> xlsx(rows, out);
            case CSV -> csv(rows, out);
            case JSON -> json(rows, out);
        }
    }

    private void xlsx(Iterable<ExportRow> rows, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Clew", "1.0");
        Worksheet sheet = workbook.newWorksheet("HTCDS");
        Worksheet notes = workbook.newWorksheet("Notes");
        headers(sheet);
        notes.value(0, 0, "Row");
        notes.value(0, 1, "Note");
        int line = 2;
        int note = 1;
        for (ExportRow row : rows) {
            for (Cell cell : row.cells()) {
                Integer position = positions.get(cell.column());
                if (position != null) {
                    value(sheet, line, position, cell);
                }
            }
            for (String text : row.notes()) {
                notes.value(note, 0, line + 1);
                notes.value(note++, 1, XlsxSource.escape(text));
            }
            if (++line % FLUSH_EVERY == 0) {
                sheet.flush();
            }
        }
        workbook.finish();
    }

    private void headers(Worksheet sheet) {
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            Optional<ColumnName> name = ColumnName.of(column);
            String label = name.filter(
                            known -> !known.extension() && known.column().equals(column))
                    .map(known -> known.field().label())
                    .orElse("");
            if (!label.isEmpty()) {
                sheet.value(0, i, label);
            }
            sheet.value(1, i, XlsxSource.escape(column));
        }
        sheet.freezePane(0, 2);
    }

    private static void value(Worksheet sheet, int line, int position, Cell cell) {
        if (isNumber(cell)) {
            sheet.value(line, position, new BigDecimal(cell.text()));
        } else {
            sheet.value(line, position, XlsxSource.escape(cell.text()));
        }
    }

    /// Whether the text is a number that comes back digit by digit.
    private static boolean isNumber(Cell cell) {
        boolean numeric = ColumnName.of(cell.column())
                .filter(name -> name.field().type().numeric())
                .isPresent();
        if (!numeric || !PLAIN_NUMBER.matcher(cell.text()).matches()) {
            return false;
        }
        BigDecimal number = new BigDecimal(cell.text());
        return number.precision() <= 15
                && number.scale() <= 15
                && number.stripTrailingZeros().toPlainString().equals(cell.text());
    }

    private void csv(Iterable<ExportRow> rows, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        CSVFormat format =
                CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.MINIMAL).get();
        CSVPrinter printer = new CSVPrinter(text, format);
        for (String column : columns) {
            printer.print(CsvGuard.protect(column));
        }
        printer.print(NOTES);
        printer.println();
        for (ExportRow row : rows) {
            String[] values = new String[columns.size() + 1];
            for (Cell cell : row.cells()) {
                Integer position = positions.get(cell.column());
                if (position != null) {
                    values[position] = isNumber(cell) ? cell.text() : CsvGuard.protect(cell.text());
                }
            }
            values[columns.size()] = CsvGuard.protect(String.join("\n", row.notes()));
            printer.printRecord((Object[]) values);
        }
        printer.flush();
    }

    private void json(Iterable<ExportRow> rows, OutputStream out) throws IOException {
        JsonGenerator json = MAPPER.createGenerator(new UnclosedStream(out));
        json.writeStartArray();
        for (ExportRow row : rows) {
            json.writeStartObject();
            for (Cell cell : row.cells()) {
                if (positions.containsKey(cell.column())) {
                    json.writeName(cell.column());
                    value(json, cell);
                }
            }
            if (!row.notes().isEmpty()) {
                json.writeName(NOTES);
                strings(json, row.notes());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.close();
    }

    private static void value(JsonGenerator json, Cell cell) {
        Optional<ColumnName> name = ColumnName.of(cell.column());
        FieldType type = name.map(known -> known.field().type()).orElse(FieldType.TEXT);
        boolean extension = name.map(ColumnName::extension).orElse(false);
        if (cell.json()) {
            json.writeRawValue(cell.text());
        } else if (extension || type == FieldType.MULTISELECT) {
            strings(json, List.of(cell.text().split(";", -1)));
        } else if (type == FieldType.CHECKBOX && ("true".equals(cell.text()) || "false".equals(cell.text()))) {
            json.writeBoolean("true".equals(cell.text()));
        } else if (isNumber(cell)) {
            json.writeNumber(new BigDecimal(cell.text()));
        } else {
            json.writeString(cell.text());
        }
    }

    private static void strings(JsonGenerator json, List<String> values) {
        json.writeStartArray();
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    /// Keeps a generator from closing a stream that belongs to somebody else.
    private static final class UnclosedStream extends FilterOutputStream {
        UnclosedStream(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}

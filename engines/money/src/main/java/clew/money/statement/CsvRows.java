package clew.money.statement;

import clew.money.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// Tables of separated values.
final class CsvRows implements TableRows {

    @Override
    public void read(StatementFile file, TableMapping mapping, Reader reader) throws IOException, UnreadableFile {
        try (java.io.Reader text = withoutMark(file, mapping);
                CSVParser rows = CSVParser.parse(text, format(mapping))) {
            reader.head(rows.getHeaderNames());
            for (CSVRecord row : rows) {
                Map<String, String> values = new LinkedHashMap<>();
                for (String name : rows.getHeaderNames()) {
                    if (row.isSet(name)) {
                        values.put(name, row.get(name));
                    }
                }
                reader.row(new Cells(rows.getCurrentLineNumber(), values));
            }
        } catch (UncheckedIOException | CharacterCodingException | IllegalArgumentException broken) {
            throw broken(file, mapping, broken);
        }
    }

    private static CSVFormat format(TableMapping mapping) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(mapping.separator())
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
    }

    private static UnreadableFile broken(StatementFile file, TableMapping mapping, Exception broken) {
        Throwable cause = broken.getCause() == null ? broken : broken.getCause();
        String expected = cause instanceof CharacterCodingException
                ? "text in " + mapping.charset().name() + "; the mapping says the encoding"
                : "a table of comma-separated values (" + cause.getMessage() + ")";
        return new UnreadableFile(new Problem(file.name(), 0, "table", "", expected));
    }

    private static java.io.Reader withoutMark(StatementFile file, TableMapping mapping) throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(
                file.open(),
                mapping.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        return text;
    }
}

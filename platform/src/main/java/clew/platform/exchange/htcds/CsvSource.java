package clew.platform.exchange.htcds;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// Reads CSV with the separators `,` `;` and tab. The separator is the one whose header holds most of the standard's
/// names; `sep=;` in the first line decides.
final class CsvSource {

    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final int HEADER_LINES = 12;

    private final String text;
    private final char separator;
    private final int skippedLines;

    CsvSource(String text) {
        boolean declared = text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 4;
        int end = declared ? lineEnd(text) : 0;
        this.text = text.substring(end);
        skippedLines = declared ? 1 : 0;
        separator = declared ? text.charAt(4) : guess(text);
    }

    char separator() {
        return separator;
    }

    /// Reads every row; returns how many cells had a protecting apostrophe.
    int read(RowHandler handler) {
        int freed = 0;
        handler.sheet("", false);
        try (CSVParser parser = format(separator).parse(new StringReader(text))) {
            Iterator<CSVRecord> records = parser.iterator();
            for (long line = next(parser); records.hasNext(); line = next(parser)) {
                List<RawCell> cells = new ArrayList<>();
                for (String value : records.next()) {
                    String free = CsvGuard.free(value);
                    freed += free.length() == value.length() ? 0 : 1;
                    cells.add(RawCell.text(free));
                }
                handler.row((int) line + skippedLines, cells);
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new Refusal(malformed(e));
        }
        handler.end();
        return freed;
    }

    private static Finding malformed(Exception e) {
        String message = String.valueOf(e.getMessage());
        String line = message.replaceFirst("(?s).*?\\(?(?:start)?line:? (\\d+)\\)?.*", "$1");
        int number = line.matches("\\d{1,9}") ? Integer.parseInt(line) : 0;
        return new Finding(Reason.MALFORMED, "", number, "", "", "", List.of(String.valueOf(number)));
    }

    private static long next(CSVParser parser) {
        return parser.getCurrentLineNumber() + 1;
    }

    private static CSVFormat format(char separator) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
    }

    private static int lineEnd(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text.length() : end + 1;
    }

    private static char guess(String text) {
        char best = SEPARATORS[0];
        int most = -1;
        for (char candidate : SEPARATORS) {
            int hits = hits(text, candidate);
            if (hits > most) {
                most = hits;
                best = candidate;
            }
        }
        return best;
    }

    /// How many cells of the first lines are names or labels of the standard.
    private static int hits(String text, char separator) {
        int most = 0;
        try (CSVParser parser = format(separator).parse(new StringReader(text))) {
            int lines = 0;
            for (CSVRecord row : parser) {
                int hits = 0;
                for (String cell : row) {
                    hits += ColumnName.of(CsvGuard.free(cell)).isPresent()
                                    || !Catalogue.standard().labelled(cell).isEmpty()
                            ? 1
                            : 0;
                }
                most = Math.max(most, hits);
                if (++lines >= HEADER_LINES) {
                    break;
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            return most;
        }
        return most;
    }
}

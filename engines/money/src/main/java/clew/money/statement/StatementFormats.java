package clew.money.statement;

import clew.money.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Knows a format by the first bytes of a file.
public final class StatementFormats {

    private static final String KNOWN = "camt.052, camt.053, camt.054 or pain.001 (XML), MT940, OFX, FollowTheMoney, or"
            + " a table (CSV, XLSX, Parquet)";

    private static final int ENOUGH = 4096;
    private static final Pattern MT940 = Pattern.compile("(?m)^(\\{1:.*|.*\\{4:)?:(20|25|28C?|60[FM]|61):");

    private StatementFormats() {}

    /// The reader of a file.
    ///
    /// @param currencies the currencies that are known
    /// @param mapping which column of a table is what; `null` where no tables are expected
    /// @throws IOException where the disk fails
    /// @throws UnreadableFile where it is of no format that can be read
    public static StatementReader readerOf(StatementFile file, Currencies currencies, @Nullable TableMapping mapping)
            throws IOException, UnreadableFile {
        String beginning;
        try (InputStream bytes = file.open()) {
            beginning = new String(bytes.readNBytes(ENOUGH), StandardCharsets.ISO_8859_1);
        }
        if (OfxReader.begins(beginning)) {
            return new OfxReader(currencies);
        }
        if (beginning.replaceFirst("^[^<\\w{:]*", "").startsWith("<")) {
            return beginning.contains(PainReader.ROOT) ? new PainReader(currencies) : new CamtReader(currencies);
        }
        if (beginning.replaceFirst("^\\W*\\{", "{").startsWith("{\"")) {
            return new FtmReader(currencies);
        }
        if (MT940.matcher(beginning).find()) {
            return new Mt940Reader(currencies);
        }
        TableRows rows = rows(beginning);
        if (mapping != null && rows != null) {
            return new TableReader(rows, mapping, currencies);
        }
        String first = beginning.lines().findFirst().orElse("");
        String expected = rows == null ? KNOWN : KNOWN + " and the mapping of its columns";
        throw new UnreadableFile(new Problem(file.name(), 1, "file", rows instanceof CsvRows ? first : "", expected));
    }

    /// What reads a table that begins so; `null` where it is none.
    private static @Nullable TableRows rows(String beginning) {
        if (beginning.startsWith("PK\3\4")) {
            return new XlsxRows();
        }
        if (beginning.startsWith("PAR1")) {
            return new ParquetRows();
        }
        return beginning.isEmpty() || beginning.indexOf('\0') >= 0 ? null : new CsvRows();
    }
}

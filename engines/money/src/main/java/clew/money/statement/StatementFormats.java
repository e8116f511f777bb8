package clew.money.statement;

import clew.money.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Knows a format by the first bytes of a file.
public final class StatementFormats {

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
        if (beginning.replaceFirst("^[^<\\w{:]*", "").startsWith("<")) {
            return new CamtReader(currencies);
        }
        if (MT940.matcher(beginning).find()) {
            return new Mt940Reader(currencies);
        }
        String first = beginning.lines().findFirst().orElse("");
        boolean table = !beginning.isEmpty() && beginning.indexOf('\0') < 0;
        if (table && mapping != null) {
            return new TableReader(mapping, currencies);
        }
        throw new UnreadableFile(new Problem(
                file.name(),
                1,
                "file",
                first,
                table
                        ? "a camt.052, camt.053 or camt.054 file (XML), an MT940, or a table and the mapping of its columns"
                        : "a camt.052, camt.053 or camt.054 file (XML), an MT940, or a table (CSV)"));
    }
}

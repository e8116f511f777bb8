package clew.money.statement;

import clew.money.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// Knows a format by the first bytes of a file.
public final class StatementFormats {

    private static final int ENOUGH = 4096;

    private StatementFormats() {}

    /// The reader of a file.
    ///
    /// @param currencies the currencies that are known
    /// @throws IOException where the disk fails
    /// @throws UnreadableFile where it is of no format that can be read
    public static StatementReader readerOf(StatementFile file, Currencies currencies)
            throws IOException, UnreadableFile {
        String beginning;
        try (InputStream bytes = file.open()) {
            beginning = new String(bytes.readNBytes(ENOUGH), StandardCharsets.ISO_8859_1);
        }
        if (beginning.replaceFirst("^[^<\\w{:]*", "").startsWith("<")) {
            return new CamtReader(currencies);
        }
        throw new UnreadableFile(new Problem(
                file.name(),
                1,
                "file",
                beginning.lines().findFirst().orElse(""),
                "a camt.052, camt.053 or camt.054 file (XML)"));
    }
}

package clew.money.flag;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// All red flags that can be computed.
public final class RedFlags {

    private RedFlags() {}

    /// The flags, in the order of their publications.
    public static List<RedFlag> all() {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        List<RedFlag> flags = new ArrayList<>();
        try (InputStream bytes = RedFlags.class.getResourceAsStream("red-flags.csv")) {
            if (bytes == null) {
                throw new IllegalStateException("red-flags.csv is missing");
            }
            CSVParser.parse(new InputStreamReader(bytes, StandardCharsets.UTF_8), format)
                    .forEach(row -> flags.add(flag(row)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return flags;
    }

    private static RedFlag flag(CSVRecord row) {
        return new RedFlag(
                row.get("id"),
                row.get("source"),
                row.get("form"),
                row.get("category"),
                row.get("indicator"),
                row.get("basis"),
                Integer.parseInt(row.get("days")),
                row.get("test"),
                row.get("note"));
    }
}

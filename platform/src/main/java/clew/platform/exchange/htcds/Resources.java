package clew.platform.exchange.htcds;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// The data files that ship with this package.
final class Resources {

    private Resources() {}

    static List<CSVRecord> table(String name) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (InputStream in = Resources.class.getResourceAsStream("/htcds/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The resource htcds/" + name + " is missing");
            }
            try (Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                return format.parse(text).getRecords();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The resource htcds/" + name + " cannot be read", e);
        }
    }

    static List<String> words(String text, String separator) {
        return text.isBlank() ? List.of() : List.of(text.strip().split(separator));
    }
}

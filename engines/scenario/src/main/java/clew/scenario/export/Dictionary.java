package clew.scenario.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/// What each column of the tables of a world means.
final class Dictionary {

    private static final Properties MEANINGS = read();

    private Dictionary() {}

    /// @param table such as `arrivals.csv`
    static String meaning(String table, String column) {
        String key = table.replace(".csv", "") + "." + column;
        return Objects.requireNonNull(MEANINGS.getProperty(key, MEANINGS.getProperty("any." + column)), key);
    }

    private static Properties read() {
        Properties meanings = new Properties();
        try (InputStream in = Dictionary.class.getResourceAsStream("/clew/scenario/export/dictionary.properties")) {
            meanings.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return meanings;
    }
}

package clew.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import clew.platform.access.chain.Audit;
import clew.platform.database.Place;
import clew.platform.vault.KeyTool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;

/// The options that say which database a command works on.
final class DatabaseOptions {

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private Path data = DataDirectory.standard("data");

    @Option(names = "--database", paramLabel = "URL", descriptionKey = "database")
    private @Nullable String database;

    Place place() {
        quieten();
        String url = database == null ? System.getenv("CLEW_DATABASE_URL") : database;
        return url == null || url.isBlank()
                ? Place.embedded(data)
                : Place.external(url, System.getenv("CLEW_DATABASE_USER"), System.getenv("CLEW_DATABASE_PASSWORD"));
    }

    /// Where the keys of the instance are: below the data directory, or where `CLEW_KEYS` says.
    Path keys() {
        String keys = System.getenv("CLEW_KEYS");
        return keys == null || keys.isBlank() ? data.resolve("keys") : Path.of(keys);
    }

    /// The trail of it.
    Audit audit() {
        return new Audit(place(), keys(), clock());
    }

    /// The keys of it.
    KeyTool keyTool() {
        return new KeyTool(place(), keys(), clock());
    }

    static Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    /// Whether there is a database yet, so that nothing has to be made to see it.
    boolean exists() {
        return switch (place()) {
            case Place.Embedded _ -> Files.isDirectory(data.resolve("database").resolve("cluster"));
            case Place.External _ -> true;
        };
    }

    /// Says on the console what matters to a person; these commands have no log file.
    private static void quieten() {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
    }
}

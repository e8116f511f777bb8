package clew.platform.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// How the embedded server is run.
///
/// @param data Clew's data directory; the server lives in its sub-directory `database`
/// @param programs the jar that holds the server's programs, or `null` for the one on the class path
/// @param durable whether an acknowledged commit is on the disk; only tests may say no
record EmbeddedSettings(Path data, @Nullable Path programs, boolean durable) {

    static EmbeddedSettings in(Path data) {
        return new EmbeddedSettings(data, null, true);
    }
}

package clew.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Whether a recorded process is still the database server that wrote the record.
///
/// Linux is asked through `/proc`, whose `stat` and `cmdline` everybody may read even where a container withholds the
/// right to look at another user's program.
final class Orphan {

    private Orphan() {}

    /// Whether the process runs, is PostgreSQL, and works on this directory.
    static boolean isRunning(long process, String directory) {
        Path known = Path.of("/proc", String.valueOf(process));
        if (!Files.isDirectory(Path.of("/proc", "self"))) {
            return ProcessHandle.of(process)
                    .flatMap(handle -> handle.info().commandLine())
                    .filter(line -> line.contains("postgres") && line.contains(directory))
                    .isPresent();
        }
        try {
            String state = Files.readString(known.resolve("stat"), StandardCharsets.ISO_8859_1);
            String line = Files.readString(known.resolve("cmdline"), StandardCharsets.UTF_8);
            boolean buried = state.contains(") Z ") || state.contains(") X ");
            return !buried && state.contains("(postgres)") && line.contains(directory);
        } catch (IOException gone) {
            return false;
        }
    }
}

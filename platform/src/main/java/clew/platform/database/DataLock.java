package clew.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The right to use a data directory: held by one Clew at a time, and given back by the operating system when it
/// dies.
record DataLock(FileChannel channel) implements AutoCloseable {

    /// Takes the lock of a data directory.
    static DataLock take(Path data) {
        try {
            Files.createDirectories(data);
            FileChannel channel =
                    FileChannel.open(data.resolve("clew.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (attempt(channel) == null) {
                channel.close();
                throw new DatabaseUnavailable("Another Clew is running on " + data
                        + ". Stop it first, or choose another directory with --data.");
            }
            return new DataLock(channel);
        } catch (IOException failed) {
            throw new DatabaseUnavailable(
                    "The data directory " + data + " cannot be used: " + failed.getMessage()
                            + ". Check that it may be written, or choose another with --data.",
                    failed);
        }
    }

    /// Whether a running Clew holds the directory.
    static boolean isTaken(Path data) {
        Path file = data.resolve("clew.lock");
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return attempt(channel) == null;
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static @Nullable FileLock attempt(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException held) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException ignored) {
            // The operating system gives the lock back when the process ends.
        }
    }
}

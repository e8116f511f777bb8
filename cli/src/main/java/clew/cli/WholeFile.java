package clew.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/// A file that is there as a whole or not at all: written beside its place first.
final class WholeFile {

    private WholeFile() {}

    /// What is written.
    @FunctionalInterface
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    /// Writes it; a file that is there is replaced at once.
    static void write(Path file, Content content) throws IOException {
        Path target = file.toAbsolutePath().normalize();
        Path parent = Objects.requireNonNull(target.getParent(), "a file is in a folder");
        Path beside = Files.createTempFile(parent, ".beside", ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside))) {
                content.to(out);
            }
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}

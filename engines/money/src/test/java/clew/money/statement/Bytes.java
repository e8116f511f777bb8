package clew.money.statement;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file in memory.
public record Bytes(String name, byte[] bytes) implements StatementFile {

    /// A file of a text in UTF-8.
    public static Bytes of(String name, String text) {
        return new Bytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /// A file of the disk.
    public static Bytes of(Path file) throws IOException {
        return new Bytes(file.getFileName().toString(), Files.readAllBytes(file));
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }
}

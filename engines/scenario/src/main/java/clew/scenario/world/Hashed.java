package clew.scenario.world;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/// A file whose sum is known when it is written.
final class Hashed extends OutputStream {

    /// What is known of a file that was written.
    record Sum(String sha256, long bytes) {}

    private final OutputStream out;
    private final MessageDigest digest = Sha256.start();
    private final byte[] buffer = new byte[1 << 16];
    private int size;
    private long bytes;

    Hashed(Path file) throws IOException {
        this.out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 18);
    }

    @Override
    public void write(int one) throws IOException {
        if (size == buffer.length) {
            flush();
        }
        buffer[size++] = (byte) one;
    }

    @Override
    public void write(byte[] from, int at, int many) throws IOException {
        if (many > buffer.length - size) {
            flush();
        }
        if (many > buffer.length) {
            digest.update(from, at, many);
            out.write(from, at, many);
            bytes += many;
        } else {
            System.arraycopy(from, at, buffer, size, many);
            size += many;
        }
    }

    @Override
    public void flush() throws IOException {
        digest.update(buffer, 0, size);
        out.write(buffer, 0, size);
        bytes += size;
        size = 0;
    }

    /// The sum of what was written so far; nothing may be written after it.
    Sum sum() throws IOException {
        flush();
        return new Sum(Sha256.hex(digest.digest()), bytes);
    }

    @Override
    public void close() throws IOException {
        if (size > 0) {
            flush();
        }
        out.close();
    }
}

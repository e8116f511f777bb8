package clew.money.store;

import clew.money.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/// Writes a file of columns.
///
/// # Layout
/// Columns one after another, each of whole numbers of four or eight bytes or of bytes, little-endian, beginning
/// at a multiple of eight; then the directory, a line of text for each column (name, offset, length) and for each
/// block of 1 MiB (its SHA-256); then 64 bytes: `CLEWLDGR`, the version, the offset and the length of the
/// directory, and its SHA-256. So a reader checks the last 64 bytes and the directory, and each block when it
/// first needs it.
final class Columns {

    static final byte[] MAGIC = "CLEWLDGR".getBytes(StandardCharsets.US_ASCII);
    static final int VERSION = 1;
    static final int BLOCK = 1 << 20;
    static final int TRAILER = 64;

    private final OutputStream out;
    private final ByteBuffer buffer = ByteBuffer.allocate(BLOCK).order(ByteOrder.LITTLE_ENDIAN);
    private final MessageDigest digest = Sha256.digest();
    private final List<String> directory = new ArrayList<>();
    private final List<String> blocks = new ArrayList<>();
    private long written;
    private long begun;

    Columns(OutputStream out) {
        this.out = out;
    }

    void begin() throws IOException {
        while (position() % 8 != 0) {
            put((byte) 0);
        }
        begun = position();
    }

    void end(String name) {
        directory.add("column %s %d %d".formatted(name, begun, position() - begun));
    }

    private long position() {
        return written + buffer.position();
    }

    void put(byte one) throws IOException {
        room(1);
        buffer.put(one);
    }

    void put(int one) throws IOException {
        room(Integer.BYTES);
        buffer.putInt(one);
    }

    void put(long one) throws IOException {
        room(Long.BYTES);
        buffer.putLong(one);
    }

    void put(byte[] bytes) throws IOException {
        for (int from = 0; from < bytes.length; ) {
            room(1);
            int length = Math.min(buffer.remaining(), bytes.length - from);
            buffer.put(bytes, from, length);
            from += length;
        }
    }

    /// Numbers never straddle a block: blocks and columns both begin at multiples of eight.
    private void room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
    }

    private void flush() throws IOException {
        if (buffer.position() > 0) {
            digest.update(buffer.array(), 0, buffer.position());
            blocks.add("block " + Sha256.hex(digest));
            out.write(buffer.array(), 0, buffer.position());
            written += buffer.position();
            buffer.clear();
        }
    }

    /// Writes the directory and what stands behind it.
    void finish() throws IOException {
        flush();
        List<String> lines = new ArrayList<>(directory);
        lines.addAll(blocks);
        byte[] text = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        out.write(text);
        MessageDigest ofDirectory = Sha256.digest();
        ofDirectory.update(text);
        ByteBuffer trailer = ByteBuffer.allocate(TRAILER).order(ByteOrder.LITTLE_ENDIAN);
        trailer.put(MAGIC).putInt(VERSION).putInt(BLOCK).putLong(written).putLong(text.length);
        trailer.put(ofDirectory.digest());
        out.write(trailer.array());
        out.flush();
    }
}

package clew.money.store;

import clew.money.Problem;
import clew.money.Sha256;
import clew.money.payments.Payments;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A file of [Columns], mapped into memory. A column is checked, block by block, when it is first asked for.
final class Mapped {

    private final Path path;
    private final MemorySegment file;
    private final Map<String, MemorySegment> columns = new HashMap<>();
    private final Map<String, Long> offsets = new HashMap<>();
    private final List<String> blocks = new ArrayList<>();
    private final BitSet checked = new BitSet();
    private final long body;

    /// @param arena keeps the mapping for as long as it is open
    /// @throws IOException where the disk fails
    /// @throws Damaged where the file is no ledger or its directory is not what was written
    Mapped(Path path, Arena arena) throws IOException, Damaged {
        this.path = path;
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
        }
        long trailer = file.byteSize() - Columns.TRAILER;
        check(trailer >= 0 && hasMagic(file, trailer), 0, "file", "a ledger that clew money import has written");
        int version = file.get(Payments.INT, trailer + 8);
        check(version == Columns.VERSION, trailer, "version " + version, "version " + Columns.VERSION);
        check(file.get(Payments.INT, trailer + 12) == Columns.BLOCK, trailer, "length of a block", "" + Columns.BLOCK);
        body = file.get(Payments.LONG, trailer + 16);
        long length = file.get(Payments.LONG, trailer + 24);
        check(body >= 0 && length >= 0 && body + length == trailer, trailer, "directory", "a file of its full length");
        byte[] text = file.asSlice(body, length).toArray(ValueLayout.JAVA_BYTE);
        byte[] hash = file.asSlice(trailer + 32, 32).toArray(ValueLayout.JAVA_BYTE);
        check(MessageDigest.isEqual(hash, digest(text)), body, "directory", "the bytes that were written");
        new String(text, StandardCharsets.UTF_8).lines().forEach(this::line);
    }

    private static boolean hasMagic(MemorySegment file, long at) {
        return file.asSlice(at, Columns.MAGIC.length).mismatch(MemorySegment.ofArray(Columns.MAGIC)) < 0;
    }

    private static byte[] digest(byte[] bytes) {
        MessageDigest digest = Sha256.digest();
        digest.update(bytes);
        return digest.digest();
    }

    private void line(String line) {
        String[] words = line.split(" ");
        if (words[0].equals("column")) {
            offsets.put(words[1], Long.parseLong(words[2]));
            columns.put(words[1], file.asSlice(Long.parseLong(words[2]), Long.parseLong(words[3])));
        } else {
            blocks.add(words[1]);
        }
    }

    private void check(boolean holds, long offset, String field, String expected) throws Damaged {
        if (!holds) {
            throw new Damaged(new Problem(String.valueOf(path.getFileName()), 0, field, "at byte " + offset, expected));
        }
    }

    /// A column that is what was written.
    ///
    /// @throws Damaged where one of its blocks is not, or there is no such column
    MemorySegment column(String name) throws Damaged {
        MemorySegment column = unchecked(name);
        long first = offsets.getOrDefault(name, 0L);
        for (long at = first / Columns.BLOCK; at * Columns.BLOCK < first + column.byteSize(); at++) {
            block((int) at);
        }
        return column;
    }

    /// A column whose blocks are not looked at.
    ///
    /// @throws Damaged where there is no such column
    MemorySegment unchecked(String name) throws Damaged {
        MemorySegment column = columns.get(name);
        if (column == null) {
            throw new Damaged(new Problem(String.valueOf(path.getFileName()), 0, name, "", "a column of this name"));
        }
        return column;
    }

    private void block(int block) throws Damaged {
        if (!checked.get(block)) {
            long from = (long) block * Columns.BLOCK;
            MessageDigest digest = Sha256.digest();
            digest.update(
                    file.asSlice(from, Math.min(Columns.BLOCK, body - from)).asByteBuffer());
            check(Sha256.hex(digest).equals(blocks.get(block)), from, "block " + block, "the bytes that were written");
            checked.set(block);
        }
    }

    /// Goes through all blocks.
    ///
    /// @throws Damaged where one is not what was written
    void verify() throws Damaged {
        for (int block = 0; block < blocks.size(); block++) {
            block(block);
        }
    }
}

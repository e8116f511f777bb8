package clew.scenario.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A ZIP archive whose bytes depend on nothing but what is in it: every entry has the same time.
final class Archive {

    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final ZipOutputStream zip;

    Archive(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /// Begins an entry; what is written to the stream that is returned goes into it.
    OutputStream entry(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        return zip;
    }

    void put(String name, String text) throws IOException {
        entry(name).write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /// Writes the end; the stream below stays open.
    void end() throws IOException {
        zip.finish();
        zip.flush();
    }
}

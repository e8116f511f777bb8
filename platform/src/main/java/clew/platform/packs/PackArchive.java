package clew.platform.packs;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Takes the files of a pack out of a folder or a ZIP file, and puts them into one.
///
/// Nothing is written to a disk, so a name can lead nowhere; still only plain names are taken. What unpacks to
/// more than [#MOST_BYTES] is refused while it is being read, not afterwards.
final class PackArchive {

    static final int MOST_FILES = 200;
    static final int MOST_BYTES = 5_000_000;

    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*";
    private static final String ITSELF = "the archive";

    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final List<PackFault> faults = new ArrayList<>();
    private int total;

    private PackArchive() {}

    /// Reads a ZIP file. A single folder at its top is taken for the pack.
    static PackReading<SortedMap<String, byte[]>> zip(byte[] bytes) {
        PackArchive archive = new PackArchive();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory() && !archive.add(entry.getName(), in)) {
                    break;
                }
            }
        } catch (ZipException | IllegalArgumentException e) {
            archive.fault(ITSELF, "what cannot be unpacked", "a ZIP file");
        } catch (IOException e) {
            archive.fault(ITSELF, "what ends too early", "a whole ZIP file");
        }
        if (archive.files.isEmpty() && archive.faults.isEmpty()) {
            archive.fault(ITSELF, "no file", "a ZIP file with the files of a pack");
        }
        return archive.done();
    }

    /// Reads a folder. A link is not followed.
    static PackReading<SortedMap<String, byte[]>> folder(Path folder) throws IOException {
        PackArchive archive = new PackArchive();
        try (Stream<Path> all = Files.walk(folder, 4)) {
            for (Path file : all.filter(each -> Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    String name = folder.relativize(file).toString().replace('\\', '/');
                    if (!archive.add(name, in)) {
                        break;
                    }
                }
            }
        }
        return archive.done();
    }

    /// Puts a pack into a ZIP file, the same bytes each time.
    static byte[] zip(Pack pack) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            Map<String, String> all = new TreeMap<>(pack.files());
            all.put(PackSigning.SUMS, pack.manifest());
            for (Map.Entry<String, String> file : all.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(0);
                out.putNextEntry(entry);
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private boolean add(String name, InputStream in) throws IOException {
        if (files.size() >= MOST_FILES) {
            fault(ITSELF, "more files", "at most " + MOST_FILES + " files");
            return false;
        }
        byte[] content = in.readNBytes(MOST_BYTES - total + 1);
        total += content.length;
        if (total > MOST_BYTES) {
            fault(ITSELF, "more bytes", "at most " + MOST_BYTES + " bytes unpacked");
            return false;
        }
        if (!name.matches(NAME) || name.contains("..")) {
            fault("the name of a file", name, "letters, digits, points, hyphens, and / between folders");
        } else if (files.put(name, content) != null) {
            fault("the name of a file", name, "each name once");
        }
        return true;
    }

    private void fault(String field, String value, String expected) {
        faults.add(new PackFault("pack", 1, field, value, expected));
    }

    private PackReading<SortedMap<String, byte[]>> done() {
        return faults.isEmpty() ? new PackReading.Sound<>(atTheTop()) : new PackReading.Faulty<>(faults);
    }

    private SortedMap<String, byte[]> atTheTop() {
        String first = files.isEmpty() ? "" : files.firstKey();
        String folder = first.substring(0, first.indexOf('/') + 1);
        boolean one = !folder.isEmpty() && files.keySet().stream().allMatch(name -> name.startsWith(folder));
        if (!one) {
            return files;
        }
        SortedMap<String, byte[]> inner = new TreeMap<>();
        files.forEach((name, content) -> inner.put(name.substring(folder.length()), content));
        return inner;
    }
}

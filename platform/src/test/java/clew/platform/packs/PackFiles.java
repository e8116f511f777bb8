package clew.platform.packs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Packs for tests, made from the ones that are shipped.
public final class PackFiles {

    private final Map<String, String> files = new TreeMap<>();

    private PackFiles() {}

    /// The files of a shipped pack.
    public static PackFiles of(String id) {
        PackFiles pack = new PackFiles();
        ShippedPacks.files()
                .get(id + " 1")
                .forEach((name, bytes) -> pack.files.put(name, new String(bytes, StandardCharsets.UTF_8)));
        return pack;
    }

    /// The same under another id and version.
    public PackFiles as(String id, String version) {
        for (String name : new String[] {"pack.yaml", "nrm.yaml"}) {
            String text = text(name).replaceAll("(?m)^id: .*$", "id: " + id);
            files.put(name, text.replaceAll("(?m)^version: .*$", "version: \"" + version + "\""));
        }
        return this;
    }

    /// The same with something else in a file; what is to be replaced must be there.
    public PackFiles replace(String name, String pattern, String replacement) {
        String text = text(name);
        String changed = text.replaceAll(pattern, replacement);
        if (changed.equals(text)) {
            throw new IllegalArgumentException(name + " has nothing like " + pattern);
        }
        files.put(name, changed);
        return this;
    }

    /// The same with a file of that text.
    public PackFiles with(String name, String text) {
        files.put(name, text);
        return this;
    }

    /// The same without a file.
    public PackFiles without(String name) {
        files.remove(name);
        return this;
    }

    /// The text of a file.
    public String text(String name) {
        return files.get(name);
    }

    /// The bytes of the files by name.
    public Map<String, byte[]> bytes() {
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    /// All of it as a ZIP file.
    public byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : bytes().entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}

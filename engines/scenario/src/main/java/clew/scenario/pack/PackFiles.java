package clew.scenario.pack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The files of a pack, by their names, as somebody read them from a directory or an archive.
public final class PackFiles {

    private final SortedMap<String, byte[]> files = new TreeMap<>();

    /// @param files content by name, such as `states.csv`
    public PackFiles(Map<String, byte[]> files) {
        files.forEach((name, content) -> this.files.put(name, content.clone()));
    }

    /// The names of all files.
    public SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(files.keySet()));
    }

    /// The content of a file.
    ///
    /// @throws IllegalArgumentException if there is none of this name
    public byte[] content(String name) {
        byte[] content = files.get(name);
        if (content == null) {
            throw new IllegalArgumentException("the pack has no file " + name);
        }
        return content.clone();
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(files.get(name)).map(content -> {
            String text = new String(content, StandardCharsets.UTF_8);
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        });
    }

    /// SHA-256 over all names and contents: two packs with the same hash are the same pack.
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, content) -> {
                digest.update((name + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PackFiles those
                && files.keySet().equals(those.files.keySet())
                && files.entrySet().stream()
                        .allMatch(each -> Arrays.equals(each.getValue(), those.files.get(each.getKey())));
    }

    @Override
    public int hashCode() {
        return hash().hashCode();
    }
}

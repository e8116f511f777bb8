package clew.platform.packs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A whole pack: what it says about itself, and its files.
///
/// @param head what `pack.yaml` says
/// @param files the text of each file by its name, `pack.yaml` among them
/// @param signer the name of the key that it was signed with, or `null` where it is not signed
public record Pack(
        PackHead head,
        SortedMap<String, String> files,
        @Nullable String signer) {

    /// The file that says what a pack is.
    public static final String HEAD = "pack.yaml";

    /// Copies the files.
    public Pack {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /// Which pack it is.
    public PackRef ref() {
        return head.ref();
    }

    /// The text of a file, if the pack has it.
    public Optional<String> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /// One line for each file: its SHA-256, two spaces, its name; in the order of the names, as `sha256sum` writes
    /// it.
    String manifest() {
        StringBuilder lines = new StringBuilder();
        for (Map.Entry<String, String> file : files.entrySet()) {
            lines.append(sha256(file.getValue()))
                    .append("  ")
                    .append(file.getKey())
                    .append('\n');
        }
        return lines.toString();
    }

    /// What tells two packs apart: the SHA-256 of the [#manifest()].
    public String hash() {
        return sha256(manifest());
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

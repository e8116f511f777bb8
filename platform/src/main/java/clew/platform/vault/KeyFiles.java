package clew.platform.vault;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The files of the master keys: two keysets in Tink's own JSON, in a directory that only its owner may enter.
///
/// A file is written beside its place, forced to the disk and then moved there, so that it is never half there.
final class KeyFiles {

    static final String WRAPPING = "master.keyset";
    static final String BLINDING = "blind.keyset";

    /// The signing key of the trail, which another room makes; it is exported with the others.
    private static final String SIGNING = "trail.key";

    /// In the order in which they are written: where the last one is, all are.
    private static final List<String> NAMES = List.of(SIGNING, BLINDING, WRAPPING);

    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private KeyFiles() {}

    /// Whether both files are there.
    static boolean areIn(Path directory) {
        return Files.isRegularFile(directory.resolve(WRAPPING)) && Files.isRegularFile(directory.resolve(BLINDING));
    }

    /// Whether one of them is there.
    static boolean beganIn(Path directory) {
        return Files.exists(directory.resolve(WRAPPING)) || Files.exists(directory.resolve(BLINDING));
    }

    /// Makes what is missing.
    static void make(Path directory) {
        try {
            directory(directory);
            fresh(
                    directory.resolve(BLINDING),
                    text(KeysetHandle.generateNew(
                            PredefinedPrfParameters.HMAC_SHA256_PRF, RegistryConfiguration.get())));
            fresh(
                    directory.resolve(WRAPPING),
                    text(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get())));
        } catch (GeneralSecurityException | IOException failed) {
            throw new VaultFault(
                    "No keys could be made in " + directory.toAbsolutePath() + ". Check that it may be written to.",
                    failed);
        }
    }

    static KeysetHandle read(Path file) throws GeneralSecurityException, IOException {
        return parse(Files.readString(file));
    }

    static KeysetHandle parse(String text) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(text, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }

    static String text(KeysetHandle keys) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(
                keys, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }

    /// Puts a changed keyset in the place of the one that is there.
    static void replace(Path file, KeysetHandle keys) throws GeneralSecurityException, IOException {
        Path beside = beside(file, text(keys));
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(file);
    }

    /// Puts a keyset where there is none; one that is there stays.
    static void fresh(Path file, String keyset) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        Path beside = beside(file, keyset);
        try {
            Files.move(beside, file);
            force(file);
        } catch (FileAlreadyExistsException another) {
            Files.delete(beside);
        }
    }

    /// The files of keys that are in a directory, the signing key of the trail among them.
    static Map<String, byte[]> all(Path directory) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : NAMES) {
            Path file = directory.resolve(name);
            if (Files.exists(file)) {
                files.put(name, Files.readAllBytes(file));
            }
        }
        return files;
    }

    /// Puts files into a directory; what is there stays, and another of the same name is refused before any is
    /// written.
    static void put(Path directory, Map<String, byte[]> files) throws IOException {
        directory(directory);
        Map<String, byte[]> there = all(directory);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            byte[] mine = there.get(file.getKey());
            if (!NAMES.contains(file.getKey()) || (mine != null && !Arrays.equals(mine, file.getValue()))) {
                throw new FileAlreadyExistsException(
                        directory.resolve(file.getKey()).toString());
            }
        }
        for (String name : NAMES) {
            byte[] content = files.get(name);
            if (content != null && !there.containsKey(name)) {
                Path beside = Files.createTempFile(directory.toAbsolutePath(), "keyset", ".new");
                Files.write(beside, content, StandardOpenOption.SYNC);
                Files.move(beside, directory.resolve(name));
                force(directory.resolve(name));
            }
        }
    }

    static void directory(Path directory) throws IOException {
        if (Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Path parent = directory.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try {
            if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createDirectory(
                        directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectory(directory);
            }
        } catch (FileAlreadyExistsException another) {
            if (!Files.isDirectory(directory)) {
                throw another;
            }
        }
    }

    /// A new file that only its owner may read, whole and on the disk.
    private static Path beside(Path file, String content) throws IOException {
        Path beside = Files.createTempFile(file.toAbsolutePath().getParent(), "keyset", ".new");
        Files.writeString(beside, content, StandardOpenOption.SYNC);
        return beside;
    }

    /// Forces the name of a file to the disk, where the system knows how.
    private static void force(Path file) {
        Path directory = file.toAbsolutePath().getParent();
        if (directory == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notHere) {
            // Some systems cannot open a directory; the file itself was written through.
        }
    }
}

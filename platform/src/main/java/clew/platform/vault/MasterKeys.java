package clew.platform.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/// The keys of the instance: one keyset wraps the keys of persons, one makes blind keys for the search of names.
///
/// They are two files of Tink's own format in one directory that only the owner can read. Losing them loses everything
/// that is sealed; whoever holds them and the database can read it all. So they are kept apart from backups.
final class MasterKeys {

    private static final String WRAPPING = "master.keyset";
    private static final String BLINDING = "blind.keyset";

    private final Aead wrapping;
    private final PrfSet blinding;

    private MasterKeys(Aead wrapping, PrfSet blinding) {
        this.wrapping = wrapping;
        this.blinding = blinding;
    }

    /// Opens the keys in a directory, and makes them there the first time.
    static MasterKeys in(Path directory) {
        try {
            AeadConfig.register();
            PrfConfig.register();
            directory(directory);
            KeysetHandle wrapping = keyset(
                    directory.resolve(WRAPPING),
                    () -> KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get()));
            KeysetHandle blinding = keyset(
                    directory.resolve(BLINDING),
                    () -> KeysetHandle.generateNew(
                            PredefinedPrfParameters.HMAC_SHA256_PRF, RegistryConfiguration.get()));
            return new MasterKeys(
                    wrapping.getPrimitive(RegistryConfiguration.get(), Aead.class),
                    blinding.getPrimitive(RegistryConfiguration.get(), PrfSet.class));
        } catch (GeneralSecurityException | IOException failed) {
            throw new VaultFault("The keys in " + directory + " cannot be used.", failed);
        }
    }

    byte[] wrap(byte[] key, String what) throws GeneralSecurityException {
        return wrapping.encrypt(key, what.getBytes(StandardCharsets.UTF_8));
    }

    byte[] unwrap(byte[] wrapped, String what) throws GeneralSecurityException {
        return wrapping.decrypt(wrapped, what.getBytes(StandardCharsets.UTF_8));
    }

    byte[] blind(String text) throws GeneralSecurityException {
        return blinding.computePrimary(text.getBytes(StandardCharsets.UTF_8), 16);
    }

    private interface Making {
        KeysetHandle make() throws GeneralSecurityException;
    }

    private static KeysetHandle keyset(Path file, Making making) throws GeneralSecurityException, IOException {
        if (!Files.exists(file)) {
            write(
                    file,
                    TinkJsonProtoKeysetFormat.serializeKeyset(
                            making.make(), RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
        }
        return TinkJsonProtoKeysetFormat.parseKeyset(
                Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }

    private static void write(Path file, String keyset) throws IOException {
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "keyset", ".new");
        Files.writeString(fresh, keyset, StandardOpenOption.SYNC);
        try {
            Files.move(fresh, file);
        } catch (FileAlreadyExistsException another) {
            Files.delete(fresh);
        }
    }

    private static void directory(Path directory) throws IOException {
        if (Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Path parent = directory.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        boolean posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix) {
            Files.createDirectory(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectory(directory);
        }
    }
}

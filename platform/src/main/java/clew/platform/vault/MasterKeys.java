package clew.platform.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// The keys of the instance: one keyset wraps the keys of persons, one makes blind keys for the search of names.
///
/// They are two files in one directory ([KeyFiles]). Losing them loses everything that is sealed; whoever holds them
/// and the database can read it all. So they are kept apart from backups.
///
/// The wrapping keyset may hold several keys while it is being rotated: the primary one wraps, all enabled ones
/// unwrap. A rotation may be the work of another process, so what cannot be unwrapped is tried again with the file
/// as it is now.
final class MasterKeys {

    private static final String FINGERPRINT = "vault/fingerprint";
    private static final int FINGERPRINT_BYTES = 8;
    private static final int BLIND_BYTES = 16;

    private final Path directory;
    private final PrfSet blinding;
    private volatile Wrapping wrapping;

    private record Wrapping(KeysetHandle keys, Aead aead) {
        static Wrapping of(KeysetHandle keys) throws GeneralSecurityException {
            return new Wrapping(keys, keys.getPrimitive(RegistryConfiguration.get(), Aead.class));
        }
    }

    private MasterKeys(Path directory, Wrapping wrapping, PrfSet blinding) {
        this.directory = directory;
        this.wrapping = wrapping;
        this.blinding = blinding;
    }

    /// Opens the keys in a directory.
    static MasterKeys in(Path directory) {
        try {
            return new MasterKeys(
                    directory,
                    Wrapping.of(KeyFiles.read(directory.resolve(KeyFiles.WRAPPING))),
                    KeyFiles.read(directory.resolve(KeyFiles.BLINDING))
                            .getPrimitive(RegistryConfiguration.get(), PrfSet.class));
        } catch (GeneralSecurityException | IOException failed) {
            throw new VaultFault("The keys in " + directory.toAbsolutePath() + " cannot be used.", failed);
        }
    }

    byte[] wrap(byte[] key, String what) throws GeneralSecurityException {
        return wrapping.aead().encrypt(key, bytes(what));
    }

    byte[] unwrap(byte[] wrapped, String what) throws GeneralSecurityException {
        try {
            return wrapping.aead().decrypt(wrapped, bytes(what));
        } catch (GeneralSecurityException unknown) {
            reload();
            return wrapping.aead().decrypt(wrapped, bytes(what));
        }
    }

    byte[] blind(String text) throws GeneralSecurityException {
        return blinding.computePrimary(bytes(text), BLIND_BYTES);
    }

    /// What names these keys without telling anything of them, such as `3f2a 81c0 77de 0b14`. It stays the same when
    /// the wrapping key is rotated.
    String fingerprint() {
        try {
            byte[] digest = blinding.computePrimary(bytes(FINGERPRINT), FINGERPRINT_BYTES);
            return HexFormat.of().formatHex(digest).replaceAll("(.{4})(?!$)", "$1 ");
        } catch (GeneralSecurityException failed) {
            throw new VaultFault("The fingerprint of the keys could not be made.", failed);
        }
    }

    /// The number of the key that wraps now.
    int primary() {
        return wrapping.keys().getPrimary().getId();
    }

    /// Whether a key is one of those that unwrap.
    boolean holds(int id) {
        return enabled().contains(id);
    }

    /// The numbers of the keys that unwrap.
    List<Integer> enabled() {
        List<Integer> ids = new ArrayList<>();
        KeysetHandle keys = wrapping.keys();
        for (int i = 0; i < keys.size(); i++) {
            if (keys.getAt(i).getStatus() == KeyStatus.ENABLED) {
                ids.add(keys.getAt(i).getId());
            }
        }
        return ids;
    }

    /// Makes a new primary key and keeps the others for unwrapping. Called again before [#retire], it does nothing.
    void renew() throws GeneralSecurityException, IOException {
        reload();
        if (enabled().size() > 1) {
            return;
        }
        KeysetHandle.Builder builder = KeysetHandle.newBuilder(wrapping.keys());
        builder.addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                .withRandomId()
                .makePrimary());
        replace(builder.build());
    }

    /// Takes every key but the primary one out of the file. From then on this directory opens no backup from before;
    /// an exported copy of the older keys does ([KeyExport]).
    void retire() throws GeneralSecurityException, IOException {
        reload();
        KeysetHandle keys = wrapping.keys();
        KeysetHandle.Builder builder = KeysetHandle.newBuilder(keys);
        for (int i = keys.size() - 1; i >= 0; i--) {
            if (keys.getAt(i).getId() != keys.getPrimary().getId()) {
                builder.deleteAt(i);
            }
        }
        replace(builder.build());
    }

    /// The number of the key that wrapped something: Tink writes it in front, after one byte that says so.
    static int number(byte[] wrapped) {
        return ByteBuffer.wrap(wrapped, 1, Integer.BYTES).getInt();
    }

    /// Reads the wrapping keys as they are in the file now.
    void reload() throws GeneralSecurityException {
        try {
            wrapping = Wrapping.of(KeyFiles.read(directory.resolve(KeyFiles.WRAPPING)));
        } catch (IOException failed) {
            throw new GeneralSecurityException("the keys cannot be read again", failed);
        }
    }

    private void replace(KeysetHandle keys) throws GeneralSecurityException, IOException {
        KeyFiles.replace(directory.resolve(KeyFiles.WRAPPING), keys);
        wrapping = Wrapping.of(keys);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

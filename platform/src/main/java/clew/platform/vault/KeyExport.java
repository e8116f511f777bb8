package clew.platform.vault;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The keys of an instance in one file, sealed with a passphrase, to be kept apart from the backups.
///
/// A key is derived from the passphrase with PBKDF2-HMAC-SHA-512 and a salt of 16 bytes (NIST SP 800-132), a million
/// times over, so that each guess costs somebody who found the file about a second. With it the files of the key
/// directory are sealed by AES-256-GCM; what stands in the head of the file is bound into the seal. Whoever guesses
/// a short passphrase has the keys all the same: [#LEAST] characters are the least.
///
/// @param format which form this is
/// @param fingerprint which keys are in it
/// @param at when it was made
/// @param rounds how often the passphrase was hashed
/// @param salt in base 64
/// @param sealed the files, in base 64
record KeyExport(String format, String fingerprint, String at, int rounds, String salt, String sealed) {

    /// The fewest characters of a passphrase.
    static final int LEAST = 14;

    private static final String FORMAT = "clew-keys-1";
    private static final int ROUNDS = 1_000_000;
    private static final int MOST_ROUNDS = 20_000_000;
    private static final int SALT_BYTES = 16;
    private static final int KEY_BITS = 256;

    /// Seals files by name.
    static KeyExport of(Map<String, byte[]> files, String fingerprint, Instant at, char[] passphrase) {
        if (passphrase.length < LEAST) {
            throw new VaultFault("The passphrase is too short: it needs " + LEAST
                    + " characters or more. Take five or six words that do not belong together.");
        }
        Map<String, String> texts = new TreeMap<>();
        files.forEach((name, bytes) -> texts.put(name, Base64.getEncoder().encodeToString(bytes)));
        byte[] salt = Random.randBytes(SALT_BYTES);
        KeyExport head = new KeyExport(FORMAT, fingerprint, at.toString(), ROUNDS, base64(salt), "");
        try {
            byte[] sealed = new AesGcmJce(key(passphrase, salt, ROUNDS))
                    .encrypt(JsonMapper.shared().writeValueAsBytes(texts), head.binding());
            return new KeyExport(FORMAT, fingerprint, head.at, ROUNDS, head.salt, base64(sealed));
        } catch (GeneralSecurityException failed) {
            throw new VaultFault("The keys could not be sealed with the passphrase.", failed);
        }
    }

    /// Reads a file that [#write] made; its head only, the keys stay sealed.
    static KeyExport read(Path file) {
        try {
            KeyExport read = JsonMapper.shared().readValue(Files.readAllBytes(file), KeyExport.class);
            if (read == null
                    || !FORMAT.equals(read.format)
                    || read.fingerprint == null
                    || read.at == null
                    || read.rounds < 1
                    || read.rounds > MOST_ROUNDS
                    || read.salt == null
                    || read.sealed == null) {
                throw damaged(file, null);
            }
            return read;
        } catch (JacksonException damaged) {
            throw damaged(file, damaged);
        } catch (IOException unreadable) {
            throw new VaultFault("The file " + file + " cannot be read. Check its name and permissions.", unreadable);
        }
    }

    /// Opens the files.
    Map<String, byte[]> open(char[] passphrase) {
        try {
            byte[] texts = new AesGcmJce(key(passphrase, Base64.getDecoder().decode(salt), rounds))
                    .decrypt(Base64.getDecoder().decode(sealed), binding());
            Map<String, byte[]> files = new TreeMap<>();
            JsonMapper.shared()
                    .readTree(texts)
                    .properties()
                    .forEach(one -> files.put(
                            one.getKey(),
                            Base64.getDecoder().decode(one.getValue().asString())));
            return files;
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            throw new VaultFault(
                    "The passphrase is not the one that this file was sealed with, or the file was changed. Nothing was"
                            + " written.",
                    wrong);
        }
    }

    /// Writes a new file that only its owner may read.
    void write(Path file) {
        try (OutputStream out = Channels.newOutputStream(Files.newByteChannel(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))))) {
            out.write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
        } catch (FileAlreadyExistsException exists) {
            throw new VaultFault(file + " exists already and is not overwritten. Choose another name.", exists);
        } catch (IOException failed) {
            throw new VaultFault("The file " + file + " could not be written.", failed);
        }
    }

    private byte[] binding() {
        return String.join("/", format, fingerprint, at, String.valueOf(rounds), salt)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] key(char[] passphrase, byte[] salt, int rounds) throws GeneralSecurityException {
        PBEKeySpec spec = new PBEKeySpec(passphrase, salt, rounds, KEY_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } finally {
            spec.clearPassword();
            Arrays.fill(passphrase, ' ');
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static VaultFault damaged(Path file, @Nullable Exception cause) {
        String message = file + " is no file of exported keys, or it is damaged.";
        return cause == null ? new VaultFault(message) : new VaultFault(message, cause);
    }
}

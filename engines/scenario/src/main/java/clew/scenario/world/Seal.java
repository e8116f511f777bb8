package clew.scenario.world;

import com.google.crypto.tink.subtle.AesSiv;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// Seals what is true of a world with a passphrase.
///
/// **The idea.** The same world and passphrase must give the same bytes, so there can be no random number in
/// the seal. A deterministic cipher is made for that: AES-SIV (RFC 5297; of the library Tink), whose only leak
/// is that equal texts look equal. The key comes from the passphrase by PBKDF2-HMAC-SHA-512, a million rounds,
/// salted with the hash of the world before its money is told, so that two worlds have different keys. The
/// format and the hash
/// are bound
/// into the seal.
///
/// **When it is wrong.** A short passphrase can be guessed, at about a second for each guess. And whoever knows
/// the seed can make the truth again without any passphrase.
final class Seal {

    /// The fewest characters of a passphrase.
    static final int LEAST = 14;

    private static final byte[] FORMAT = "clew-truth-1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int ROUNDS = 1_000_000;
    private static final int KEY_BITS = 512;
    private static final int HASH_BYTES = 32;

    private Seal() {}

    /// @param salt SHA-256 of the world before its money is told, in hexadecimal
    /// @param key of the passphrase and that salt
    static byte[] close(byte[] truth, String salt, AesSiv key) {
        byte[] bytes = HexFormat.of().parseHex(salt);
        try {
            byte[] sealed = key.encryptDeterministically(truth, bound(bytes));
            return ByteBuffer.allocate(FORMAT.length + HASH_BYTES + sealed.length)
                    .put(FORMAT)
                    .put(bytes)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the truth could not be sealed", e);
        }
    }

    /// @throws WorldFault if the passphrase is another one or the bytes were changed
    static byte[] open(byte[] file, char[] passphrase) {
        if (file.length < FORMAT.length + HASH_BYTES || !Arrays.equals(Arrays.copyOf(file, FORMAT.length), FORMAT)) {
            throw new WorldFault("This is no sealed truth of a world.");
        }
        byte[] salt = Arrays.copyOfRange(file, FORMAT.length, FORMAT.length + HASH_BYTES);
        byte[] sealed = Arrays.copyOfRange(file, FORMAT.length + HASH_BYTES, file.length);
        try {
            return new AesSiv(key(passphrase, salt)).decryptDeterministically(sealed, bound(salt));
        } catch (GeneralSecurityException _) {
            throw new WorldFault(
                    "The passphrase is not the one that this truth was sealed with, or the file was changed.");
        }
    }

    /// What seals with the key of a passphrase and a salt.
    static AesSiv with(char[] passphrase, byte[] salt) {
        try {
            return new AesSiv(key(passphrase, salt));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the truth could not be sealed", e);
        }
    }

    private static byte[] bound(byte[] salt) {
        return ByteBuffer.allocate(FORMAT.length + salt.length)
                .put(FORMAT)
                .put(salt)
                .array();
    }

    private static byte[] key(char[] passphrase, byte[] salt) throws GeneralSecurityException {
        PBEKeySpec spec = new PBEKeySpec(passphrase, salt, ROUNDS, KEY_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } finally {
            spec.clearPassword();
        }
    }
}

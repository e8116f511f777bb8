package clew.platform.access.chain;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/// A statement, signed by the instance, that its chain had this hash at this position at this time. Printed and kept
/// elsewhere, it proves later that nothing up to there was changed, not even by somebody who computed all hashes
/// anew.
///
/// Its code, which is what the QR symbol holds, is `clew1:` and, in Base64 for addresses without padding:
///
/// ```
/// 16 bytes instance │ 8 position │ 8 microseconds since 1970 │ 32 hash │ 32 public key │ 64 signature
/// ```
///
/// The signature is Ed25519 (RFC 8032) over the SHA-256 of the same fields, see [#signed].
///
/// @param publicKey the 32 bytes of the key
@SuppressWarnings("ArrayRecordComponent") // equality is that of the code
public record Checkpoint(UUID instance, long position, Instant at, byte[] hash, byte[] publicKey, byte[] signature) {

    static final String PREFIX = "clew1:";
    static final int KEY_LENGTH = 32;
    private static final int LENGTH = 160;

    /// What stands before the 32 bytes of an Ed25519 key in its X.509 form (RFC 8410).
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    /// What is signed.
    static byte[] signed(UUID instance, long position, Instant at, byte[] hash, byte[] publicKey) {
        return Encoding.of("clew-trail-checkpoint-1")
                .id(instance)
                .number(position)
                .time(at)
                .bytes(hash)
                .bytes(publicKey)
                .end();
    }

    /// Whether the signature is that of the key in it.
    boolean isGenuine() {
        try {
            byte[] encoded = Arrays.copyOf(X509, X509.length + KEY_LENGTH);
            System.arraycopy(publicKey, 0, encoded, X509.length, KEY_LENGTH);
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(signed(instance, position, at, hash, publicKey));
            return check.verify(signature);
        } catch (GeneralSecurityException | IllegalArgumentException no) {
            return false;
        }
    }

    /// Names the key in 16 hexadecimal digits.
    public String fingerprint() {
        return fingerprint(publicKey);
    }

    static String fingerprint(byte[] publicKey) {
        return Encoding.hex(Encoding.of("clew-trail-key-1").bytes(publicKey).end())
                .substring(0, 16);
    }

    /// The hash in hexadecimal, in groups of eight that can be read aloud.
    public String hashInWords() {
        return String.join(" ", Encoding.hex(hash).split("(?<=\\G.{8})"));
    }

    /// The whole of it in one line of text.
    public String code() {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH)
                .putLong(instance.getMostSignificantBits())
                .putLong(instance.getLeastSignificantBits())
                .putLong(position)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at))
                .put(hash)
                .put(publicKey)
                .put(signature);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /// Reads a code; spaces and line ends in it do not matter. Empty where it is none.
    static Optional<Checkpoint> parse(String text) {
        String code = text.replaceAll("\\s", "");
        if (!code.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(code.substring(PREFIX.length()));
            return bytes.length == LENGTH ? Optional.of(read(ByteBuffer.wrap(bytes))) : Optional.empty();
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static Checkpoint read(ByteBuffer bytes) {
        UUID instance = new UUID(bytes.getLong(), bytes.getLong());
        long position = bytes.getLong();
        Instant at = Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
        return new Checkpoint(instance, position, at, take(bytes, 32), take(bytes, KEY_LENGTH), take(bytes, 64));
    }

    private static byte[] take(ByteBuffer bytes, int length) {
        byte[] taken = new byte[length];
        bytes.get(taken);
        return taken;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checkpoint checkpoint && code().equals(checkpoint.code());
    }

    @Override
    public int hashCode() {
        return code().hashCode();
    }

    @Override
    public String toString() {
        return code();
    }
}

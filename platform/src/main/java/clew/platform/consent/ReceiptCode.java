package clew.platform.consent;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The code of a receipt: its number and, with the key of the instance, a seal over the number and over what
/// the paper says. It holds no address, no name and nothing of what was agreed.
///
/// ```
/// 16 bytes number of the receipt
///  9 bytes the first of HMAC-SHA-256(key, number, what the paper says)
/// written as 40 characters of Crockford's Base32, in groups of four
/// ```
final class ReceiptCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int SEAL_BYTES = 9;
    private static final int NUMBER_BYTES = 16;
    private static final int LENGTH = (NUMBER_BYTES + SEAL_BYTES) * 8 / 5;

    private final byte[] key;

    ReceiptCode(byte[] key) {
        this.key = key.clone();
    }

    /// The code of a receipt that says this.
    String of(UUID number, String says) {
        byte[] all = ByteBuffer.allocate(NUMBER_BYTES + SEAL_BYTES)
                .put(bytes(number))
                .put(seal(number, says))
                .array();
        BigInteger rest = new BigInteger(1, all);
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(rest.mod(BigInteger.valueOf(32)).intValue()));
            rest = rest.shiftRight(5);
        }
        return grouped(code.reverse().toString());
    }

    /// The number in a code as it was typed or read; empty where it is no code at all.
    static Optional<UUID> number(String typed) {
        return bytes(typed).map(all -> {
            ByteBuffer bytes = ByteBuffer.wrap(all);
            return new UUID(bytes.getLong(), bytes.getLong());
        });
    }

    /// Whether a code was made by this instance for a receipt that says this.
    boolean isOurs(String typed, String says) {
        return bytes(typed)
                .flatMap(all -> number(typed).map(number -> {
                    byte[] given = new byte[SEAL_BYTES];
                    System.arraycopy(all, NUMBER_BYTES, given, 0, SEAL_BYTES);
                    return MessageDigest.isEqual(given, seal(number, says));
                }))
                .orElse(false);
    }

    private byte[] seal(UUID number, String says) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(bytes(number));
            byte[] whole = mac.doFinal(says.getBytes(StandardCharsets.UTF_8));
            byte[] first = new byte[SEAL_BYTES];
            System.arraycopy(whole, 0, first, 0, SEAL_BYTES);
            return first;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static byte[] bytes(UUID number) {
        return ByteBuffer.allocate(NUMBER_BYTES)
                .putLong(number.getMostSignificantBits())
                .putLong(number.getLeastSignificantBits())
                .array();
    }

    /// Reads what was typed: spaces and dashes do not count, and `O`, `I` and `L` are taken for what they look like.
    private static Optional<byte[]> bytes(String typed) {
        String code = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (code.length() != LENGTH) {
            return Optional.empty();
        }
        BigInteger value = BigInteger.ZERO;
        for (int place = 0; place < code.length(); place++) {
            int digit = ALPHABET.indexOf(code.charAt(place));
            if (digit < 0) {
                return Optional.empty();
            }
            value = value.shiftLeft(5).add(BigInteger.valueOf(digit));
        }
        byte[] raw = value.toByteArray();
        byte[] all = new byte[NUMBER_BYTES + SEAL_BYTES];
        int length = Math.min(raw.length, all.length);
        System.arraycopy(raw, raw.length - length, all, all.length - length, length);
        return Optional.of(all);
    }

    private static String grouped(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }
}

package clew.platform.access.factors;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/// Codes of an authenticator app after RFC 6238: six digits of HMAC-SHA-1 over the number of the half minute,
/// the only form that every app knows.
///
/// A code is taken one step early or late, for clocks differ; and only if it is later than the last that was
/// taken, so that a code seen over a shoulder or in a proxy is worth nothing once it was used (RFC 6238 section
/// 5.2).
final class Totp {

    static final Duration STEP = Duration.ofSeconds(30);
    private static final int SECRET_BYTES = 20;
    private static final int DRIFT = 1;
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator(STEP);
    private static final SecureRandom RANDOM = new SecureRandom();

    private Totp() {}

    /// A new secret, in base 32.
    static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base32.write(bytes);
    }

    /// The step of the code, if it is right at that moment and later than the last step that was taken.
    static OptionalLong step(String secret, String code, Instant now, long lastStep) {
        long middle = stepAt(now);
        OptionalLong found = OptionalLong.empty();
        for (long step = middle - DRIFT; step <= middle + DRIFT; step++) {
            boolean right = MessageDigest.isEqual(
                    code(secret, Instant.ofEpochSecond(step * STEP.toSeconds())).getBytes(StandardCharsets.US_ASCII),
                    code.getBytes(StandardCharsets.UTF_8));
            if (right && step > lastStep) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /// The code of a moment.
    static String code(String secret, Instant at) {
        try {
            return CODES.generateOneTimePasswordString(
                    new SecretKeySpec(Base32.read(secret), CODES.getAlgorithm()), at, Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException("Every secret is a key.", impossible);
        }
    }

    private static long stepAt(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP.toSeconds());
    }
}

package clew.platform.access.signin;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.ByteArrayOutputStream;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;

/// A telephone with an authenticator app that was given the secret by hand, from the page.
final class Phone {

    private static final Pattern SECRET = Pattern.compile("class=\"clew-secret\"[^>]*>([A-Z2-7 ]+)<");
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;

    private Phone(byte[] secret) {
        this.secret = secret;
    }

    static Phone reading(String page) {
        Matcher found = SECRET.matcher(page);
        if (!found.find()) {
            throw new AssertionError("the page shows no secret");
        }
        return new Phone(bytes(found.group(1).replace(" ", "")));
    }

    String code(Instant at) throws InvalidKeyException {
        return new TimeBasedOneTimePasswordGenerator()
                .generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), at);
    }

    private static byte[] bytes(String base32) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int kept = 0;
        int bits = 0;
        for (int place = 0; place < base32.length(); place++) {
            kept = (kept << 5) | DIGITS.indexOf(base32.charAt(place));
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write((kept >> bits) & 0xff);
                kept &= (1 << bits) - 1;
            }
        }
        return bytes.toByteArray();
    }
}

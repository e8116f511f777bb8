package clew.platform.access.factors;

import java.io.ByteArrayOutputStream;

/// Base 32 after RFC 4648 section 6, without padding: how authenticator apps take a secret by hand.
final class Base32 {

    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String write(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int kept = 0;
        int bits = 0;
        for (byte each : bytes) {
            kept = (kept << 8) | (each & 0xff);
            bits += 8;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(DIGITS.charAt((kept >> bits) & 31));
            }
            kept &= (1 << bits) - 1;
        }
        if (bits > 0) {
            text.append(DIGITS.charAt((kept << (BITS - bits)) & 31));
        }
        return text.toString();
    }

    static byte[] read(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int kept = 0;
        int bits = 0;
        for (int place = 0; place < text.length(); place++) {
            int digit = DIGITS.indexOf(text.charAt(place));
            if (digit < 0) {
                throw new IllegalArgumentException("not base 32");
            }
            kept = (kept << BITS) | digit;
            bits += BITS;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(kept >> bits);
            }
            kept &= (1 << bits) - 1;
        }
        return bytes.toByteArray();
    }
}

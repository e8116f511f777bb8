package clew.platform.exchange.htcds;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Turns bytes into text: a byte-order mark decides, then the pattern of UTF-16, then strict UTF-8, and last
/// Windows-1252, which is a guess and said to be one.
final class TextDecoder {

    /// A text and how it was read.
    record Decoded(String text, String encoding, boolean guessed) {}

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LOOK = 4_096;

    private TextDecoder() {}

    static Decoded decode(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return strict(bytes, 3, StandardCharsets.UTF_8, false);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return strict(bytes, 2, StandardCharsets.UTF_16LE, false);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return strict(bytes, 2, StandardCharsets.UTF_16BE, false);
        }
        if (mostlyZero(bytes, 1)) {
            return strict(bytes, 0, StandardCharsets.UTF_16LE, true);
        }
        if (mostlyZero(bytes, 0)) {
            return strict(bytes, 0, StandardCharsets.UTF_16BE, true);
        }
        return utf8OrWindows(bytes);
    }

    private static Decoded utf8OrWindows(byte[] bytes) {
        try {
            return new Decoded(text(bytes, 0, StandardCharsets.UTF_8), "UTF-8", false);
        } catch (CharacterCodingException e) {
            return strict(bytes, 0, WINDOWS, true);
        }
    }

    private static Decoded strict(byte[] bytes, int from, Charset charset, boolean guessed) {
        try {
            return new Decoded(text(bytes, from, charset), charset.name(), guessed);
        } catch (CharacterCodingException e) {
            throw new Refusal(Reason.UNKNOWN_ENCODING, charset.name());
        }
    }

    private static String text(byte[] bytes, int from, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                .toString();
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /// Text in a Latin script has a zero in every other byte of UTF-16; a third of them is enough to tell.
    private static boolean mostlyZero(byte[] bytes, int offset) {
        int seen = 0;
        int zero = 0;
        for (int i = offset; i < Math.min(bytes.length, LOOK); i += 2) {
            seen++;
            zero += bytes[i] == 0 ? 1 : 0;
        }
        return seen > 1 && zero * 3 > seen;
    }
}

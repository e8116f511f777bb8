package clew.recognition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads and checks instrument files; the format is described in `docs/reference/instrument-format.md`.
///
/// Every problem in a file is reported, each with its line and field, so that an author does not mend them one by
/// one.
public final class InstrumentReader {

    /// A file larger than this is refused unread.
    public static final int LARGEST_BYTES = 4 << 20;

    private InstrumentReader() {}

    /// Reads an instrument from a file.
    public static ReadInstrument read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        try (InputStream in = Files.newInputStream(file)) {
            return read(name, in);
        }
    }

    /// Reads an instrument from a stream; the name is used in the problems.
    public static ReadInstrument read(String name, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST_BYTES + 1);
        Problems problems = new Problems(name);
        if (bytes.length > LARGEST_BYTES) {
            problems.add(0, "size", "more than " + LARGEST_BYTES + " bytes", "a file of at most 4 MiB");
            return new ReadInstrument.Rejected(problems.inOrder());
        }
        String text = decode(bytes, problems);
        if (!problems.none()) {
            return new ReadInstrument.Rejected(problems.inOrder());
        }
        return read(text, problems);
    }

    private static ReadInstrument read(String text, Problems problems) {
        Sheet sheet = Sheet.parse(text, problems);
        Instrument instrument = new InstrumentParser(sheet, problems).parse();
        if (problems.none()) {
            new InstrumentChecks(sheet, instrument, problems).run();
        }
        return problems.none()
                ? new ReadInstrument.Accepted(instrument)
                : new ReadInstrument.Rejected(problems.inOrder());
    }

    private static String decode(byte[] bytes, Problems problems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(bytes.length);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(in, text, true);
        text.flip();
        if (result.isError()) {
            int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
            problems.add(line, "encoding", "bytes that are not UTF-8", "a file saved as CSV UTF-8");
        }
        return text.length() > 0 && text.charAt(0) == '\ufeff'
                ? text.subSequence(1, text.length()).toString()
                : text.toString();
    }
}

package clew.platform.exchange.htcds;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// Looks through a workbook, which is a zip archive, before anything else opens it: how many parts, how large
/// unpacked, how strongly compressed, and that no part declares a document type (the way to external entities
/// and entity bombs).
final class ZipGuard {

    private static final byte[] ENTRY = {'P', 'K', 1, 2};
    private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);
    private static final long RATIO_FROM = 1024L * 1024;

    private final Limits limits;
    private long unpacked;

    private ZipGuard(Limits limits) {
        this.limits = limits;
    }

    static void check(byte[] bytes, Limits limits) {
        ZipGuard guard = new ZipGuard(limits);
        guard.countParts(bytes);
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            boolean workbook = false;
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                guard.unpack(zip, entry);
                workbook |= entry.getName().equalsIgnoreCase("[Content_Types].xml");
            }
            if (!workbook) {
                throw new Refusal(Reason.UNKNOWN_FORMAT);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal(Reason.DAMAGED_WORKBOOK);
        }
    }

    /// Counts directory entries in the raw bytes: the archive library would make an object of each first.
    private void countParts(byte[] bytes) {
        int found = 0;
        for (int i = 0; i + ENTRY.length <= bytes.length; i++) {
            if (bytes[i] == ENTRY[0]
                    && bytes[i + 1] == ENTRY[1]
                    && bytes[i + 2] == ENTRY[2]
                    && bytes[i + 3] == ENTRY[3]) {
                found++;
            }
        }
        if (found > limits.parts()) {
            throw new Refusal(Reason.TOO_MANY_PARTS, String.valueOf(limits.parts()));
        }
    }

    private void unpack(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        if (entry.getGeneralPurposeBit().usesEncryption() || !zip.canReadEntryData(entry)) {
            throw new Refusal(Reason.OLD_OR_LOCKED_WORKBOOK);
        }
        Doctype doctype = isXml(entry) ? new Doctype() : null;
        byte[] buffer = new byte[16_384];
        long own = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                own += read;
                unpacked += read;
                checkSize(own, entry.getCompressedSize());
                if (doctype != null && doctype.sees(buffer, read)) {
                    throw new Refusal(Reason.DOCUMENT_TYPE);
                }
            }
        }
    }

    private void checkSize(long own, long packed) {
        if (unpacked > limits.unpackedBytes()) {
            throw new Refusal(Reason.TOO_LARGE_UNPACKED, String.valueOf(limits.unpackedBytes() / 1024 / 1024));
        }
        if (own > RATIO_FROM && own / Math.max(1, packed) > limits.compressionRatio()) {
            throw new Refusal(Reason.SUSPICIOUS_COMPRESSION, String.valueOf(limits.compressionRatio()));
        }
    }

    private static boolean isXml(ZipArchiveEntry entry) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        return !name.endsWith(".png") && !name.endsWith(".jpg") && !name.endsWith(".jpeg") && !name.endsWith(".bin");
    }

    /// Finds the words that open a document type, in any encoding that is ASCII with zeros between.
    private static final class Doctype {
        private int matched;

        boolean sees(byte[] buffer, int length) {
            for (int i = 0; i < length; i++) {
                if (buffer[i] == 0) {
                    continue;
                }
                matched = buffer[i] == DOCTYPE[matched] ? matched + 1 : buffer[i] == DOCTYPE[0] ? 1 : 0;
                if (matched == DOCTYPE.length) {
                    return true;
                }
            }
            return false;
        }
    }
}

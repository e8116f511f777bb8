package clew.platform.access.chain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The digests of the chain, from fields that cannot run into each other.
///
/// Each field is its length in four bytes, the highest first, and then its bytes; a field that is absent is the
/// length −1 alone. Text is UTF-8, a number its decimal digits, a time the microseconds since 1970 in decimal
/// digits. The first field says what is digested, so that no digest of one thing can pass for another. Facts
/// are sorted by the bytes of their names. SHA-256 throughout (FIPS 180-4). The database computes the same in
/// `V180__trail_chain.sql`.
///
/// ```
/// payload = H(clew-trail-payload-1, salt, subject, name₁, value₁, name₂, value₂, …)
/// entry   = H(clew-trail-entry-1, at, member, member's name, agency, what, subject's type, verdict, payload)
/// hash₀   = H(clew-trail-genesis-1, instance, begun)
/// hashₙ   = H(clew-trail-link-1, hashₙ₋₁, n, entry's id, entry, sealed)
/// ```
final class Encoding {

    private static final byte[] ABSENT = {-1, -1, -1, -1};

    private final MessageDigest digest;

    private Encoding(String what) {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
        text(what);
    }

    /// Begins the digest of a kind of thing.
    static Encoding of(String what) {
        return new Encoding(what);
    }

    Encoding bytes(byte @Nullable [] field) {
        if (field == null) {
            digest.update(ABSENT);
        } else {
            digest.update(ByteBuffer.allocate(4).putInt(field.length).array());
            digest.update(field);
        }
        return this;
    }

    Encoding text(@Nullable String field) {
        return bytes(field == null ? null : field.getBytes(StandardCharsets.UTF_8));
    }

    Encoding number(long field) {
        return text(Long.toString(field));
    }

    Encoding id(@Nullable UUID field) {
        return text(field == null ? null : field.toString());
    }

    Encoding time(Instant field) {
        return number(ChronoUnit.MICROS.between(Instant.EPOCH, field));
    }

    byte[] end() {
        return digest.digest();
    }

    /// The hash before the first link.
    static byte[] genesis(UUID instance, Instant begun) {
        return of("clew-trail-genesis-1").id(instance).time(begun).end();
    }

    /// The hash of a link.
    static byte[] link(byte[] previous, long position, long entry, byte[] digest, Instant sealed) {
        return of("clew-trail-link-1")
                .bytes(previous)
                .number(position)
                .number(entry)
                .bytes(digest)
                .time(sealed)
                .end();
    }

    /// The digest of what an entry is about.
    static byte[] payload(byte[] salt, @Nullable UUID subject, Map<String, String> facts) {
        Encoding encoding = of("clew-trail-payload-1").bytes(salt).id(subject);
        facts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey((one, other) -> Arrays.compareUnsigned(
                        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8))))
                .forEach(fact -> encoding.text(fact.getKey()).text(fact.getValue()));
        return encoding.end();
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}

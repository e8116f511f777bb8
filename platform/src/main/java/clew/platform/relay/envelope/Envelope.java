package clew.platform.relay.envelope;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Seals messages and opens them.
///
/// **Sign, then encrypt**, so that nobody on the way learns who wrote to whom, and the receiver can show the signed
/// message to a third party. Both names stand within the signature: a receiver who re-encrypts a message to somebody
/// else is found out, because the message names another receiver.
///
/// A message is taken only if all of this holds, in this order: it can be decrypted with a key of ours; it was
/// made with exactly the algorithms of this room; its signature is that of a key we know; it names the owners
/// of both keys; and now lies between its two times, give or take [#CLOCKS] for clocks that differ.
public final class Envelope {

    /// By how much the clocks of two instances may differ.
    public static final Duration CLOCKS = Duration.ofMinutes(5);

    /// How long a message may be under way.
    public static final Duration LIFE = Duration.ofDays(30);

    /// The most characters that a message has.
    public static final int MOST_CHARACTERS = 1_000_000;

    private static final JOSEObjectType TYPE = new JOSEObjectType("clew-message+jwt");
    private static final JOSEObjectType RECEIPT = new JOSEObjectType("clew-receipt+jwt");

    private Envelope() {}

    /// An agency and its keys.
    ///
    /// @param agency its identity on the instance where it works
    public record Party(UUID agency, ECKey key) {}

    /// Signs a message as its sender and encrypts it to its receiver.
    public static String seal(Message message, ECKey signing, ECKey encryption) {
        try {
            JWEObject outer = new JWEObject(
                    new JWEHeader.Builder(JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A256GCM)
                            .contentType("JWT")
                            .keyID(encryption.getKeyID())
                            .build(),
                    new Payload(signed(TYPE, claims(message), signing)));
            outer.encrypt(new ECDHEncrypter(encryption.toPublicJWK()));
            return outer.serialize();
        } catch (JOSEException failed) {
            throw new IllegalStateException("a message cannot be sealed", failed);
        }
    }

    /// Opens a message, or throws [Faulty] with the reason.
    ///
    /// @param ours our agency and private key behind the name of an encryption key
    /// @param theirs the agency and public key behind the name of a signing key
    public static Message open(
            String text,
            Function<String, Optional<Party>> ours,
            Function<String, Optional<Party>> theirs,
            Instant now) {
        JWEObject outer = outer(text);
        Party receiver = party(outer.getHeader().getKeyID(), ours, Fault.NOT_FOR_US);
        SignedJWT inner = decrypted(outer, receiver.key());
        Party sender = party(inner.getHeader().getKeyID(), theirs, Fault.UNKNOWN_SENDER);
        verify(inner, TYPE, sender.key());
        Message message = message(inner);
        if (!message.to().equals(receiver.agency()) || !message.from().equals(sender.agency())) {
            throw new Faulty(Fault.WRONG_NAMES);
        }
        if (message.issuedAt().isAfter(now.plus(CLOCKS))) {
            throw new Faulty(Fault.FROM_THE_FUTURE);
        }
        Instant latest = message.issuedAt().plus(LIFE);
        Instant end = message.expiresAt().isBefore(latest) ? message.expiresAt() : latest;
        if (end.isBefore(now.minus(CLOCKS))) {
            throw new Faulty(Fault.EXPIRED);
        }
        return message;
    }

    /// Signs that a message was taken: its identity, its hash and when.
    public static String receipt(Message message, Instant at, ECKey signing) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .jwtID(message.id().toString())
                .issuer(message.to().toString())
                .audience(message.from().toString())
                .issueTime(Date.from(at))
                .claim("hash", message.hash())
                .build();
        return signed(RECEIPT, claims, signing);
    }

    /// What a receipt says.
    ///
    /// @param message the message that was taken
    /// @param hash of its body
    public record Receipt(UUID message, UUID from, String hash, Instant at) {}

    /// Reads a receipt, or throws [Faulty] with the reason.
    public static Receipt receipt(String text, Function<String, Optional<Party>> theirs) {
        try {
            SignedJWT signed = SignedJWT.parse(text);
            Party sender = party(signed.getHeader().getKeyID(), theirs, Fault.UNKNOWN_SENDER);
            verify(signed, RECEIPT, sender.key());
            JWTClaimsSet claims = signed.getJWTClaimsSet();
            UUID from = UUID.fromString(claims.getIssuer());
            if (!from.equals(sender.agency())) {
                throw new Faulty(Fault.WRONG_NAMES);
            }
            return new Receipt(
                    UUID.fromString(claims.getJWTID()),
                    from,
                    present(claims.getStringClaim("hash")),
                    claims.getIssueTime().toInstant());
        } catch (ParseException | IllegalArgumentException | NullPointerException broken) {
            throw new Faulty(Fault.UNREADABLE);
        }
    }

    /// Signs claims under a type.
    static String signed(JOSEObjectType type, JWTClaimsSet claims, ECKey signing) {
        try {
            SignedJWT inner = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .type(type)
                            .keyID(signing.getKeyID())
                            .build(),
                    claims);
            inner.sign(new ECDSASigner(signing));
            return inner.serialize();
        } catch (JOSEException failed) {
            throw new IllegalStateException("a message cannot be signed", failed);
        }
    }

    /// Checks type, algorithm and signature; throws [Faulty] if one of them does not fit.
    static void verify(SignedJWT signed, JOSEObjectType type, ECKey key) {
        boolean ours = JWSAlgorithm.ES256.equals(signed.getHeader().getAlgorithm())
                && type.equals(signed.getHeader().getType())
                && signed.getHeader().getCriticalParams() == null;
        if (!ours) {
            throw new Faulty(Fault.UNREADABLE);
        }
        try {
            if (!signed.verify(new ECDSAVerifier(key.toPublicJWK()))) {
                throw new Faulty(Fault.CHANGED);
            }
        } catch (JOSEException broken) {
            throw new Faulty(Fault.CHANGED);
        }
    }

    private static JWEObject outer(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new Faulty(Fault.UNREADABLE);
        }
        try {
            JWEObject outer = JWEObject.parse(text.strip());
            JWEHeader header = outer.getHeader();
            boolean ours = JWEAlgorithm.ECDH_ES_A256KW.equals(header.getAlgorithm())
                    && EncryptionMethod.A256GCM.equals(header.getEncryptionMethod())
                    && header.getCompressionAlgorithm() == null
                    && header.getCriticalParams() == null;
            if (!ours) {
                throw new Faulty(Fault.UNREADABLE);
            }
            return outer;
        } catch (ParseException broken) {
            throw new Faulty(Fault.UNREADABLE);
        }
    }

    private static SignedJWT decrypted(JWEObject outer, ECKey key) {
        try {
            outer.decrypt(new ECDHDecrypter(key));
        } catch (JOSEException | IllegalStateException broken) {
            throw new Faulty(Fault.CHANGED);
        }
        SignedJWT inner = outer.getPayload().toSignedJWT();
        if (inner == null) {
            throw new Faulty(Fault.UNREADABLE);
        }
        return inner;
    }

    private static Party party(
            @org.jspecify.annotations.Nullable String name, Function<String, Optional<Party>> known, Fault unknown) {
        return Optional.ofNullable(name).flatMap(known).orElseThrow(() -> new Faulty(unknown));
    }

    private static JWTClaimsSet claims(Message message) {
        return new JWTClaimsSet.Builder()
                .jwtID(message.id().toString())
                .issuer(message.from().toString())
                .audience(message.to().toString())
                .subject(message.about().toString())
                .issueTime(Date.from(message.issuedAt()))
                .expirationTime(Date.from(message.expiresAt()))
                .claim("kind", message.kind().name())
                .claim("body", message.body())
                .build();
    }

    private static Message message(SignedJWT inner) {
        try {
            JWTClaimsSet claims = inner.getJWTClaimsSet();
            List<String> audience = claims.getAudience();
            if (audience.size() != 1) {
                throw new Faulty(Fault.UNREADABLE);
            }
            return new Message(
                    UUID.fromString(claims.getJWTID()),
                    Message.Kind.valueOf(claims.getStringClaim("kind")),
                    UUID.fromString(claims.getIssuer()),
                    UUID.fromString(audience.getFirst()),
                    UUID.fromString(claims.getSubject()),
                    claims.getIssueTime().toInstant(),
                    claims.getExpirationTime().toInstant(),
                    present(claims.getStringClaim("body")));
        } catch (ParseException | IllegalArgumentException | NullPointerException broken) {
            throw new Faulty(Fault.UNREADABLE);
        }
    }

    private static String present(@org.jspecify.annotations.Nullable String text) {
        if (text == null) {
            throw new Faulty(Fault.UNREADABLE);
        }
        return text;
    }
}

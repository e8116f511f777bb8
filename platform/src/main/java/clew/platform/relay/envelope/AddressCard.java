package clew.platform.relay.envelope;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An agency's card: who it is, where its instance answers, and the public keys that others write to it with.
///
/// A card signs itself, which shows only that whoever made it holds the private key. That it is really the
/// agency's, two people find out by reading the [#fingerprint] to each other on the telephone.
///
/// @param agency its identity on its own instance
/// @param kind the name of an `AgencyKind`
/// @param services the names of `ServiceKind`s
/// @param url where its instance takes messages, or `null` where only files are exchanged
public record AddressCard(
        UUID agency,
        String name,
        String kind,
        String place,
        List<String> languages,
        List<String> services,
        @Nullable String url,
        KeyPairs keys,
        Instant issuedAt) {

    private static final JOSEObjectType TYPE = new JOSEObjectType("clew-card+jwt");
    private static final int GROUPS = 8;
    private static final int LONGEST = 20_000;

    public AddressCard {
        languages = List.copyOf(languages);
        services = List.copyOf(services);
        keys = keys.open();
    }

    /// The card as text, signed with its own signing key.
    ///
    /// @param signing the private signing key
    public String text(ECKey signing) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .subject(agency.toString())
                .issueTime(Date.from(issuedAt))
                .claim("name", name)
                .claim("kind", kind)
                .claim("place", place)
                .claim("languages", languages)
                .claim("services", services)
                .claim("url", url)
                .claim("signing", keys.signing().toJSONObject())
                .claim("encryption", keys.encryption().toJSONObject())
                .build();
        return Envelope.signed(TYPE, claims, signing);
    }

    /// Reads a card, or throws [Faulty] if it is not one or was changed.
    public static AddressCard read(String text) {
        if (text.length() > LONGEST) {
            throw new Faulty(Fault.UNREADABLE);
        }
        try {
            SignedJWT signed = SignedJWT.parse(text.strip());
            JWTClaimsSet claims = signed.getJWTClaimsSet();
            KeyPairs keys = KeyPairs.read(key(claims, "signing"), key(claims, "encryption"))
                    .open();
            Envelope.verify(signed, TYPE, keys.signing());
            return new AddressCard(
                    UUID.fromString(claims.getSubject()),
                    present(claims, "name"),
                    present(claims, "kind"),
                    present(claims, "place"),
                    texts(claims, "languages"),
                    texts(claims, "services"),
                    claims.getStringClaim("url"),
                    keys,
                    claims.getIssueTime().toInstant());
        } catch (ParseException | IllegalArgumentException | NullPointerException broken) {
            throw new Faulty(Fault.UNREADABLE);
        }
    }

    /// What two people read to each other: eight groups of five digits, of both keys and the agency's identity.
    public String fingerprint() {
        try {
            String all = agency + "." + keys.signing().computeThumbprint() + "."
                    + keys.encryption().computeThumbprint();
            byte[] digest = MessageDigest.getInstance("SHA-512").digest(all.getBytes(StandardCharsets.UTF_8));
            StringBuilder digits = new StringBuilder();
            for (int group = 0; group < GROUPS; group++) {
                long value = 0;
                for (int place = 0; place < 5; place++) {
                    value = (value << 8) | (digest[group * 5 + place] & 0xff);
                }
                digits.append(group == 0 ? "" : " ").append("%05d".formatted(value % 100_000));
            }
            return digits.toString();
        } catch (NoSuchAlgorithmException | com.nimbusds.jose.JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String key(JWTClaimsSet claims, String name) throws ParseException {
        Map<String, Object> key = claims.getJSONObjectClaim(name);
        return ECKey.parse(Objects.requireNonNull(key)).toPublicJWK().toJSONString();
    }

    private static List<String> texts(JWTClaimsSet claims, String name) throws ParseException {
        List<String> texts = claims.getStringListClaim(name);
        return texts == null ? List.of() : texts;
    }

    private static String present(JWTClaimsSet claims, String name) throws ParseException {
        String text = claims.getStringClaim(name);
        if (text == null || text.isBlank() || text.length() > 200) {
            throw new Faulty(Fault.UNREADABLE);
        }
        return text;
    }
}

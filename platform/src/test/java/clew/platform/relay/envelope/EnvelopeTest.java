package clew.platform.relay.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clew.testkit.Seeds;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.PlainHeader;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EnvelopeTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    private final UUID harbour = UUID.randomUUID();
    private final UUID lake = UUID.randomUUID();
    private final KeyPairs ofHarbour = KeyPairs.fresh();
    private final KeyPairs ofLake = KeyPairs.fresh();
    private final KeyPairs ofStranger = KeyPairs.fresh();

    private Message message() {
        return new Message(
                UUID.randomUUID(),
                Message.Kind.REFERRAL,
                harbour,
                lake,
                UUID.randomUUID(),
                NOW,
                NOW.plus(Envelope.LIFE),
                "{\"words\":\"a bed tonight – ليلة\"}");
    }

    private Message open(String text) {
        return open(text, NOW);
    }

    private Message open(String text, Instant at) {
        return Envelope.open(text, known(lake, ofLake, false), known(harbour, ofHarbour, true), at);
    }

    private static Function<String, Optional<Envelope.Party>> known(UUID agency, KeyPairs keys, boolean signing) {
        var key = signing ? keys.signing() : keys.encryption();
        return name -> name.equals(key.getKeyID()) ? Optional.of(new Envelope.Party(agency, key)) : Optional.empty();
    }

    @Test
    void whatWasSealedIsOpenedByItsReceiverWordForWord() {
        Message sent = message();

        String text = Envelope.seal(sent, ofHarbour.signing(), ofLake.encryption());

        assertThat(open(text)).isEqualTo(sent);
        assertThat(open(text).hash()).isEqualTo(sent.hash());
        assertThat(text).doesNotContain("a bed tonight").doesNotContain(harbour.toString());
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void aMessageInWhichOneCharacterWasChangedIsNeverOpened(long seed) {
        RandomGenerator random = Seeds.random(seed);
        Message sent = message();
        StringBuilder text = new StringBuilder(Envelope.seal(sent, ofHarbour.signing(), ofLake.encryption()));
        int place = random.nextInt(text.length());
        char before = text.charAt(place);
        text.setCharAt(place, before == 'A' ? 'B' : 'A');

        try {
            // The last character of a base64url part may carry bits that mean nothing; then the same message comes out.
            assertThat(open(text.toString())).isEqualTo(sent);
            assertThat(place == text.length() - 1 || text.charAt(place + 1) == '.')
                    .isTrue();
        } catch (Faulty expected) {
            assertThat(expected.fault()).isIn(Fault.UNREADABLE, Fault.CHANGED, Fault.NOT_FOR_US);
        }
    }

    @Test
    void aMessageToSomebodyElseIsNotForUs() {
        assertFault(Envelope.seal(message(), ofHarbour.signing(), ofStranger.encryption()), Fault.NOT_FOR_US);
    }

    @Test
    void aMessageFromSomebodyWhomNobodyConfirmedIsRefused() {
        assertFault(Envelope.seal(message(), ofStranger.signing(), ofLake.encryption()), Fault.UNKNOWN_SENDER);
    }

    /// Whoever knows the name of a key, and the receiver's public key, can make everything but the signature.
    @Test
    void whatIsSignedWithAnotherKeyUnderTheNameOfAKnownOneIsRefused() {
        assertFault(Envelope.seal(message(), named(ofHarbour), ofLake.encryption()), Fault.CHANGED);
        assertThatThrownBy(() ->
                        Envelope.receipt(Envelope.receipt(message(), NOW, named(ofLake)), known(lake, ofLake, true)))
                .extracting(thrown -> ((Faulty) thrown).fault())
                .isEqualTo(Fault.CHANGED);
    }

    private ECKey named(KeyPairs other) {
        return new ECKey.Builder(ofStranger.signing())
                .keyID(other.signing().getKeyID())
                .build();
    }

    @Test
    void aMessageThatIsSentOnToSomebodyElseIsFoundOut() {
        Message toStranger = new Message(
                UUID.randomUUID(),
                Message.Kind.STEP,
                harbour,
                UUID.randomUUID(),
                UUID.randomUUID(),
                NOW,
                NOW.plus(Envelope.LIFE),
                "{}");

        assertFault(Envelope.seal(toStranger, ofHarbour.signing(), ofLake.encryption()), Fault.WRONG_NAMES);
    }

    @Test
    void aMessageThatClaimsAnotherSenderThanItsKeyIsRefused() {
        Message claimed = new Message(
                UUID.randomUUID(),
                Message.Kind.STEP,
                UUID.randomUUID(),
                lake,
                UUID.randomUUID(),
                NOW,
                NOW.plus(Envelope.LIFE),
                "{}");

        assertFault(Envelope.seal(claimed, ofHarbour.signing(), ofLake.encryption()), Fault.WRONG_NAMES);
    }

    @Test
    void aMessageIsTakenWithinItsTimesOnly() {
        String text = Envelope.seal(message(), ofHarbour.signing(), ofLake.encryption());

        assertThat(open(text, NOW.minus(Envelope.CLOCKS))).isNotNull();
        assertThat(open(text, NOW.plus(Envelope.LIFE).plus(Envelope.CLOCKS))).isNotNull();
        assertThatThrownBy(() -> open(text, NOW.minus(Envelope.CLOCKS).minusSeconds(1)))
                .extracting(thrown -> ((Faulty) thrown).fault())
                .isEqualTo(Fault.FROM_THE_FUTURE);
        assertThatThrownBy(() ->
                        open(text, NOW.plus(Envelope.LIFE).plus(Envelope.CLOCKS).plusSeconds(1)))
                .extracting(thrown -> ((Faulty) thrown).fault())
                .isEqualTo(Fault.EXPIRED);
    }

    @Test
    void aSenderCannotGiveAMessageALongerLifeThanAnyMessageHas() {
        Message long_ = new Message(
                UUID.randomUUID(),
                Message.Kind.STEP,
                harbour,
                lake,
                UUID.randomUUID(),
                NOW,
                NOW.plus(Duration.ofDays(3650)),
                "{}");
        String text = Envelope.seal(long_, ofHarbour.signing(), ofLake.encryption());

        assertThatThrownBy(() -> open(text, NOW.plus(Duration.ofDays(31))))
                .extracting(thrown -> ((Faulty) thrown).fault())
                .isEqualTo(Fault.EXPIRED);
    }

    @Test
    void otherAlgorithmsAreNeverFollowed() throws Exception {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(harbour.toString())
                .audience(lake.toString())
                .build();
        assertFault(encrypted(new PlainJWT(new PlainHeader.Builder().build(), claims).serialize()), Fault.UNREADABLE);

        SignedJWT symmetric = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(ofHarbour.signing().getKeyID())
                        .build(),
                claims);
        symmetric.sign(
                new MACSigner(ofHarbour.signing().toPublicJWK().toECPublicKey().getEncoded()));
        assertFault(encrypted(symmetric.serialize()), Fault.UNREADABLE);

        JWEObject weaker = new JWEObject(
                new JWEHeader.Builder(JWEAlgorithm.ECDH_ES, EncryptionMethod.A128GCM)
                        .keyID(ofLake.encryption().getKeyID())
                        .build(),
                new Payload("x"));
        weaker.encrypt(new ECDHEncrypter(ofLake.encryption().toPublicJWK()));
        assertFault(weaker.serialize(), Fault.UNREADABLE);
    }

    @Test
    void noiseAndNothingAreUnreadable() {
        for (String text : new String[] {"", "x", "a.b.c.d.e", "....", "{}", "A".repeat(1_000_001)}) {
            assertFault(text, Fault.UNREADABLE);
        }
    }

    @Test
    void aReceiptSaysWhichMessageWasTakenAndCannotBeMadeByAnybodyElse() {
        Message sent = message();
        String receipt = Envelope.receipt(sent, NOW, ofLake.signing());

        assertThat(Envelope.receipt(receipt, known(lake, ofLake, true)))
                .isEqualTo(new Envelope.Receipt(sent.id(), lake, sent.hash(), NOW));
        assertThatThrownBy(() -> Envelope.receipt(receipt, known(UUID.randomUUID(), ofLake, true)))
                .extracting(thrown -> ((Faulty) thrown).fault())
                .isEqualTo(Fault.WRONG_NAMES);
        String forged = Envelope.receipt(sent, NOW, ofStranger.signing());
        assertThatThrownBy(() -> Envelope.receipt(forged, known(lake, ofLake, true)))
                .extracting(thrown -> ((Faulty) thrown).fault())
                .isEqualTo(Fault.UNKNOWN_SENDER);
    }

    @Test
    void aMessageIsNoReceiptAndACardIsNoMessage() {
        AddressCard card = new AddressCard(
                lake, "Lake", "SHELTER", "Marena", java.util.List.of(), java.util.List.of(), null, ofLake, NOW);
        String text = card.text(ofLake.signing());

        assertThatThrownBy(() -> Envelope.receipt(text, known(lake, ofLake, true)))
                .extracting(thrown -> ((Faulty) thrown).fault())
                .isEqualTo(Fault.UNREADABLE);
        assertThatThrownBy(() -> AddressCard.read(Envelope.receipt(message(), NOW, ofLake.signing())))
                .isInstanceOf(Faulty.class);
    }

    private String encrypted(String inner) throws Exception {
        JWEObject outer = new JWEObject(
                new JWEHeader.Builder(JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A256GCM)
                        .contentType("JWT")
                        .keyID(ofLake.encryption().getKeyID())
                        .build(),
                new Payload(inner));
        outer.encrypt(new ECDHEncrypter(ofLake.encryption().toPublicJWK()));
        return outer.serialize();
    }

    private void assertFault(String text, Fault fault) {
        assertThatThrownBy(() -> open(text))
                .as(text.length() > 60 ? text.substring(0, 60) : text)
                .isInstanceOf(Faulty.class)
                .extracting(thrown -> ((Faulty) thrown).fault())
                .isEqualTo(fault);
    }
}

package clew.platform.relay.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AddressCardTest {

    private final KeyPairs keys = KeyPairs.fresh();
    private final AddressCard card = new AddressCard(
            UUID.fromString("00000000-0000-0000-0000-000000000001"),
            "House by the Lake",
            "SHELTER",
            "Marena",
            List.of("en", "ar"),
            List.of("SHELTER"),
            "https://lake.example.org",
            keys,
            Instant.parse("2026-11-25T10:00:00Z"));

    @Test
    void aCardIsReadAsItWasWrittenAndHoldsNoPrivateKey() {
        String text = card.text(keys.signing());

        AddressCard read = AddressCard.read(text);

        assertThat(read).isEqualTo(card);
        assertThat(read.keys().signing().isPrivate()).isFalse();
        assertThat(read.keys().encryption().isPrivate()).isFalse();
        assertThat(new String(java.util.Base64.getUrlDecoder().decode(text.split("\\.")[1])))
                .doesNotContain("\"d\"");
    }

    @Test
    void theDigitsBelongToBothKeysAndToTheAgency() {
        AddressCard otherKeys = new AddressCard(
                card.agency(),
                card.name(),
                card.kind(),
                card.place(),
                card.languages(),
                card.services(),
                card.url(),
                new KeyPairs(keys.signing(), KeyPairs.fresh().encryption()),
                card.issuedAt());

        assertThat(card.fingerprint()).matches("(\\d{5} ){7}\\d{5}");
        assertThat(AddressCard.read(card.text(keys.signing())).fingerprint()).isEqualTo(card.fingerprint());
        assertThat(otherKeys.fingerprint()).isNotEqualTo(card.fingerprint());
    }

    @Test
    void aCardThatSomebodyElseSignedIsChanged() {
        assertThatThrownBy(() -> AddressCard.read(card.text(KeyPairs.fresh().signing())))
                .isInstanceOf(Faulty.class)
                .extracting(thrown -> ((Faulty) thrown).fault())
                .isEqualTo(Fault.CHANGED);
    }

    @Test
    void noiseIsNoCard() {
        for (String text : List.of("", "x.y.z", "{}", "A".repeat(30_000))) {
            assertThatThrownBy(() -> AddressCard.read(text))
                    .isInstanceOf(Faulty.class)
                    .extracting(thrown -> ((Faulty) thrown).fault())
                    .isEqualTo(Fault.UNREADABLE);
        }
    }
}

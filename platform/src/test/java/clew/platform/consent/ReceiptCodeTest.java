package clew.platform.consent;

import static org.assertj.core.api.Assertions.assertThat;

import clew.testkit.Seeds;
import java.util.Locale;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The code on a receipt proves that this instance made it, and for these words.
class ReceiptCodeTest {

    private static final String SAYS = "Health, to the clinic, until 1 March 2027.";
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final byte[] key = {1, 2, 3};
    private final ReceiptCode codes = new ReceiptCode(key);

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void whatWasMadeIsReadAgainHoweverItIsTyped(long seed) {
        RandomGenerator random = Seeds.random(seed);
        UUID number = new UUID(random.nextLong(), random.nextLong());
        String code = codes.of(number, SAYS);
        assertThat(code).matches("([0-9A-HJKMNP-TV-Z]{4}-){9}[0-9A-HJKMNP-TV-Z]{4}");
        String typed = code.toLowerCase(Locale.ROOT)
                .replace("-", " ")
                .replace('0', 'o')
                .replace('1', random.nextBoolean() ? 'i' : 'l');
        for (String one : new String[] {code, typed}) {
            assertThat(ReceiptCode.number(one)).contains(number);
            assertThat(codes.isOurs(one, SAYS)).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#ten")
    void oneOtherSignAnywhereMakesItAnotherCode(long seed) {
        RandomGenerator random = Seeds.random(seed);
        String code = codes.of(new UUID(random.nextLong(), random.nextLong()), SAYS);
        for (int place = 0; place < code.length(); place++) {
            int digit = ALPHABET.indexOf(code.charAt(place));
            if (digit >= 0) {
                char other = ALPHABET.charAt((digit + 1 + random.nextInt(31)) % 32);
                String forged = code.substring(0, place) + other + code.substring(place + 1);
                assertThat(codes.isOurs(forged, SAYS)).as(forged).isFalse();
            }
        }
    }

    @Test
    void otherWordsAndAnotherInstanceHaveAnotherCode() {
        String code = codes.of(new UUID(5, 6), SAYS);
        assertThat(codes.isOurs(code, SAYS + " ")).isFalse();
        assertThat(new ReceiptCode(new byte[] {1, 2, 4}).isOurs(code, SAYS)).isFalse();
        key[0] = 9;
        assertThat(codes.isOurs(code, SAYS)).as("the key is the instance's own").isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0000", "UUUU-UUUU-UUUU-UUUU-UUUU-UUUU-UUUU-UUUU-UUUU-UUUU"})
    void whatIsNoCodeIsNobodys(String typed) {
        assertThat(ReceiptCode.number(typed)).isEmpty();
        assertThat(codes.isOurs(typed, SAYS)).isFalse();
    }

    @Test
    void theSmallestAndTheLargestNumberAreCodesToo() {
        for (UUID number : new UUID[] {new UUID(0, 0), new UUID(-1, -1)}) {
            assertThat(ReceiptCode.number(codes.of(number, SAYS))).contains(number);
        }
    }
}

package clew.money.doctrine;

import static org.assertj.core.api.Assertions.assertThat;

import clew.testkit.Seeds;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SharesTest {

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#thousand")
    void aProductIsDividedExactlyWhateverItsSize(long seed) {
        RandomGenerator random = Seeds.random(seed);
        for (int i = 0; i < 100; i++) {
            long whole = 1 + (random.nextLong() >>> 1 + random.nextInt(62)) % (1L << 61);
            long part = random.nextLong(whole + 1);
            long amount = random.nextLong(whole + 1);
            BigInteger[] exact = BigInteger.valueOf(part)
                    .multiply(BigInteger.valueOf(amount))
                    .divideAndRemainder(BigInteger.valueOf(whole));
            boolean more = exact[1].shiftLeft(1).compareTo(BigInteger.valueOf(whole)) > 0;

            assertThat(Shares.down(part, amount, whole)).isEqualTo(exact[0].longValueExact());
            assertThat(Shares.nearest(part, amount, whole)).isEqualTo(exact[0].longValueExact() + (more ? 1 : 0));
        }
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#thousand")
    void sharesSumToTheWholeAndNobodyGetsMoreThanThereIs(long seed) {
        RandomGenerator random = Seeds.random(seed);
        long[] parts = new long[1 + random.nextInt(6)];
        Arrays.setAll(parts, _ -> random.nextInt(4) == 0 ? 0 : random.nextLong(1L << random.nextInt(40)));
        long whole = Arrays.stream(parts).sum();
        long amount = random.nextLong(whole + 1);
        long[] shares = new long[parts.length];
        Shares.divide(parts, amount, shares);

        assertThat(Arrays.stream(shares).sum()).isEqualTo(amount);
        for (int i = 0; i < parts.length; i++) {
            assertThat(shares[i]).isBetween(0L, parts[i]);
            double exact = whole == 0 ? 0 : (double) parts[i] * amount / whole;
            assertThat(Math.abs(shares[i] - exact)).isLessThan(1.0001);
        }
    }

    @Test
    void aDoubtfulUnitIsTheHolders() {
        long[] shares = new long[2];
        Shares.divide(new long[] {1, 1}, 1, shares);

        assertThat(shares).containsExactly(1, 0);
        assertThat(Shares.nearest(1, 1, 2)).isZero();
    }
}

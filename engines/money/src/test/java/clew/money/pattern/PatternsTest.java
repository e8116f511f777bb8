package clew.money.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import clew.money.payments.Payments;
import java.lang.foreign.Arena;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each shape planted among payments that have nothing to do with it.
class PatternsTest {

    private static final int ACCOUNTS = 2_000;
    private static final long DAY = 86_400;

    private record Paid(int payer, int payee, long amount, long time) {}

    private final List<Paid> all = new ArrayList<>();
    private final Map<Typology, Set<List<Integer>>> planted = new EnumMap<>(Typology.class);

    private void pay(int payer, int payee, long amount, double day) {
        all.add(new Paid(payer, payee, amount, (long) (day * DAY)));
    }

    private void plant(Typology typology, Integer... accounts) {
        planted.computeIfAbsent(typology, _ -> new HashSet<>()).add(List.of(accounts));
    }

    private List<Found> search(Limits limits) {
        all.sort(Comparator.comparingLong(Paid::time));
        try (Arena arena = Arena.ofShared()) {
            Payments payments = Payments.room(arena, all.size(), ACCOUNTS);
            IntStream.range(0, all.size())
                    .forEach(i -> payments.set(
                            i,
                            all.get(i).payer(),
                            all.get(i).payee(),
                            all.get(i).amount(),
                            all.get(i).time()));
            return Patterns.in(payments, limits);
        }
    }

    private void noise(SplittableRandom random, int count) {
        for (int i = 0; i < count; i++) {
            pay(
                    500 + random.nextInt(1_500),
                    500 + random.nextInt(1_500),
                    1 + random.nextInt(5_000),
                    90 * random.nextDouble());
        }
    }

    private void fan(Typology typology, int middle, int first, double day) {
        for (int i = 0; i < 12; i++) {
            if (typology != Typology.FAN_OUT) {
                pay(first + i, middle, 1_000 + i, day + i * 0.1);
            }
            if (typology != Typology.FAN_IN) {
                pay(middle, first + 20 + i, 950 + i, day + 2 + i * 0.1);
            }
        }
        plant(typology, middle);
    }

    private void layer(int first, int second, double day) {
        for (int payer = 0; payer < 4; payer++) {
            for (int payee = 0; payee < 3; payee++) {
                pay(first + payer, second + payee, 500 + payer, day + 0.1 * payer + 0.01 * payee);
            }
        }
    }

    private void plantAll(SplittableRandom random) {
        fan(Typology.FAN_IN, 0, 10, 90 * random.nextDouble());
        fan(Typology.FAN_OUT, 1, 50, 90 * random.nextDouble());
        fan(Typology.GATHER_SCATTER, 2, 90, 90 * random.nextDouble());
        double day = 90 * random.nextDouble();
        for (int i = 0; i < 10; i++) {
            pay(3, 140 + i, 1_000, day + i * 0.1);
            pay(140 + i, 4, 990, day + 2 + i * 0.1);
        }
        plant(Typology.SCATTER_GATHER, 3);
        layer(160, 164, 90 * random.nextDouble());
        plant(Typology.BIPARTITE, 160);
        day = 90 * random.nextDouble();
        layer(170, 174, day);
        for (int payer = 0; payer < 3; payer++) {
            for (int payee = 0; payee < 3; payee++) {
                pay(174 + payer, 177 + payee, 600, day + 1 + 0.1 * payer + 0.01 * payee);
            }
        }
        plant(Typology.STACK, 170);
        chains(90 * random.nextDouble());
    }

    private void chains(double day) {
        for (int i = 0; i < 6; i++) {
            pay(180 + i, 180 + (i + 1) % 6, 5_000 - 10L * i, day + i);
        }
        plant(Typology.CYCLE, 180);
        plant(Typology.ROUND_TRIP, 180);
        long amount = 100_000;
        for (int i = 0; i < 5; i++) {
            pay(190 + i, 191 + i, amount, day + i);
            pay(191 + i, 200 + i, amount / 10, day + i + 0.5);
            amount -= amount / 10;
        }
        plant(Typology.PEEL_CHAIN, 190);
        pay(210, 211, 7_000, day);
        pay(211, 212, 6_500, day + 1);
        plant(Typology.RAPID_PASS_THROUGH, 211);
    }

    static Stream<Integer> seeds() {
        return IntStream.range(0, 40).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void allThatWasPlantedIsFound(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        noise(random, 4_000);
        plantAll(random);

        List<Found> found = search(Limits.USUAL);

        planted.forEach((typology, accounts) -> accounts.forEach(account -> assertThat(found)
                .as("%s of %s", typology, account)
                .anyMatch(one -> one.typology() == typology && one.accounts().containsAll(account))));
        assertThat(found).allSatisfy(one -> assertThat(one.payments()).isNotEmpty());
    }

    @Test
    void whatIsOneTooFewOrTooLateIsNone() {
        for (int i = 0; i < 9; i++) {
            pay(i + 1, 0, 100, i * 0.1);
        }
        pay(20, 0, 100, 7.3);
        assertThat(search(Limits.USUAL)).isEmpty();

        pay(21, 0, 100, 6.9);
        assertThat(search(Limits.USUAL)).extracting(Found::typology).containsExactly(Typology.FAN_IN);
    }

    @Test
    void oneConductIsOneFinding() {
        for (int i = 0; i < 60; i++) {
            pay(i + 1, 0, 100, i * 0.1);
        }
        assertThat(search(Limits.USUAL)).singleElement().satisfies(fan -> {
            assertThat(fan.accounts()).hasSize(61);
            assertThat(fan.amount()).isEqualTo(6_000);
            assertThat(fan.middle()).isZero();
        });
    }

    @Test
    void aRefundIsNoRoundTrip() {
        pay(1, 2, 1_000, 1);
        pay(2, 1, 1_000, 5);
        assertThat(search(Limits.USUAL.withCycles(Duration.ofDays(1), 6))).isEmpty();
        pay(1, 2, 1_000, 10);
        pay(2, 3, 950, 13);
        pay(3, 1, 900, 17);
        assertThat(search(Limits.USUAL.withCycles(Duration.ofDays(1), 6)))
                .extracting(Found::typology)
                .containsExactly(Typology.ROUND_TRIP);
    }

    @Test
    void aChainOnWhichNothingIsPeeledOffIsNoPeelChain() {
        for (int i = 0; i < 6; i++) {
            pay(i, i + 1, 1_000 - i, 3 * i);
        }
        assertThat(search(Limits.USUAL)).extracting(Found::typology).doesNotContain(Typology.PEEL_CHAIN);
    }
}

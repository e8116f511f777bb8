package clew.money.doctrine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import clew.money.payments.Payments;
import clew.testkit.Seeds;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The passes against the oracle on thousands of random ledgers, and the laws that hold for each doctrine.
class TracingTest {

    private static final List<Doctrine> AMOUNTS =
            List.of(Doctrine.FIFO, Doctrine.LIFO, Doctrine.PRO_RATA, Doctrine.OWN_FIRST, Doctrine.TAINT_FIRST);

    /// Amounts are multiplied by this where a rule divides, so that rounding is far below what is compared.
    private static final long SCALE = 1_000_000_000;

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#thousand")
    void itAgreesWithTheOracle(long seed) {
        RandomGenerator random = Seeds.random(seed);
        int colours = random.nextInt(3) == 0 ? 3 : 1;
        LedgerOfEvents ledger = RandomLedgers.ledger(random, colours, SCALE);
        try (Arena arena = Arena.ofConfined()) {
            Payments payments = ledger.columns(arena);
            for (Doctrine doctrine : AMOUNTS) {
                Traced traced = new Tracing(payments).follow(ledger.claims(), doctrine);
                Oracle oracle = new Oracle(ledger.events(), doctrine);
                double allowed = doctrine.isOrdered() ? 0 : 100;
                for (int i = 0; i < ledger.payments().size(); i++) {
                    long payment = ledger.payments().get(i);
                    compare(doctrine, oracle.payments().get(i), traced.carried(), payment, allowed);
                }
                for (int account = 0; account < payments.accounts(); account++) {
                    if (!ledger.name(account).startsWith("outside")) {
                        compare(doctrine, oracle.left(ledger.name(account)), traced.left(), account, allowed);
                    }
                }
            }
        }
    }

    private static void compare(
            Doctrine doctrine, Map<Integer, Oracle.Fraction> expected, Traced.Rows rows, long place, double allowed) {
        for (int colour = 1; colour <= 3; colour++) {
            double exact = expected.getOrDefault(colour, Oracle.Fraction.ZERO).value();
            assertThat((double) rows.at(place, colour))
                    .as("%s, colour %d at %d", doctrine, colour, place)
                    .isCloseTo(exact, within(allowed));
        }
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#thousand")
    void notACentAppearsOrVanishes(long seed) {
        RandomGenerator random = Seeds.random(seed);
        LedgerOfEvents ledger = RandomLedgers.ledger(random, 1 + random.nextInt(4), 1);
        try (Arena arena = Arena.ofConfined()) {
            for (Doctrine doctrine : AMOUNTS) {
                Traced traced = new Tracing(ledger.columns(arena)).follow(ledger.claims(), doctrine);
                for (int colour = 1; colour <= 4; colour++) {
                    int same = colour;
                    long claimed = ledger.claims().stream()
                            .filter(claim -> claim.colour() == same)
                            .mapToLong(Claim::amount)
                            .sum();
                    assertThat(traced.left(colour))
                            .as("%s, colour %d", doctrine, colour)
                            .isEqualTo(claimed);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#thousand")
    void moreClaimsNeverMakeLessOfAnyPayment(long seed) {
        LedgerOfEvents ledger = RandomLedgers.ledger(Seeds.random(seed), 1, 1);
        try (Arena arena = Arena.ofConfined()) {
            Tracing tracing = new Tracing(ledger.columns(arena));
            List<Claim> fewer = new ArrayList<>(ledger.claims());
            fewer.removeIf(_ -> Seeds.random(seed).nextBoolean());
            if (!fewer.isEmpty()) {
                fewer.removeLast();
            }
            for (Doctrine doctrine : AMOUNTS) {
                Traced less = tracing.follow(fewer, doctrine);
                Traced more = tracing.follow(ledger.claims(), doctrine);
                for (int row = 0; row < less.carried().size(); row++) {
                    assertThat(less.carried().amount(row))
                            .isLessThanOrEqualTo(
                                    more.carried().at(less.carried().place(row), 1));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#thousand")
    void coloursSumToWhatOneColourWouldBe(long seed) {
        LedgerOfEvents ledger = RandomLedgers.ledger(Seeds.random(seed), 4, 1);
        List<Claim> oneColour = ledger.claims().stream()
                .map(claim -> new Claim(1, claim.payment(), claim.account(), claim.amount()))
                .toList();
        try (Arena arena = Arena.ofConfined()) {
            Tracing tracing = new Tracing(ledger.columns(arena));
            for (Doctrine doctrine : List.of(Doctrine.FIFO, Doctrine.LIFO, Doctrine.OWN_FIRST, Doctrine.TAINT_FIRST)) {
                Traced many = tracing.follow(ledger.claims(), doctrine);
                Traced one = tracing.follow(oneColour, doctrine);
                Traced.Recorder sums = new Traced.Recorder();
                for (int row = 0; row < many.carried().size(); row++) {
                    sums.carried(many.carried().place(row), 1, many.carried().amount(row));
                }
                for (int row = 0; row < many.left().size(); row++) {
                    sums.left((int) many.left().place(row), 1, many.left().amount(row));
                }
                assertThat(sums.traced()).as("%s", doctrine).isEqualTo(one);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#thousand")
    void nothingIsReachedThatPoisonDoesNotReach(long seed) {
        LedgerOfEvents ledger = RandomLedgers.ledger(Seeds.random(seed), 1, 1);
        try (Arena arena = Arena.ofConfined()) {
            Tracing tracing = new Tracing(ledger.columns(arena));
            Traced poison = tracing.follow(ledger.claims(), Doctrine.POISON);
            for (Doctrine doctrine : AMOUNTS) {
                Traced traced = tracing.follow(ledger.claims(), doctrine);
                for (int row = 0; row < traced.left().size(); row++) {
                    assertThat(poison.left().at(traced.left().place(row), 1)).isPositive();
                }
                for (int row = 0; row < traced.carried().size(); row++) {
                    assertThat(poison.carried().at(traced.carried().place(row), 1))
                            .isPositive();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = "POISON", mode = EnumSource.Mode.EXCLUDE)
    void whoPaysWhatHeDoesNotHaveIsNamed(Doctrine doctrine) {
        LedgerOfEvents ledger =
                new LedgerOfEvents().open("A", 5).pay("A", "B", 3).pay("A", "B", 3);
        try (Arena arena = Arena.ofConfined()) {
            Tracing tracing = new Tracing(ledger.columns(arena));

            assertThatThrownBy(() -> tracing.follow(List.of(Claim.of(1, 0, 2)), doctrine))
                    .isInstanceOf(Overdrawn.class)
                    .hasMessage("payment 1 takes 3 from an account that has 2");
        }
    }

    @Test
    void aClaimToMoreThanThereWasIsRefused() {
        LedgerOfEvents ledger = new LedgerOfEvents().open("A", 5).pay("A", "B", 3);
        try (Arena arena = Arena.ofConfined()) {
            Tracing tracing = new Tracing(ledger.columns(arena));

            assertThatThrownBy(() -> tracing.follow(List.of(Claim.of(1, 0, 4)), Doctrine.FIFO))
                    .hasMessage("4 is claimed of payment 0, which is 3");
            assertThatThrownBy(() -> tracing.follow(List.of(Claim.of(1, 1, 4)), Doctrine.FIFO))
                    .hasMessage("payment 1 is claimed, and there are 1");
            assertThatThrownBy(() -> tracing.follow(List.of(Claim.opening(1, 0, 6)), Doctrine.FIFO))
                    .hasMessage("6 is claimed of the opening balance of account 0, which is 5");
        }
    }

    @Test
    void whatIsClaimedAlreadyKeepsItsColour() {
        LedgerOfEvents ledger =
                new LedgerOfEvents().open("A", 10).pay("A", "B", 6).pay("B", "C", 6);
        try (Arena arena = Arena.ofConfined()) {
            Tracing tracing = new Tracing(ledger.columns(arena));
            Traced traced = tracing.follow(List.of(Claim.of(1, 0, 4), Claim.of(2, 1, 6)), Doctrine.FIFO);

            assertThat(traced.left(1)).isEqualTo(4);
            assertThat(traced.left(2)).isEqualTo(2);
        }
    }
}

package clew.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clew.money.doctrine.Claim;
import clew.money.doctrine.Doctrine;
import clew.money.doctrine.Follower;
import clew.money.doctrine.Traced;
import clew.money.payments.Payments;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The same answers as in this process, to the unit, on random ledgers.
class SparkTraceTest {

    private static SparkSession spark;

    @BeforeAll
    static void start() {
        spark = SparkFollower.session();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    static Stream<Integer> seeds() {
        return IntStream.range(0, 4).boxed();
    }

    private static Payments random(Arena arena, SplittableRandom random, int count, int accounts) {
        Payments payments = Payments.room(arena, count, accounts);
        long[] balances = new long[accounts];
        for (int account = 0; account < accounts; account++) {
            balances[account] = random.nextInt(50);
            payments.setOpening(account, balances[account]);
        }
        for (int i = 0; i < count; i++) {
            int payer = random.nextInt(accounts);
            int payee = random.nextInt(accounts);
            long amount = Math.min(balances[payer], random.nextInt(40));
            balances[payer] -= amount;
            balances[payee] += amount;
            payments.set(i, payer, payee, amount, i);
        }
        return payments;
    }

    private static List<Claim> claims(Payments payments, SplittableRandom random) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int payment = random.nextInt((int) payments.count());
            int account = random.nextInt(payments.accounts());
            if (payments.amount(payment) > 0) {
                claims.add(Claim.of(1 + i % 3, payment, 1 + random.nextInt((int) payments.amount(payment))));
            }
            if (i == 0 && payments.opening(account) > 0) {
                claims.add(Claim.opening(2, account, payments.opening(account)));
            }
        }
        return claims;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sparkSaysWhatTheLocalPassSays(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        try (Arena arena = Arena.ofConfined()) {
            Payments payments = random(arena, random, 10 + random.nextInt(30), 3 + random.nextInt(12));
            List<Claim> claims = claims(payments, random);
            for (Doctrine doctrine : List.of(Doctrine.FIFO, Doctrine.LIFO)) {
                Traced onSpark = new SparkTrace(
                                spark,
                                SparkFollower.table(spark, payments),
                                SparkFollower.openings(spark, payments),
                                doctrine)
                        .follow(claims);
                Traced here = Follower.HERE.follow(payments, claims, doctrine);
                assertThat(onSpark).isEqualTo(here);
                assertThat(Hash.of(onSpark)).isEqualTo(Hash.of(here));
            }
        }
    }

    @Test
    void itIsFoundByTheNameOfTheService() {
        assertThat(ServiceLoader.load(Follower.class)).hasOnlyElementsOfType(SparkFollower.class);
        try (Arena arena = Arena.ofConfined()) {
            Payments payments = random(arena, new SplittableRandom(1), 10, 3);
            assertThatThrownBy(() -> new SparkTrace(
                            spark,
                            SparkFollower.table(spark, payments),
                            SparkFollower.openings(spark, payments),
                            Doctrine.PRO_RATA))
                    .hasMessage("Spark follows FIFO and LIFO, and not PRO_RATA");
        }
    }
}

package clew.money.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clew.money.doctrine.Claim;
import clew.money.doctrine.Doctrine;
import clew.money.doctrine.Overdrawn;
import clew.money.doctrine.Traced;
import clew.money.doctrine.Tracing;
import clew.money.payments.Payments;
import clew.testkit.Seeds;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The index against the full pass, which does it by queues, and its own law: forward and back again is where
/// one began.
class IntervalIndexTest {

    private static final List<Doctrine> ORDERED = List.of(Doctrine.FIFO, Doctrine.LIFO);

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#thousand")
    void itFindsWhatTheFullPassFinds(long seed) {
        RandomGenerator random = Seeds.random(seed);
        try (Arena arena = Arena.ofConfined()) {
            Payments payments = payments(random, arena);
            List<Claim> claims = claims(random, payments);
            for (Doctrine doctrine : ORDERED) {
                Traced pass = new Tracing(payments).follow(claims, doctrine);
                Traced index = IntervalIndex.of(payments, doctrine, arena).follow(claims);

                assertThat(index).as("%s, %s", doctrine, claims).isEqualTo(pass);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#thousand")
    void whatAPaymentCarriedComesFromTheClaim(long seed) {
        RandomGenerator random = Seeds.random(seed);
        try (Arena arena = Arena.ofConfined()) {
            Payments payments = payments(random, arena);
            long asked = random.nextLong(payments.count());
            if (payments.amount(asked) == 0) {
                return;
            }
            for (Doctrine doctrine : ORDERED) {
                IntervalIndex index = IntervalIndex.of(payments, doctrine, arena);
                Traced back = index.origins(List.of(Claim.of(1, asked, payments.amount(asked))));
                assertThat(back.left(1))
                        .as("all of it was there from the beginning")
                        .isEqualTo(payments.amount(asked));
                for (int row = 0; row < back.left().size(); row++) {
                    int account = (int) back.left().place(row);
                    Traced forward = index.follow(List.of(Claim.opening(1, account, payments.opening(account))));
                    assertThat(forward.carried().at(asked, 1))
                            .isEqualTo(back.left().amount(row));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#thousand")
    void whatAnAccountHoldsComesFromWhereItIsFollowedTo(long seed) {
        RandomGenerator random = Seeds.random(seed);
        try (Arena arena = Arena.ofConfined()) {
            Payments payments = payments(random, arena);
            for (Doctrine doctrine : ORDERED) {
                IntervalIndex index = IntervalIndex.of(payments, doctrine, arena);
                int asked = random.nextInt(payments.accounts());
                Traced back = index.originsOfBalance(asked, 1);
                for (int account = 0; account < payments.accounts(); account++) {
                    if (payments.opening(account) > 0) {
                        Traced forward = index.follow(List.of(Claim.opening(1, account, payments.opening(account))));
                        assertThat(forward.left().at(asked, 1))
                                .isEqualTo(back.left().at(account, 1));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PRO_RATA", "OWN_FIRST", "TAINT_FIRST", "POISON"})
    void rulesThatDoNotKnowWhichUnitIsWhichHaveNoIndex(Doctrine doctrine) {
        try (Arena arena = Arena.ofConfined()) {
            Payments none = Payments.room(arena, 0, 1);

            assertThatThrownBy(() -> IntervalIndex.of(none, doctrine, arena))
                    .hasMessage("there is no index for " + doctrine);
        }
    }

    @Test
    void whoPaysWhatHeDoesNotHaveIsNamed() {
        try (Arena arena = Arena.ofConfined()) {
            Payments payments = Payments.room(arena, 1, 2);
            payments.set(0, 0, 1, 3, 0);

            assertThatThrownBy(() -> IntervalIndex.of(payments, Doctrine.FIFO, arena))
                    .isInstanceOf(Overdrawn.class)
                    .hasMessage("payment 0 takes 3 from an account that has 0");
        }
    }

    @Test
    void aLedgerWithoutPaymentsIsFollowedToo() {
        try (Arena arena = Arena.ofConfined()) {
            Payments payments = Payments.room(arena, 0, 2);
            payments.setOpening(1, 7);
            for (Doctrine doctrine : ORDERED) {
                Traced traced = IntervalIndex.of(payments, doctrine, arena).follow(List.of(Claim.opening(1, 1, 5)));

                assertThat(traced.left().at(1, 1)).isEqualTo(5);
            }
        }
    }

    /// Few accounts and many payments, some of nothing, some of all, some from an account to itself.
    private static Payments payments(RandomGenerator random, Arena arena) {
        int accounts = 1 + random.nextInt(7);
        int count = 1 + random.nextInt(80);
        Payments payments = Payments.room(arena, count, accounts);
        long[] balances = new long[accounts];
        for (int account = 0; account < accounts; account++) {
            balances[account] = random.nextInt(3) == 0 ? 0 : random.nextInt(400);
            payments.setOpening(account, balances[account]);
        }
        for (int i = 0; i < count; i++) {
            int payer = random.nextInt(accounts);
            int payee = random.nextInt(accounts);
            long amount = random.nextInt(5) == 0 ? balances[payer] : random.nextLong(balances[payer] + 1);
            payments.set(i, payer, payee, amount, 60L * i);
            balances[payer] -= amount;
            balances[payee] += amount;
        }
        return payments;
    }

    private static List<Claim> claims(RandomGenerator random, Payments payments) {
        List<Claim> claims = new ArrayList<>();
        int wanted = 1 + random.nextInt(5);
        for (int i = 0; i < wanted; i++) {
            int colour = 1 + random.nextInt(3);
            if (random.nextInt(4) == 0) {
                int account = random.nextInt(payments.accounts());
                long most = payments.opening(account);
                if (most > 0) {
                    claims.add(Claim.opening(colour, account, 1 + random.nextLong(most)));
                }
            } else {
                long payment = random.nextLong(payments.count());
                long most = payments.amount(payment);
                if (most > 0) {
                    claims.add(Claim.of(colour, payment, 1 + random.nextLong(most)));
                }
            }
        }
        return claims;
    }
}

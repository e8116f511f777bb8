package clew.money.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clew.money.doctrine.Claim;
import clew.money.doctrine.Doctrine;
import clew.money.doctrine.Traced;
import clew.money.doctrine.Tracing;
import clew.money.ledger.Assumption.DayOrder;
import clew.money.ledger.Assumption.Gaps;
import clew.money.statement.Bytes;
import clew.money.statement.Currencies;
import clew.testkit.Seeds;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AssemblyTest {

    private static Ledger ledger(Assumption assumption, Bytes... files) throws Exception {
        return Assembly.of(Statements.read(List.of(files), Currencies.ISO, null), assumption);
    }

    private static String told(Ledger ledger) {
        StringBuilder told = new StringBuilder();
        for (Payment payment : ledger.payments()) {
            told.append("%s %s -> %s %d%n"
                    .formatted(
                            payment.day(),
                            ledger.accounts().get(payment.payer()).label(),
                            ledger.accounts().get(payment.payee()).label(),
                            payment.amount()));
        }
        return told.toString();
    }

    @Test
    void theTwoLegsOfATransferAreOnePayment() throws Exception {
        Bytes a = new Camt("A")
                .period("2026-03-01", "2026-03-31")
                .balances(10_000, 7_000)
                .row("2026-03-02", -3_000, "B", "r1")
                .file("a.xml");
        Bytes b = new Camt("B")
                .period("2026-03-01", "2026-03-31")
                .balances(0, 500)
                .row("2026-03-02", 3_000, "A", "r1")
                .row("2026-03-05", -2_500, "C", "r2")
                .file("b.xml");
        Ledger ledger = ledger(Assumption.AS_FILED, a, b);

        assertThat(told(ledger)).isEqualTo("2026-03-02 A -> B 3000%n2026-03-05 B -> C 2500%n".formatted());
        assertThat(ledger.notices()).isEmpty();
        assertThat(ledger.payments().getFirst().payerRow()).isNotEqualTo(-1);
        assertThat(ledger.payments().getFirst().payeeRow()).isNotEqualTo(-1);
    }

    @Test
    void betweenTwoBookingDaysTheMoneyIsInTransit() throws Exception {
        Bytes a = new Camt("A")
                .period("2026-03-01", "2026-03-31")
                .balances(3_000, 0)
                .row("2026-03-06", -3_000, "B", "r1")
                .file("a.xml");
        Bytes b = new Camt("B")
                .period("2026-03-01", "2026-03-31")
                .balances(0, 3_000)
                .row("2026-03-09", 3_000, "A", "r1")
                .file("b.xml");

        assertThat(told(ledger(Assumption.AS_FILED, a, b)))
                .isEqualTo("2026-03-06 A -> in transit to B, row 1 3000%n2026-03-09 in transit to B, row 1 -> B 3000%n"
                        .formatted());
    }

    @Test
    void whatAnAccountDoesNotHaveItsBankLendsAndTakesBackFirst() throws Exception {
        Bytes a = new Camt("A")
                .period("2026-03-01", "2026-03-31")
                .balances(1_000, 500)
                .row("2026-03-02", -3_000, "C", "")
                .row("2026-03-04", 2_500, "D", "")
                .file("a.xml");
        Ledger ledger = ledger(Assumption.AS_FILED, a);

        assertThat(told(ledger)).isEqualTo("""
                2026-03-02 overdraft of A (lent) -> A 2000
                2026-03-02 A -> C 3000
                2026-03-04 D -> A 2500
                2026-03-04 A -> overdraft of A 2000
                """);
        assertThat(ledger.notices())
                .extracting(notice -> notice.kind() + " " + notice.amount())
                .containsExactly("OVERDRAWN 2000");
    }

    @Test
    void aGapEndsEveryChainOrIsBridgedAndIsNoticedAnyway() throws Exception {
        Bytes march = new Camt("A")
                .period("2026-03-01", "2026-03-31")
                .balances(0, 4_000)
                .row("2026-03-02", 4_000, "victim", "")
                .file("march.xml");
        Bytes may = new Camt("A")
                .period("2026-05-01", "2026-05-31")
                .balances(3_000, 0)
                .row("2026-05-02", -3_000, "C", "")
                .file("may.xml");
        for (Gaps gaps : Gaps.values()) {
            Ledger ledger = ledger(new Assumption(DayOrder.AS_FILED, gaps), march, may);
            assertThat(ledger.notices())
                    .extracting(
                            notice -> notice.kind() + " " + notice.from() + " " + notice.to() + " " + notice.amount())
                    .containsExactly("PERIOD_MISSING 2026-04-01 2026-04-30 -1000");
            try (Arena arena = Arena.ofConfined()) {
                Traced traced =
                        new Tracing(ledger.columns(arena)).follow(List.of(Claim.of(1, 0, 4_000)), Doctrine.FIFO);
                int paid = ledger.payments().getLast().payee();
                assertThat(ledger.accounts().get(paid).label()).isEqualTo("C");
                assertThat(traced.left().at(paid, 1)).isEqualTo(gaps == Gaps.BREAK ? 0 : 3_000);
            }
        }
    }

    @Test
    void missingRowsAndInferredBeginningsAndUnknownOrdersAreNoticed() throws Exception {
        Bytes a = new Camt("A")
                .period("2026-03-01", "2026-03-31")
                .balances(1_000, 9_000)
                .row("2026-03-02", 3_000, "C", "")
                .row("2026-03-02", -500, "D", "")
                .file("a.xml");
        Bytes b = new Camt("B")
                .period("2026-03-01", "2026-03-31")
                .row("2026-03-02", -700, "C", "")
                .row("2026-03-03", 100, "C", "")
                .file("b.xml");
        Ledger ledger = ledger(Assumption.AS_FILED, a, b);

        assertThat(ledger.notices())
                .extracting(notice -> notice.kind() + " " + notice.account() + " " + notice.amount())
                .containsExactly("ORDER_UNKNOWN 0 0", "ROWS_MISSING 0 5500", "OPENING_INFERRED 1 700");
    }

    @Test
    void aRowOfTwoOverlappingStatementsCountsOnce() throws Exception {
        Bytes first = new Camt("A")
                .period("2026-03-01", "2026-03-20")
                .balances(0, 600)
                .row("2026-03-02", 500, "C", "r1")
                .row("2026-03-15", 100, "C", "r2")
                .file("first.xml");
        Bytes second = new Camt("A")
                .period("2026-03-10", "2026-03-31")
                .balances(500, 650)
                .row("2026-03-15", 100, "C", "r2")
                .row("2026-03-25", 50, "C", "r3")
                .file("second.xml");
        Ledger ledger = ledger(Assumption.AS_FILED, first, second);

        assertThat(ledger.rows()).hasSize(3);
        assertThat(ledger.notices())
                .extracting(notice -> notice.kind() + " " + notice.from())
                .containsExactly("DUPLICATE 2026-03-15");
    }

    @Test
    void theSameFileTwiceIsRefused() {
        Bytes a = new Camt("A").period("2026-03-01", "2026-03-31").file("a.xml");

        assertThatThrownBy(() -> ledger(Assumption.AS_FILED, a, new Bytes("copy.xml", a.bytes())))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("copy.xml:0: file")
                .hasMessageContaining("each file once; this is the same as a.xml");
    }

    @Test
    void twoFilesOfOneNameAreRefused() {
        Bytes march = new Camt("A").period("2026-03-01", "2026-03-31").file("a.xml");
        Bytes april = new Camt("A").period("2026-04-01", "2026-04-30").file("a.xml");

        assertThatThrownBy(() -> ledger(Assumption.AS_FILED, march, april))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("a.xml:0: file: 'a.xml': a name of its own");
    }

    @Test
    void onARowThatCannotBeReadNothingIsTaken() {
        Bytes bad = new Camt("A")
                .period("2026-03-01", "2026-03-31")
                .row("2026-02-31", 500, "C", "r1")
                .row("2026-03-15", 100, "C", "r2")
                .file("bad.xml");

        assertThatThrownBy(() -> ledger(Assumption.AS_FILED, bad))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("bad.xml:4: BookgDt: '2026-02-31'");
    }

    /// Statements by chance of two to four accounts that pay each other and others.
    private static List<Bytes> statements(RandomGenerator random) {
        int accounts = 2 + random.nextInt(3);
        long[] balances = new long[accounts];
        long[] openings = new long[accounts];
        List<List<Booked>> booked = new ArrayList<>();
        for (int i = 0; i < accounts; i++) {
            openings[i] = random.nextInt(2000) - 300;
            balances[i] = openings[i];
            booked.add(new ArrayList<>());
        }
        int day = 1;
        for (int i = 0; i < 40 && day < 27; i++) {
            day += random.nextInt(3) == 0 ? 1 : 0;
            int payer = random.nextInt(accounts);
            int payee = random.nextInt(accounts);
            long amount = 1 + random.nextInt(900);
            int later = random.nextInt(4) == 0 ? 1 : 0;
            if (payer != payee) {
                booked.get(payer).add(new Booked(day(day), -amount, "A" + payee, "r" + i));
                booked.get(payee).add(new Booked(day(day + later), amount, "A" + payer, "r" + i));
                balances[payer] -= amount;
                balances[payee] += amount;
            } else {
                long signed = random.nextBoolean() ? amount : -amount;
                booked.get(payer).add(new Booked(day(day), signed, "X" + random.nextInt(4), "x" + i));
                balances[payer] += signed;
            }
        }
        List<Bytes> all = new ArrayList<>();
        for (int i = 0; i < accounts; i++) {
            Camt camt = new Camt("A" + i).period("2026-03-01", "2026-03-31").balances(openings[i], balances[i]);
            for (Booked row : booked.get(i)) {
                camt.row(row.day(), row.amount(), row.other(), row.reference());
            }
            all.add(camt.file("a" + i + ".xml"));
        }
        return all;
    }

    private static String day(int day) {
        return "2026-03-%02d".formatted(day);
    }

    private record Booked(String day, long amount, String other, String reference) {}

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void everyRowIsInOnePaymentAndNobodyPaysWhatHeDoesNotHave(long seed) throws Exception {
        RandomGenerator random = Seeds.random(seed);
        Statements statements = Statements.read(statements(random), Currencies.ISO, null);
        for (DayOrder order : DayOrder.values()) {
            Ledger ledger = Assembly.of(statements, new Assumption(order, Gaps.BREAK));
            int[] seen = new int[ledger.rows().size()];
            for (Payment payment : ledger.payments()) {
                if (payment.payerRow() >= 0) {
                    seen[payment.payerRow()]++;
                }
                if (payment.payeeRow() >= 0) {
                    seen[payment.payeeRow()]++;
                }
            }
            assertThat(seen).containsOnly(1);
            assertThat(ledger.notices()).noneMatch(notice -> notice.kind() == Notice.Kind.ROWS_MISSING);
            try (Arena arena = Arena.ofConfined()) {
                Tracing tracing = new Tracing(ledger.columns(arena));
                for (Doctrine doctrine : Doctrine.values()) {
                    tracing.follow(List.of(Claim.of(1, 0, 1)), doctrine);
                }
            }
        }
    }
}

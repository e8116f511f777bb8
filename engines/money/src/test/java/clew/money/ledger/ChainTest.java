package clew.money.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import clew.money.doctrine.Doctrine;
import clew.money.inquiry.Claimed;
import clew.money.inquiry.Findings;
import clew.money.inquiry.Inquiry;
import clew.money.statement.Bytes;
import clew.money.statement.Currencies;
import clew.money.statement.TableMapping;
import clew.testkit.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChainTest {

    private static final String MAPPING =
            "account=XA-1\ncurrency=EUR\ncolumn.booked=day\ncolumn.amount=amount\ncolumn.balance=balance\n";

    private static Statements statements(String table) throws Exception {
        return Statements.read(
                List.of(Bytes.of("t.csv", "day,amount,balance\n" + table)),
                Currencies.ISO,
                TableMapping.read(Bytes.of("m", MAPPING)));
    }

    /// However a bank mixes the rows of its days, their balances put them in an order that holds.
    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void balancesPutTheRowsOfADayInOrder(long seed) throws Exception {
        RandomGenerator random = Seeds.random(seed);
        long balance = random.nextInt(10_000);
        StringBuilder table = new StringBuilder();
        for (int day = 1; day <= 20; day++) {
            List<String> rows = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                long amount = random.nextInt(-900, 900);
                balance += amount;
                rows.add("2026-03-%02d,%s,%s\n".formatted(day, euros(amount), euros(balance)));
            }
            Collections.shuffle(rows, new Random(random.nextLong()));
            rows.forEach(table::append);
        }
        Ledger ledger = Assembly.of(statements(table.toString()), Assumption.AS_FILED);
        long at = ledger.rows().getFirst().entry().balance()
                - ledger.rows().getFirst().entry().amount();
        for (Row row : ledger.rows()) {
            at += row.entry().amount();
            assertThat(row.entry().balance()).isEqualTo(at);
        }
        assertThat(ledger.notices())
                .extracting(Notice::kind)
                .doesNotContain(Notice.Kind.ORDER_UNKNOWN, Notice.Kind.ROWS_MISSING);
    }

    private static String euros(long amount) {
        return "%s%d.%02d".formatted(amount < 0 ? "-" : "", Math.abs(amount) / 100, Math.abs(amount) % 100);
    }

    @Test
    void balancesThatContradictTheRowsLeaveTheOrderUnknown() throws Exception {
        Ledger ledger = Assembly.of(
                statements("2026-03-01,5.00,15.00\n2026-03-02,-3.00,11.00\n2026-03-02,2.00,14.00\n"),
                Assumption.AS_FILED);

        assertThat(ledger.notices()).extracting(Notice::kind).contains(Notice.Kind.ORDER_UNKNOWN);
    }

    @Test
    void whereTheBalancesTellTheOrderTheAnswerIsCertain() throws Exception {
        Statements statements = statements("2026-03-01,0.80,1.00\n2026-03-02,-0.80,1.20\n2026-03-02,1.00,2.00\n");
        Findings findings = Inquiry.ask(statements, List.of(new Claimed("V", "t.csv", 3, 0)), List.of(Doctrine.LIFO));

        assertThat(findings.answers().getFirst().left())
                .filteredOn(left -> left.account().label().equals("XA-1"))
                .singleElement()
                .satisfies(left -> assertThat(left.amount()).isEqualTo(new Findings.Amount(20, 20, 20)));
    }
}

package clew.money.report;

import static org.assertj.core.api.Assertions.assertThat;

import clew.money.doctrine.Doctrine;
import clew.money.inquiry.Claimed;
import clew.money.inquiry.Findings;
import clew.money.inquiry.Findings.Flow;
import clew.money.inquiry.Inquiry;
import clew.money.ledger.Account;
import clew.money.ledger.Camt;
import clew.money.ledger.Statements;
import clew.money.statement.Bytes;
import clew.money.statement.Currencies;
import clew.money.statement.Party;
import clew.testkit.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TracePageTest {

    private static Findings findings() throws Exception {
        Bytes a = new Camt("A")
                .period("2026-03-01", "2026-03-31")
                .balances(100, 120)
                .row("2026-03-02", 100, "victim", "")
                .row("2026-03-02", -80, "&lt;script&gt;alert(1)&lt;/script&gt;", "")
                .file("a.xml");
        return Inquiry.ask(
                Statements.read(List.of(a), Currencies.ISO, null),
                List.of(new Claimed("Victim \"1\"", "a.xml", 1, 0)),
                List.of(Doctrine.FIFO, Doctrine.LIFO));
    }

    @Test
    void thePageSaysWhereItIsHowCertainlyAndWhereEachRowStands() throws Exception {
        assertThat(TracePage.of(findings()))
                .contains("<h2>Last in, first out</h2>", "<svg", "a.xml, row 1, line 6")
                .contains("0.20 EUR<br><span class=\"doubt\">0.20 to 1.00</span>")
                .contains("order of the day not known")
                .contains("Victim &quot;1&quot;");
    }

    @Test
    void nothingOfAFileIsEverMarkupAndThereIsNoScript() throws Exception {
        assertThat(TracePage.of(findings()))
                .doesNotContainIgnoringCase("<script")
                .contains("&lt;script&gt;");
    }

    @Test
    void theSameFindingsAreTheSamePage() throws Exception {
        assertThat(TracePage.of(findings())).isEqualTo(TracePage.of(findings()));
    }

    /// Circles, accounts that stand apart, more accounts than fit: each picture has its bars inside and no number that
    /// is
    /// none.
    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void whateverFlowsThereIsAPicture(long seed) {
        RandomGenerator random = Seeds.random(seed);
        int accounts = 1 + random.nextInt(40);
        List<Flow> flows = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(80); i++) {
            flows.add(new Flow(
                    account(random.nextInt(accounts)),
                    account(random.nextInt(accounts)),
                    0,
                    1 + random.nextLong(1L << 40)));
        }

        assertThat(FlowPicture.of(flows))
                .doesNotContain("NaN", "Infinity")
                .startsWith("<svg")
                .endsWith("</svg>");
    }

    private static Account account(int number) {
        return new Account(Account.Kind.STATEMENT, new Party("A" + number, "", ""), "EUR", 2);
    }
}

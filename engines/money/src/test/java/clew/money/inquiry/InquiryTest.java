package clew.money.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clew.money.doctrine.Doctrine;
import clew.money.doctrine.Follower;
import clew.money.inquiry.Findings.Amount;
import clew.money.inquiry.Findings.Answer;
import clew.money.ledger.Camt;
import clew.money.ledger.Notice;
import clew.money.ledger.Statements;
import clew.money.statement.Bytes;
import clew.money.statement.Currencies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InquiryTest {

    private static final List<Doctrine> ALL =
            List.of(Doctrine.FIFO, Doctrine.LIFO, Doctrine.PRO_RATA, Doctrine.OWN_FIRST, Doctrine.TAINT_FIRST);

    private static Map<Doctrine, Amount> leftIn(Findings findings, String account) {
        Map<Doctrine, Amount> left = new TreeMap<>();
        for (Answer answer : findings.answers()) {
            left.put(
                    answer.doctrine(),
                    answer.left().stream()
                            .filter(one -> one.account().label().equals(account))
                            .map(Findings.Left::amount)
                            .findFirst()
                            .orElse(new Amount(0, 0, 0)));
        }
        return left;
    }

    @Test
    void theOrderWithinADayIsAnIntervalAsInTheWorkedCase() throws Exception {
        Bytes file = new Camt("S")
                .period("2026-03-01", "2026-03-31")
                .balances(100, 120)
                .row("2026-03-02", 100, "victim", "")
                .row("2026-03-02", -80, "o", "")
                .file("s.xml");
        Findings findings = Inquiry.ask(
                Statements.read(List.of(file), Currencies.ISO, null), List.of(new Claimed("V", "s.xml", 1, 0)), ALL);

        assertThat(leftIn(findings, "S"))
                .containsEntry(Doctrine.LIFO, new Amount(20, 20, 100))
                .containsEntry(Doctrine.PRO_RATA, new Amount(60, 60, 100))
                .containsEntry(Doctrine.TAINT_FIRST, new Amount(20, 20, 100))
                .containsEntry(Doctrine.FIFO, new Amount(100, 100, 100))
                .containsEntry(Doctrine.OWN_FIRST, new Amount(100, 100, 100));
        assertThat(findings.answers().getFirst().carried().getFirst().doubts())
                .extracting(Notice::kind)
                .containsExactly(Notice.Kind.ORDER_UNKNOWN);
    }

    /// Two deposits of a day: which one was last decides what a withdrawal takes, and the extremes of in and
    /// out alone do not show it.
    @Test
    void theOrderOfTwoDepositsIsADoubtToo() throws Exception {
        Bytes file = new Camt("S")
                .period("2026-03-01", "2026-03-31")
                .balances(0, 120)
                .row("2026-03-02", 100, "victim", "")
                .row("2026-03-02", 100, "own", "")
                .row("2026-03-03", -80, "o", "")
                .file("s.xml");
        Findings findings = Inquiry.ask(
                Statements.read(List.of(file), Currencies.ISO, null), List.of(new Claimed("V", "s.xml", 1, 0)), ALL);

        assertThat(leftIn(findings, "S"))
                .containsEntry(Doctrine.LIFO, new Amount(100, 20, 100))
                .containsEntry(Doctrine.FIFO, new Amount(20, 20, 100))
                .containsEntry(Doctrine.PRO_RATA, new Amount(60, 60, 60));
    }

    @Test
    void roscoesClaimIsTheLowestBalanceInBetween() throws Exception {
        Bytes file = new Camt("B")
                .period("2026-03-01", "2026-03-31")
                .balances(0, 85_985)
                .row("2026-03-02", 109_427, "trust", "")
                .row("2026-03-03", -103_211, "spent", "")
                .row("2026-03-09", 79_769, "own", "")
                .file("b.xml");
        Findings findings = Inquiry.ask(
                Statements.read(List.of(file), Currencies.ISO, null), List.of(new Claimed("V", "b.xml", 1, 0)), ALL);

        for (Doctrine doctrine : ALL) {
            assertThat(leftIn(findings, "B")).containsEntry(doctrine, new Amount(6_216, 6_216, 6_216));
        }
    }

    @Test
    void aChainOverAGapIsNoughtOrAllAndSaysSo() throws Exception {
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
        Findings findings = Inquiry.ask(
                Statements.read(List.of(march, may), Currencies.ISO, null),
                List.of(new Claimed("V", "march.xml", 1, 0)),
                List.of(Doctrine.FIFO));

        assertThat(leftIn(findings, "C")).containsEntry(Doctrine.FIFO, new Amount(0, 0, 3_000));
        assertThat(findings.answers().getFirst().carried().getLast().doubts())
                .extracting(Notice::kind)
                .containsExactly(Notice.Kind.PERIOD_MISSING);
    }

    /// What stands in a file, each row removed in its turn: every row that money passed behind it says that
    /// rows are missing.
    @Test
    void whicheverRowIsMissingTheChainsThatCrossedItAreMarked() throws Exception {
        for (int missing = 0; missing < 5; missing++) {
            Camt camt = new Camt("A").period("2026-03-01", "2026-03-31").balances(1_000, 1_500);
            long[] amounts = {4_000, -500, -2_000, 700, -1_700};
            for (int i = 0; i < amounts.length; i++) {
                if (i != missing) {
                    camt.row("2026-03-%02d".formatted(2 + i), amounts[i], i == 0 ? "victim" : "X" + i, "");
                }
            }
            Bytes file = camt.file("a.xml");
            Findings findings = Inquiry.ask(
                    Statements.read(List.of(file), Currencies.ISO, null),
                    List.of(new Claimed("V", "a.xml", 1, 400)),
                    ALL);
            for (Answer answer : findings.answers()) {
                assertThat(answer.carried())
                        .allSatisfy(carried -> assertThat(carried.doubts())
                                .extracting(Notice::kind)
                                .contains(Notice.Kind.ROWS_MISSING));
            }
        }
    }

    /// Nothing is there, 100 go out for a car, and then 100 of a victim come in and pay the bank back.
    @Test
    void moneyThatPaysBackAnOverdraftEndsThereOrIsInWhatItHadBought() throws Exception {
        Bytes file = new Camt("S")
                .period("2026-03-01", "2026-03-31")
                .balances(0, 30)
                .row("2026-03-02", -100, "car", "")
                .row("2026-03-03", -20, "food", "")
                .row("2026-03-04", 150, "victim", "")
                .file("s.xml");
        Statements statements = Statements.read(List.of(file), Currencies.ISO, null);
        List<Claimed> claims = List.of(new Claimed("V", "s.xml", 3, 0));

        Findings ends = Inquiry.ask(statements, claims, ALL);
        Findings backward = Inquiry.ask(statements, claims, ALL, Overdraft.BACKWARD, Follower.HERE);
        for (Doctrine doctrine : ALL) {
            assertThat(leftIn(ends, "overdraft of S")).containsEntry(doctrine, new Amount(120, 120, 120));
            assertThat(leftIn(ends, "car")).containsEntry(doctrine, new Amount(0, 0, 0));
            assertThat(leftIn(backward, "overdraft of S")).containsEntry(doctrine, new Amount(0, 0, 0));
            assertThat(leftIn(backward, "car")).containsEntry(doctrine, new Amount(100, 100, 100));
            assertThat(leftIn(backward, "food")).containsEntry(doctrine, new Amount(20, 20, 20));
            assertThat(leftIn(backward, "S")).containsEntry(doctrine, new Amount(30, 30, 30));
        }
    }

    /// What an account owed from the beginning is paid back first, and nobody knows what it had bought.
    @Test
    void whatWasOwedFromTheBeginningEndsWithTheBank() throws Exception {
        Bytes file = new Camt("S")
                .period("2026-03-01", "2026-03-31")
                .balances(-50, 0)
                .row("2026-03-02", -100, "car", "")
                .row("2026-03-04", 150, "victim", "")
                .file("s.xml");
        Findings backward = Inquiry.ask(
                Statements.read(List.of(file), Currencies.ISO, null),
                List.of(new Claimed("V", "s.xml", 2, 0)),
                ALL,
                Overdraft.BACKWARD,
                Follower.HERE);
        for (Doctrine doctrine : ALL) {
            assertThat(leftIn(backward, "overdraft of S")).containsEntry(doctrine, new Amount(50, 50, 50));
            assertThat(leftIn(backward, "car")).containsEntry(doctrine, new Amount(100, 100, 100));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void notACentAppearsOrVanishesInOverdrafts(int seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        List<Bytes> files = new ArrayList<>();
        for (String account : List.of("A", "B", "C")) {
            Camt camt = new Camt(account).period("2026-03-01", "2026-03-31").balances(random.nextInt(100) - 50, 0);
            for (int day = 2; day < 28; day++) {
                String other = List.of("A", "B", "C", "x", "y").get(random.nextInt(5));
                long amount = 1 + random.nextInt(120);
                if (!other.equals(account)) {
                    camt.row("2026-03-%02d".formatted(day), random.nextBoolean() ? amount : -amount, other, "");
                }
            }
            files.add(camt.file(account + ".xml"));
        }
        Statements statements = Statements.read(files, Currencies.ISO, null);
        List<Claimed> claims = List.of(new Claimed("V", "A.xml", 3, 0), new Claimed("W", "B.xml", 5, 0));
        Findings findings = Inquiry.ask(statements, claims, ALL, Overdraft.BACKWARD, Follower.HERE);
        for (Answer answer : findings.answers()) {
            for (int name = 0; name < 2; name++) {
                int of = name;
                assertThat(answer.left().stream()
                                .filter(left -> left.name() == of)
                                .mapToLong(left -> left.amount().filed())
                                .sum())
                        .isLessThanOrEqualTo(answer.claimed().get(name));
            }
        }
    }

    @Test
    void aClaimThatPointsAtNothingOrAsksForTooMuchIsNamed() throws Exception {
        Statements statements = Statements.read(
                List.of(new Camt("A")
                        .period("2026-03-01", "2026-03-31")
                        .row("2026-03-02", 4_000, "victim", "")
                        .file("a.xml")),
                Currencies.ISO,
                null);

        assertThatThrownBy(() -> Inquiry.ask(statements, List.of(new Claimed("V", "a.xml", 99, 0)), ALL))
                .isInstanceOf(NoSuchRow.class)
                .hasMessage("a.xml:0: claim of V: '#99': the number of a row of this file");
        assertThatThrownBy(() -> Inquiry.ask(statements, List.of(new Claimed("V", "a.xml", 1, 4_001)), ALL))
                .hasMessage("a.xml:4: claim of V: '4001': at most 4000");
        Statements nought = Statements.read(
                List.of(new Camt("A")
                        .period("2026-03-01", "2026-03-31")
                        .row("2026-03-02", 0, "victim", "")
                        .file("a.xml")),
                Currencies.ISO,
                null);
        assertThatThrownBy(() -> Inquiry.ask(nought, List.of(new Claimed("V", "a.xml", 1, 0)), ALL))
                .hasMessage("a.xml:4: claim of V: '0': a row with an amount");
        assertThatThrownBy(() -> Claimed.parse("V=a.xml#1:0")).hasMessageContaining("NAME=FILE#ROW");
        assertThatThrownBy(() -> Claimed.parse("V=a.xml")).hasMessageContaining("NAME=FILE#ROW");
        assertThat(Claimed.parse("V=a b.xml#4:250")).isEqualTo(new Claimed("V", "a b.xml", 4, 250));
    }

    @Test
    void theBundleIsTheSameBytesEachTimeAndItsSumsHold(@TempDir Path folder) throws Exception {
        Bytes file = new Camt("S")
                .period("2026-03-01", "2026-03-31")
                .balances(100, 120)
                .row("2026-03-02", 100, "victim", "")
                .row("2026-03-02", -80, "o", "")
                .file("s.xml");
        for (String name : List.of("one", "two")) {
            Findings findings = Inquiry.ask(
                    Statements.read(List.of(file), Currencies.ISO, null),
                    List.of(new Claimed("V", "s.xml", 1, 0)),
                    ALL);
            Bundle.write(findings, Files.createDirectory(folder.resolve(name)), Map.of());
        }

        assertThat(contents(folder.resolve("one"))).isEqualTo(contents(folder.resolve("two")));
        assertThat(Files.readString(folder.resolve("one/accounts.csv")))
                .contains("LIFO,V,STATEMENT,S,EUR,0.20,0.20,1.00,1.00");
        assertThat(Files.readString(folder.resolve("one/SHA256SUMS"))).hasLineCount(5);
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }
}

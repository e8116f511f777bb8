package clew.money.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import clew.money.Problem;
import clew.money.doctrine.Doctrine;
import clew.money.inquiry.Claimed;
import clew.money.inquiry.Findings;
import clew.money.inquiry.Inquiry;
import clew.money.ledger.Camt;
import clew.money.ledger.Refused;
import clew.money.ledger.Statements;
import clew.money.schedule.Schedule.Line;
import clew.money.schedule.Schedule.Loss;
import clew.money.schedule.Schedule.OfCurrency;
import clew.money.statement.Bytes;
import clew.money.statement.Currencies;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchedulingTest {

    private static final List<Doctrine> ALL =
            List.of(Doctrine.FIFO, Doctrine.LIFO, Doctrine.PRO_RATA, Doctrine.OWN_FIRST, Doctrine.TAINT_FIRST);

    private static Findings ask(Camt camt, Claimed... claims) throws Exception {
        return Inquiry.ask(Statements.read(List.of(camt.file("b.xml")), Currencies.ISO, null), List.of(claims), ALL);
    }

    private static List<Asset> assets(Findings findings, String table) throws Exception {
        return Assets.of(findings.ledger(), Bytes.of("assets.csv", table));
    }

    private static OfCurrency only(Schedule schedule) {
        assertThat(schedule.currencies()).hasSize(1);
        return schedule.currencies().getFirst();
    }

    /// 4,000 of a victim and 2,000 of his own; 6,000 for a car that is worth 9,000 now; then 1,000 of his own.
    private static Findings car() throws Exception {
        return ask(
                new Camt("B")
                        .period("2026-03-01", "2026-03-31")
                        .balances(0, 100_000)
                        .row("2026-03-02", 400_000, "victim", "")
                        .row("2026-03-03", 200_000, "shop", "")
                        .row("2026-03-04", -600_000, "dealer", "")
                        .row("2026-03-05", 100_000, "shop", ""),
                new Claimed("V", "b.xml", 1, 0));
    }

    @Test
    void aThingThatWasPaidForInPartIsItsShareOrTheMoneyItselfWhicheverIsMore() throws Exception {
        Findings findings = car();
        Line risen = only(Scheduling.of(
                        findings,
                        Doctrine.FIFO,
                        assets(findings, "asset,paid_by,value,income\nCar,b.xml#3,9000.00,600.00\n")))
                .lines()
                .getFirst();
        assertThat(risen.share()).isEqualTo(600_000);
        assertThat(risen.lien()).isEqualTo(400_000);
        assertThat(risen.direct()).isEqualTo(600_000);
        assertThat(risen.income()).isEqualTo(40_000);

        Line fallen = only(Scheduling.of(
                        findings,
                        Doctrine.FIFO,
                        assets(findings, "asset,paid_by,value,encumbrance\nCar,b.xml#3,3500.00,500.00\n")))
                .lines()
                .getFirst();
        assertThat(fallen.share()).isEqualTo(200_000);
        assertThat(fallen.direct()).isEqualTo(300_000);
        assertThat(fallen.why()).contains("charge over the money itself");
    }

    @Test
    void whatIsGoneIsSoughtInOtherPropertyOfTheDefendantOnly() throws Exception {
        Findings findings = car();
        OfCurrency of = only(Scheduling.of(
                findings,
                Doctrine.FIFO,
                assets(
                        findings,
                        "asset,account,paid_by,standing,value\nCar,,b.xml#3,good_faith,9000.00\nB,B,,,1000.00\n")));

        assertThat(of.lines().getFirst().sought()).isZero();
        assertThat(of.lines().getLast())
                .returns(0L, Line::direct)
                .returns(100_000L, line -> line.mixed() + line.equivalent());
        assertThat(of.shortfall()).isEqualTo(300_000);
        assertThat(of.losses()).singleElement().returns(400_000L, Loss::lost).returns(0L, Loss::elsewhere);
    }

    @Test
    void pariPassuLeavesTheOrderInTimeOut() throws Exception {
        Findings findings = ask(
                new Camt("B")
                        .period("2026-03-01", "2026-03-31")
                        .balances(0, 120)
                        .row("2026-03-02", 100, "A", "")
                        .row("2026-03-03", -50, "o", "")
                        .row("2026-03-04", 100, "C", "")
                        .row("2026-03-05", -30, "o", ""),
                new Claimed("A", "b.xml", 1, 0),
                new Claimed("C", "b.xml", 3, 0));
        OfCurrency of = only(Scheduling.of(findings, Doctrine.FIFO, Assets.of(findings.ledger())));

        assertThat(of.losses())
                .extracting(loss -> loss.inAssets().filed(), Loss::pariPassu)
                .containsExactly(tuple(20L, 60L), tuple(100L, 60L));
    }

    static Stream<Integer> seeds() {
        return IntStream.range(0, 200).boxed();
    }

    /// Random accounts, claims and assets: no asset is asked for more than it is worth and has brought in, and
    /// what stands in for what is gone never exceeds what is missing.
    @ParameterizedTest
    @MethodSource("seeds")
    void noEuroIsCountedTwice(int seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        Camt camt = new Camt("B").period("2026-03-01", "2026-03-31").balances(500, 500);
        StringBuilder table = new StringBuilder("asset,account,paid_by,standing,value,income,encumbrance\n");
        List<Claimed> claims = new ArrayList<>();
        String[] standings = {"defendant", "third_party", "good_faith"};
        for (int row = 1; row <= 14; row++) {
            long amount = 1 + random.nextInt(400);
            boolean out = random.nextInt(3) == 0;
            camt.row("2026-03-%02d".formatted(2 + row), out ? -amount : amount, "X" + row, "");
            if (out) {
                table.append("T%d,,b.xml#%d,%s,%d.00,%d.00,%d.00%n"
                        .formatted(
                                row,
                                row,
                                standings[random.nextInt(3)],
                                random.nextInt(9),
                                random.nextInt(3),
                                random.nextInt(3)));
            } else if (claims.isEmpty() || random.nextInt(3) == 0) {
                claims.add(new Claimed("V" + random.nextInt(3), "b.xml", row, 0));
            }
        }
        Findings findings = ask(camt, claims.toArray(Claimed[]::new));
        for (Doctrine doctrine : ALL) {
            OfCurrency of = only(Scheduling.of(findings, doctrine, assets(findings, table.toString())));
            long direct = 0;
            long instead = 0;
            for (Line line : of.lines()) {
                assertThat(line.direct() + line.mixed() + line.equivalent())
                        .isLessThanOrEqualTo(line.asset().net());
                assertThat(line.income()).isLessThanOrEqualTo(line.asset().income());
                direct += line.direct();
                instead += line.mixed() + line.equivalent();
            }
            assertThat(instead).isLessThanOrEqualTo(Math.max(0, of.benefit() - direct));
            assertThat(of.shortfall()).isEqualTo(Math.max(0, of.benefit() - direct) - instead);
            assertThat(of.losses())
                    .allSatisfy(loss -> assertThat(loss.inAssets().filed() + loss.elsewhere() + loss.dissipated())
                            .isLessThanOrEqualTo(loss.lost()));
        }
    }

    @Test
    void whatIsWrongInATableOfAssetsIsNamed() throws Exception {
        Findings findings = car();
        assertThatThrownBy(() -> assets(
                        findings,
                        "asset,account,paid_by,standing,value,valued_on\nCar,,b.xml#1,friend,-1,2026-02-31\n,Z,,,,\n"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::message)
                                .contains(
                                        "assets.csv:2: paid_by: 'b.xml#1': FILE#ROW of a row by which money went out",
                                        "assets.csv:3: asset: '': a name",
                                        "assets.csv:3: account: 'Z': the number of one account of the statements"));
        assertThatThrownBy(() -> assets(findings, "asset,paid_by,standing,value\nCar,b.xml#3,friend,-1\n"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::message)
                                .containsExactly(
                                        "assets.csv:2: standing: 'friend': defendant, third_party or good_faith",
                                        "assets.csv:2: value: '-1': an amount such as 1234.56, not below zero, in EUR"));
        assertThatThrownBy(() -> assets(findings, "asset,paid_by\nCar,b.xml#3\nBike,b.xml#3\n"))
                .hasMessageContaining("each row for one asset");
        assertThatThrownBy(() -> assets(findings, "thing\nCar\n")).hasMessageContaining("one of account, asset");
    }
}

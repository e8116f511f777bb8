package clew.money.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import clew.money.ledger.Assembly;
import clew.money.ledger.Assumption;
import clew.money.ledger.Camt;
import clew.money.ledger.Ledger;
import clew.money.ledger.Refused;
import clew.money.ledger.Statements;
import clew.money.payments.Payments;
import clew.money.statement.Bytes;
import clew.money.statement.Currencies;
import clew.money.statement.TableMapping;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerFileTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private Path path = Path.of("");

    @BeforeEach
    void place() {
        path = folder.resolve("case.ledger");
    }

    private static Bytes month(String account, String name, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Camt camt = new Camt(account).period("2026-0%d-01".formatted(seed), "2026-0%d-28".formatted(seed));
        for (int day = 2; day < 20; day++) {
            long amount = random.nextInt(900) - 300;
            camt.row("2026-0%d-%02d".formatted(seed, day), amount, "X" + random.nextInt(5), "ref " + day);
        }
        return camt.file(name);
    }

    private static Statements read(Bytes... files) throws Exception {
        return Statements.read(List.of(files), new Currencies(Map.of("VLM", 3)), null);
    }

    private static Ledger assembled(Statements statements) {
        return Assembly.of(statements, Assumption.AS_FILED);
    }

    private LedgerFile.Held add(Statements statements, String replaced) throws Exception {
        return new LedgerFile(path).add(statements, replaced, CLOCK, "1.0");
    }

    @Test
    void whatGoesInComesOutAgain() throws Exception {
        Statements table = Statements.read(
                List.of(
                        Bytes.of(
                                "t.csv",
                                "booked,amount,balance,text\n2026-03-01T10:15,5.00,5.00,\u0434\u0430\n2026-03-02T11:00,-2.00,3.00,b\n"),
                        month("A", "a.xml", 2)),
                Currencies.ISO,
                TableMapping.read(Bytes.of(
                        "m",
                        "account=T\ncurrency=EUR\ndate=yyyy-MM-dd'T'HH:mm\ncolumn.booked=booked\ncolumn.amount=amount\n"
                                + "column.balance=balance\ncolumn.text=text\n")));
        add(table, null);
        LedgerFile.Held held = new LedgerFile(path).open();

        assertThat(held.statements().sources()).isEqualTo(table.sources());
        assertThat(held.statements().all()).isEqualTo(table.all());
        assertThat(assembled(held.statements())).isEqualTo(assembled(table));
        assertThat(held.log())
                .extracting(Imported::file, Imported::rows)
                .containsExactly(tuple("t.csv", 2), tuple("a.xml", 18));
        assertThat(LedgerFile.isLedger(path)).isTrue();
    }

    @Test
    void oneAfterAnotherIsTheSameAsAllAtOnce() throws Exception {
        add(read(month("A", "a2.xml", 2)), null);
        add(read(month("B", "b3.xml", 3), month("A", "a3.xml", 3)), null);
        LedgerFile.Held held = new LedgerFile(path).open();

        assertThat(assembled(held.statements()))
                .isEqualTo(assembled(read(month("A", "a2.xml", 2), month("B", "b3.xml", 3), month("A", "a3.xml", 3))));
        assertThat(held.statements().currencies().named()).containsEntry("VLM", 3);
        assertThat(held.log()).hasSize(3);
    }

    @Test
    void aCorrectedStatementTakesThePlaceOfAnother() throws Exception {
        add(read(month("A", "a2.xml", 2), month("B", "b3.xml", 3)), null);
        String before =
                new LedgerFile(path).open().statements().sources().getFirst().sha256();
        add(read(month("A", "a2 corrected.xml", 4)), "a2.xml");
        LedgerFile.Held held = new LedgerFile(path).open();

        assertThat(assembled(held.statements()))
                .isEqualTo(assembled(read(month("B", "b3.xml", 3), month("A", "a2 corrected.xml", 4))));
        assertThat(held.log().getLast().replaced()).isEqualTo(before);
        assertThatThrownBy(() -> add(read(month("A", "x.xml", 5)), "none.xml"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("case.ledger:0: replace: 'none.xml': a file of this ledger");
        assertThatThrownBy(() -> add(read(month("B", "again.xml", 3)), null)).hasMessageContaining("each file once");
        assertThat(new LedgerFile(path).open().log()).hasSize(3);
    }

    @Test
    void thePaymentsAreMappedAsTheyWereAssembled() throws Exception {
        Statements statements = read(month("A", "a2.xml", 2), month("B", "b3.xml", 3));
        add(statements, null);
        try (Arena arena = Arena.ofConfined()) {
            Payments mapped = new LedgerFile(path).payments(arena);
            Payments columns = assembled(statements).columns(arena);
            assertThat(mapped.count()).isEqualTo(columns.count());
            assertThat(mapped.openings()).isEqualTo(columns.openings());
            for (long i = 0; i < mapped.count(); i++) {
                assertThat(List.of(mapped.payer(i), mapped.payee(i), mapped.amount(i), mapped.time(i)))
                        .isEqualTo(List.of(columns.payer(i), columns.payee(i), columns.amount(i), columns.time(i)));
                assertThat(mapped.time(i)).isGreaterThanOrEqualTo(i == 0 ? 0 : mapped.time(i - 1));
            }
        }
    }

    /// Every byte in its turn is another one: it is found, and nothing else than a refusal comes of it.
    @Test
    void oneOtherByteAnywhereIsFound() throws Exception {
        add(read(month("A", "a2.xml", 2)), null);
        byte[] whole = Files.readAllBytes(path);
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 400; i++) {
            byte[] other = whole.clone();
            int at = i < 100 ? whole.length - 1 - i : random.nextInt(whole.length);
            other[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(path, other);
            assertThatThrownBy(() -> new LedgerFile(path).verify())
                    .as("byte %d of %d", at, whole.length)
                    .isInstanceOf(Damaged.class)
                    .hasMessageContaining("case.ledger:0: ");
        }
        for (int length : new int[] {0, 10, whole.length / 2, whole.length - 1}) {
            Files.write(path, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> new LedgerFile(path).open()).isInstanceOf(Damaged.class);
        }
    }

    @Test
    void whatCannotBeWrittenLeavesTheLedgerAsItWas() throws Exception {
        add(read(month("A", "a2.xml", 2)), null);
        byte[] before = Files.readAllBytes(path);
        Path elsewhere = folder.resolve("none/case.ledger");
        assertThatThrownBy(() -> new LedgerFile(elsewhere).add(read(month("B", "b.xml", 3)), null, CLOCK, "1"))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> add(read(month("C", "a2.xml", 3)), null)).isInstanceOf(Refused.class);
        assertThat(Files.readAllBytes(path)).isEqualTo(before);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(path);
        }
    }
}

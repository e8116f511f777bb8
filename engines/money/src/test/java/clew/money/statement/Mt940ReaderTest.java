package clew.money.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clew.testkit.Seeds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class Mt940ReaderTest {

    private static final Path SAMPLES = Path.of("src/test/resources/clew/money/statement/mt940");

    private static List<Item> read(StatementFile file) throws IOException, UnreadableFile {
        List<Item> items = new ArrayList<>();
        StatementFormats.readerOf(file, Currencies.ISO, null).read(file, items::add);
        return items;
    }

    private static List<Item> read(String rows) throws IOException, UnreadableFile {
        return read(Bytes.of(
                "a.sta", ":20:REF\n:25:XA-1\n:28C:1/1\n:60F:C260301EUR10,00\n" + rows + ":62F:C260331EUR10,\n-\n"));
    }

    private static List<Entry> entries(List<Item> items) {
        return items.stream()
                .filter(Entry.class::isInstance)
                .map(Entry.class::cast)
                .toList();
    }

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleIsReadOrRefusedWithItsPlace(Path sample) throws Exception {
        try {
            List<Item> items = read(Bytes.of(sample));
            assertThat(items.getFirst()).isInstanceOf(Opened.class);
            assertThat(items.getLast()).isInstanceOf(Closed.class);
        } catch (UnreadableFile refused) {
            assertThat(refused.problem().file()).isEqualTo(sample.getFileName().toString());
            assertThat(sample.getFileName().toString())
                    .as("whole statements are read: %s", refused.getMessage())
                    .doesNotMatch("(jejik_|betterplace_sepa_mt9401|cmxl_mt940).*");
        }
    }

    /// The other whole samples were shortened or masked by their collectors, and do not add up.
    @ParameterizedTest
    @CsvSource({"cmxl_mt940.sta", "betterplace_sepa_mt9401.sta"})
    void theRowsLeadFromTheOpeningToTheClosingBalance(String sample) throws Exception {
        long balance = 0;
        int statements = 0;
        for (Item item : read(Bytes.of(SAMPLES.resolve(sample)))) {
            switch (item) {
                case Opened opened -> {
                    assertThat(opened.opening()).isNotNull();
                    balance = opened.opening().amount();
                    statements++;
                }
                case Entry entry -> balance += entry.amount();
                case Closed closed -> {
                    assertThat(closed.closing()).isNotNull();
                    assertThat(balance)
                            .as("statement %d", statements)
                            .isEqualTo(closed.closing().amount());
                }
                case Transfer transfer -> throw new AssertionError(transfer);
                case Item.Rejected rejected ->
                    throw new AssertionError(rejected.problem().message());
            }
        }
        assertThat(statements).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"jejik_abnamro.sta", "jejik_ing.sta", "jejik_knab.sta", "jejik_postfinance.sta", "cmxl_mt940.sta"})
    void noRowIsLeftOut(String sample) throws Exception {
        Bytes file = Bytes.of(SAMPLES.resolve(sample));
        long rows = new String(file.bytes(), StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> line.startsWith(":61:"))
                .count();

        assertThat(entries(read(file))).hasSize((int) rows);
    }

    @Test
    void aRowOfAGermanBankIsReadWithAllThatTracingNeeds() throws Exception {
        Entry entry = entries(
                        read(
                                ":61:2603020303D34,50NTRFKREF//B1\n:86:177?00TRANSFER?20EREF+E1?21SVWZ+rent Ma?22rch?30XAAAXAXX?31XA 2?32Marsh?33 Farm\n"))
                .getFirst();

        assertThat(entry.amount()).isEqualTo(-3_450);
        assertThat(entry.value()).isEqualTo("2026-03-02");
        assertThat(entry.booked()).isEqualTo("2026-03-03");
        assertThat(entry.other()).isEqualTo(new Party("XA2", "XAAAXAXX", "Marsh Farm"));
        assertThat(entry.references()).isEqualTo(new Entry.References("E1", "", "B1"));
        assertThat(entry.text()).isEqualTo("rent March");
        assertThat(entry.code()).isEqualTo("NTRF");
    }

    @Test
    void aRowOfADutchBankIsReadToo() throws Exception {
        Entry entry = entries(
                        read(
                                ":61:260302C34,50NTRFNONREF\n:86:/TRTP/SEPA/IBAN/XA2/BIC/XAAAXAXX/NAME/Quay Labour/REMI/wages/EREF/E7\n"))
                .getFirst();

        assertThat(entry.other()).isEqualTo(new Party("XA2", "XAAAXAXX", "Quay Labour"));
        assertThat(entry.references().endToEnd()).isEqualTo("E7");
        assertThat(entry.text()).isEqualTo("wages");
    }

    @Test
    void reversalsGoTheOtherWayAndExpectedRowsAreNone() throws Exception {
        List<Entry> entries = entries(read(":61:260302RC1,NTRFA\n:61:260302RD2,NTRFB\n:61:260302ED3,NTRFC\n"));

        assertThat(entries).extracting(Entry::amount).containsExactly(-100L, 200L);
        assertThat(entries).extracting(Entry::kind).containsOnly(Entry.Kind.REVERSAL);
    }

    @Test
    void theDayOfBookingMayBeOfTheNextYear() throws Exception {
        assertThat(entries(read(":61:2512310102C1,NTRFA\n")).getFirst().booked())
                .isEqualTo(LocalDate.of(2026, 1, 2));
    }

    @Test
    void aRowThatCannotBeReadIsLocatedAndTheNextIsRead() throws Exception {
        List<Item> items = read(":61:260230C1,NTRFA\n:61:nonsense\n:61:260302C1,NTRFA\n");

        assertThat(items)
                .filteredOn(Item.Rejected.class::isInstance)
                .extracting(item -> ((Item.Rejected) item).problem().message())
                .containsExactly(
                        "a.sta:5: :61:: '260230': a day that exists, as 260331",
                        "a.sta:6: :61:: 'nonsense': a value day, C or D, and an amount, as 2603010301C12,50NTRFREF");
        assertThat(entries(items)).hasSize(1);
    }

    @Test
    void latinTextIsReadAsSuch() throws Exception {
        byte[] latin =
                ":20:R\n:25:XA-1\n:60F:C260301EUR1,\n:61:260302C1,NTRFA\n:86:Miete M\u00E4rz\n:62F:C260302EUR2,\n-\n"
                        .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(entries(read(new Bytes("l.sta", latin))).getFirst().text()).isEqualTo("Miete M\u00E4rz");
    }

    @Test
    void rowsWithoutAnAccountAreRefused() {
        assertThatThrownBy(() -> read(Bytes.of("a.sta", ":61:260302C1,NTRFA\n")))
                .hasMessageContaining("a.sta:1: :61:")
                .hasMessageContaining("an account (:25:) and an opening balance (:60F:) before the rows");
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#thousand")
    void whateverIsBrokenIsSaidAndNeverCrashes(long seed) throws IOException {
        RandomGenerator random = Seeds.random(seed);
        byte[] bytes = Files.readAllBytes(SAMPLES.resolve("cmxl_mt940.sta"));
        for (int i = 0; i <= random.nextInt(6); i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        try {
            read(new Bytes("a.sta", bytes));
        } catch (UnreadableFile said) {
            assertThat(said.problem().file()).isEqualTo("a.sta");
        }
    }
}

package clew.money.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clew.testkit.Seeds;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TableReaderTest {

    private static final String GERMAN = """
            separator=;
            decimal=,
            date=dd.MM.yyyy
            account=XA-1
            currency=EUR
            column.booked=Buchungstag
            column.amount=Betrag
            column.balance=Saldo
            column.other=Konto
            column.name=Name
            column.text=Zweck
            """;

    private static List<Item> read(String mapping, Bytes file) throws Exception {
        List<Item> items = new ArrayList<>();
        StatementFormats.readerOf(file, Currencies.ISO, TableMapping.read(Bytes.of("m.properties", mapping)))
                .read(file, items::add);
        return items;
    }

    private static List<Item> read(String mapping, String table) throws Exception {
        return read(mapping, Bytes.of("t.csv", table));
    }

    private static List<Entry> entries(List<Item> items) {
        return items.stream()
                .filter(Entry.class::isInstance)
                .map(Entry.class::cast)
                .toList();
    }

    @Test
    void aTableOfABankIsAStatement() throws Exception {
        List<Item> items = read(GERMAN, """
                \uFEFFBuchungstag;Betrag;Saldo;Konto;Name;Zweck
                02.03.2026;1.234,50;2.234,50;XA 2;Marsh Farm;"Lohn; März"
                03.03.2026;-34,5;2.200,00;;Quay;
                """);

        Opened opened = (Opened) items.getFirst();
        assertThat(opened.account().account()).isEqualTo("XA-1");
        assertThat(opened.opening()).isNotNull();
        assertThat(opened.opening().amount()).isEqualTo(100_000);
        assertThat(entries(items)).extracting(Entry::amount).containsExactly(123_450L, -3_450L);
        assertThat(entries(items).getFirst().other()).isEqualTo(new Party("XA2", "", "Marsh Farm"));
        assertThat(entries(items).getFirst().text()).isEqualTo("Lohn; März");
        assertThat(entries(items).getFirst().place().line()).isEqualTo(2);
        assertThat(((Closed) items.getLast()).closing())
                .isEqualTo(new Opened.Balance(entries(items).getLast().booked(), 220_000));
    }

    @Test
    void theNewestRowFirstIsTurnedRound() throws Exception {
        List<Item> items = read(GERMAN, """
                Buchungstag;Betrag;Saldo;Konto;Name;Zweck
                03.03.2026;-5,00;15,00;;;
                03.03.2026;10,00;20,00;;;
                02.03.2026;7,00;10,00;;;
                """);

        assertThat(entries(items)).extracting(Entry::amount).containsExactly(700L, 1_000L, -500L);
        assertThat(((Opened) items.getFirst()).opening()).isNotNull();
        assertThat(((Opened) items.getFirst()).opening().amount()).isEqualTo(300);
    }

    @Test
    void debitAndCreditMayStandInTwoColumns() throws Exception {
        String mapping = """
                account=XA-1
                currency=EUR
                column.booked=day
                column.debit=out
                column.credit=in
                """;
        List<Item> items = read(mapping, "day,out,in\n2026-03-02,5.00,\n2026-03-03,,7.25\n2026-03-04,1.00,1.00\n");

        assertThat(entries(items)).extracting(Entry::amount).containsExactly(-500L, 725L);
        assertThat(items)
                .filteredOn(Item.Rejected.class::isInstance)
                .extracting(item -> ((Item.Rejected) item).problem().message())
                .containsExactly("t.csv:4: out: '1.00': a debit or a credit, not both and not none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31.02.2026;1,00;;;; | t.csv:2: Buchungstag: '31.02.2026': a day that exists, as the mapping writes it",
                "01.02.2026;1,005;;;; | t.csv:2: Betrag: '1.005': at most 2 decimals in EUR",
                "01.02.2026;viel;;;; | t.csv:2: Betrag: 'viel': an amount such as 1234.56"
            })
    void aRowThatCannotBeReadIsLocated(String row, String message) throws Exception {
        List<Item> items =
                read(GERMAN, "Buchungstag;Betrag;Saldo;Konto;Name;Zweck\n" + row + "\n02.03.2026;1,00;;;;\n");

        assertThat(items)
                .filteredOn(Item.Rejected.class::isInstance)
                .extracting(item -> ((Item.Rejected) item).problem().message())
                .containsExactly(message);
        assertThat(entries(items)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "decimal=x | decimal: 'x': a point or a comma",
                "encoding=klingon | encoding: 'klingon': an encoding such as UTF-8 or ISO-8859-1",
                "date=qqqq{ | date: 'qqqq{': a pattern such as dd.MM.yyyy or yyyy-MM-dd'T'HH:mm",
                "collumn.amount=x | collumn.amount: 'x': one of account, column.account",
                "account= | account: '': a value for all rows, or column.account"
            })
    void aMappingThatCannotBeIsRefused(String line, String message) {
        assertThatThrownBy(() -> read(GERMAN + line + "\n", "a;b\n"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining(message);
    }

    @Test
    void aColumnThatIsNotThereAndAnEncodingThatIsWrongAreRefused() {
        assertThatThrownBy(() -> read(GERMAN, "Buchungstag;Betrag\n"))
                .hasMessageContaining("t.csv:1: column.")
                .hasMessageContaining("one of the columns Buchungstag, Betrag");
        Bytes latin = new Bytes(
                "t.csv",
                "Buchungstag;Betrag;Saldo;Konto;Name;Zweck\n02.03.2026;1,00;;;;M\u00E4rz\n"
                        .getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> read(GERMAN, latin))
                .hasMessageContaining("text in UTF-8; the mapping says the encoding");
        assertThatThrownBy(() -> StatementFormats.readerOf(Bytes.of("t.csv", "a,b"), Currencies.ISO, null))
                .hasMessageContaining("and the mapping of its columns");
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#hundred")
    void whatIsWrittenIsReadBack(long seed) throws Exception {
        RandomGenerator random = Seeds.random(seed);
        long balance = random.nextLong(-5_000, 5_000);
        StringBuilder table = new StringBuilder("Buchungstag;Betrag;Saldo;Konto;Name;Zweck\n");
        List<Long> amounts = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(30); i++) {
            long amount = random.nextLong(-100_000_000, 100_000_000);
            balance += amount;
            amounts.add(amount);
            table.append("%02d.03.2026;%s;%s;;;\n".formatted(1 + i / 2, german(amount), german(balance)));
        }

        assertThat(entries(read(GERMAN, table.toString())))
                .extracting(Entry::amount)
                .isEqualTo(amounts);
    }

    private static String german(long amount) {
        return "%s%,d,%02d"
                .formatted(amount < 0 ? "-" : "", Math.abs(amount) / 100, Math.abs(amount) % 100)
                .replaceAll(",(?=\\d{3})", ".");
    }
}

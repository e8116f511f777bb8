package clew.money.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clew.testkit.Seeds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CamtReaderTest {

    private static final Path SAMPLES = Path.of("src/test/resources/clew/money/statement/camt");

    private static List<Item> read(String text) throws IOException, UnreadableFile {
        return read(Bytes.of("a.xml", text));
    }

    private static List<Item> read(StatementFile file) throws IOException, UnreadableFile {
        List<Item> items = new ArrayList<>();
        StatementFormats.readerOf(file, Currencies.ISO, null).read(file, items::add);
        return items;
    }

    private static String statement(String inner) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt>
                <Id>S1</Id><Acct><Id><Othr><Id>XA-1</Id></Othr></Id><Ccy>EUR</Ccy></Acct>
                """ + inner + "</Stmt></BkToCstmrStmt></Document>";
    }

    private static String entry(String amount, String way, String more) {
        return "<Ntry><Amt Ccy=\"EUR\">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-03-02</Dt></BookgDt>%s</Ntry>"
                .formatted(amount, way, more);
    }

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleIsReadWithoutARejectedRow(Path sample) throws Exception {
        if (sample.toString().contains("valid_camt_v09")) {
            assertThatThrownBy(() -> read(Bytes.of(sample))).isInstanceOf(UnreadableFile.class);
            return;
        }
        List<Item> items = read(Bytes.of(sample));

        assertThat(items).noneMatch(Item.Rejected.class::isInstance);
        assertThat(items.getFirst()).isInstanceOf(Opened.class);
        assertThat(items.getLast()).isInstanceOf(Closed.class);
    }

    @ParameterizedTest
    @CsvSource({
        "FI_camt_053_sample.xml.xml, 10, 0",
        // The bank's own sample leaves a credit with the next day's value day out of the closing balance.
        "camt.053_P_CH2909000000250094239_1110092698_0_2020112503071366.xml, 5, 153700"
    })
    void theEntriesLeadFromTheOpeningToTheClosingBalance(String sample, long entries, long left) throws Exception {
        List<Item> items = read(Bytes.of(SAMPLES.resolve(sample)));
        Opened opened = (Opened) items.getFirst();
        Closed closed = (Closed) items.getLast();
        long sum = items.stream()
                .filter(Entry.class::isInstance)
                .mapToLong(item -> ((Entry) item).amount())
                .sum();

        assertThat(closed.entries()).isEqualTo(entries);
        assertThat(opened.opening()).isNotNull();
        assertThat(closed.closing()).isNotNull();
        assertThat(opened.opening().amount() + sum - left)
                .isEqualTo(closed.closing().amount());
    }

    @Test
    void anEntryIsReadWithAllThatTracingNeeds() throws Exception {
        List<Item> items = read(statement("""
                <FrToDt><FrDtTm>2026-03-01T00:00:00</FrDtTm><ToDtTm>2026-03-31T23:59:59</ToDtTm></FrToDt>
                <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">10.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Dt><Dt>2026-03-01</Dt></Dt></Bal>
                """ + entry("125.50", "CRDT", """
                <ValDt><Dt>2026-03-03</Dt></ValDt>
                <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>
                <NtryDtls><TxDtls><Refs><EndToEndId>E1</EndToEndId><UETR>U1</UETR></Refs>
                <RltdPties><Dbtr><Pty><Nm>Marsh Farm</Nm></Pty></Dbtr><DbtrAcct><Id><Othr><Id>XA-2</Id></Othr></Id></DbtrAcct>
                <UltmtDbtr><Nm>Quay Labour</Nm></UltmtDbtr></RltdPties>
                <RltdAgts><DbtrAgt><FinInstnId><BICFI>XAAAXAXX</BICFI></FinInstnId></DbtrAgt></RltdAgts>
                <RmtInf><Ustrd>wages</Ustrd><Ustrd>March</Ustrd></RmtInf></TxDtls></NtryDtls>
                """)));
        Opened opened = (Opened) items.getFirst();
        Entry entry = (Entry) items.get(1);

        assertThat(opened.opening()).isEqualTo(new Opened.Balance(LocalDate.of(2026, 3, 1), -1000));
        assertThat(opened.from()).isEqualTo("2026-03-01");
        assertThat(entry.amount()).isEqualTo(12_550);
        assertThat(entry.value()).isEqualTo("2026-03-03");
        assertThat(entry.other()).isEqualTo(new Party("XA-2", "XAAAXAXX", "Marsh Farm / Quay Labour"));
        assertThat(entry.references()).isEqualTo(new Entry.References("E1", "U1", ""));
        assertThat(entry.code()).isEqualTo("PMNT/RCDT/ESCT");
        assertThat(entry.text()).isEqualTo("wages March");
    }

    @Test
    void aBatchIsTakenApartWhereItsPartsMakeItUp() throws Exception {
        String parts =
                "<NtryDtls><TxDtls><Amt Ccy=\"EUR\">%s</Amt></TxDtls><TxDtls><Amt Ccy=\"EUR\">2.00</Amt></TxDtls></NtryDtls>";

        assertThat(read(statement(entry("5.00", "DBIT", parts.formatted("3.00")))))
                .filteredOn(Entry.class::isInstance)
                .extracting(item -> ((Entry) item).amount())
                .containsExactly(-300L, -200L);
        assertThat(read(statement(entry("5.00", "DBIT", parts.formatted("2.50")))))
                .filteredOn(Entry.class::isInstance)
                .extracting(item -> ((Entry) item).amount())
                .containsExactly(-500L);
    }

    @Test
    void aChargeThatAnAmountIncludesStandsByItself() throws Exception {
        List<Item> items = read(
                statement(
                        entry(
                                "105.00",
                                "DBIT",
                                "<Chrgs><Rcrd><Amt Ccy=\"EUR\">5.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><ChrgInclInd>true</ChrgInclInd></Rcrd></Chrgs>")));

        assertThat(items)
                .filteredOn(Entry.class::isInstance)
                .extracting(item -> ((Entry) item).kind() + " " + ((Entry) item).amount())
                .containsExactly("PAYMENT -10000", "FEE -500");
    }

    @Test
    void whatIsPendingIsNoEntry() throws Exception {
        String pending = entry("5.00", "DBIT", "").replace("BOOK", "<Cd>PDNG</Cd>");

        assertThat(read(statement(pending + entry("7.00", "CRDT", "").replace("BOOK", "<Cd>BOOK</Cd>"))))
                .filteredOn(Entry.class::isInstance)
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "12.345, CRDT, Amt, at most 2 decimals in EUR",
        "-5.00, CRDT, Amt, an amount without a sign; credit or debit says the direction",
        "99999999999999999999, CRDT, Amt, an amount below 10000000000000.00",
        "abc, CRDT, Amt, an amount such as 1234.56",
        "5.00, BOTH, CdtDbtInd, CRDT or DBIT"
    })
    void aRowThatCannotBeReadIsLocatedAndTheNextIsRead(String amount, String way, String field, String expected)
            throws Exception {
        List<Item> items = read(statement(entry(amount, way, "") + entry("1.00", "CRDT", "")));

        assertThat(items).filteredOn(Item.Rejected.class::isInstance).hasSize(1);
        Item.Rejected rejected = (Item.Rejected) items.get(1);
        assertThat(rejected.problem().field()).isEqualTo(field);
        assertThat(rejected.problem().line()).isEqualTo(4);
        assertThat(rejected.problem().expected()).isEqualTo(expected);
        assertThat(items).filteredOn(Entry.class::isInstance).hasSize(1);
    }

    @Test
    void aDayThatDoesNotExistAndACurrencyThatDoesNotAreRefused() throws Exception {
        List<Item> items = read(statement(entry("1.00", "CRDT", "").replace("2026-03-02", "2026-02-31")
                + entry("1.00", "CRDT", "").replace("EUR", "EUX")));

        assertThat(items)
                .filteredOn(Item.Rejected.class::isInstance)
                .extracting(item -> ((Item.Rejected) item).problem().message())
                .containsExactly(
                        "a.xml:4: BookgDt: '2026-02-31': a day that exists, as 2026-03-31",
                        "a.xml:4: Amt Ccy: 'EUX': EUR, the currency of the account");
    }

    @Test
    void aCurrencyThatNobodyKnowsIsSaidOnce() {
        String unknown =
                statement(entry("1.00", "CRDT", "") + entry("2.00", "CRDT", "")).replace("EUR", "VLM");

        assertThatThrownBy(() -> read(unknown))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("Ccy: 'VLM': a currency of ISO 4217, such as EUR, or one that is named to Clew");
    }

    @Test
    void aCurrencyOfAnExerciseIsReadWhereItIsNamed() throws Exception {
        Bytes file = Bytes.of("a.xml", statement(entry("1.5", "CRDT", "")).replace("EUR", "VLM"));
        List<Item> items = new ArrayList<>();
        StatementFormats.readerOf(file, new Currencies(Map.of("VLM", 1)), null).read(file, items::add);

        assertThat(((Entry) items.get(1)).amount()).isEqualTo(15);
    }

    @Test
    void whatReachesForOtherFilesOrGrowsWithoutEndIsRefused() {
        String secret =
                "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Document>&x;</Document>";
        String laughs =
                "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><Document>&b;</Document>";
        for (String attack : List.of(secret, laughs)) {
            assertThatThrownBy(() -> read(attack))
                    .isInstanceOf(UnreadableFile.class)
                    .hasMessage("a.xml:1: DOCTYPE: '': no document type declaration: bank files have none");
        }
    }

    @Test
    void aFileThatBreaksOffIsRefusedWithItsLine() {
        String whole = statement(entry("1.00", "CRDT", ""));

        assertThatThrownBy(() -> read(whole.substring(0, whole.length() - 30)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("a.xml:4: XML: '': well-formed XML to its end");
    }

    @ParameterizedTest
    @MethodSource("clew.testkit.Seeds#thousand")
    void whateverIsBrokenIsSaidAndNeverCrashes(long seed) throws IOException {
        RandomGenerator random = Seeds.random(seed);
        byte[] bytes = Files.readAllBytes(SAMPLES.resolve("FI_camt_052_sample.xml.xml"));
        for (int i = 0; i <= random.nextInt(4); i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        try {
            read(new Bytes("a.xml", bytes));
        } catch (UnreadableFile said) {
            assertThat(said.problem().file()).isEqualTo("a.xml");
        }
    }

    @Test
    void aLargeFileIsReadInLittleMemory() throws Exception {
        byte[] head =
                statement("").replace("</Stmt></BkToCstmrStmt></Document>", "").getBytes(StandardCharsets.UTF_8);
        byte[] one = entry("1.00", "CRDT", "").getBytes(StandardCharsets.UTF_8);
        byte[] tail = "</Stmt></BkToCstmrStmt></Document>".getBytes(StandardCharsets.UTF_8);
        int count = 100_000;
        StatementFile large = new StatementFile() {
            @Override
            public String name() {
                return "large.xml";
            }

            @Override
            public InputStream open() {

                return new SequenceInputStream(
                        new SequenceInputStream(new ByteArrayInputStream(head), new Repeated(one, count)),
                        new ByteArrayInputStream(tail));
            }
        };
        long[] read = {0};
        StatementFormats.readerOf(large, Currencies.ISO, null).read(large, _ -> read[0]++);

        assertThat(read[0]).isEqualTo(count + 2);
    }

    /// The same bytes over and over.
    private static final class Repeated extends InputStream {
        private final byte[] bytes;
        private long left;

        Repeated(byte[] bytes, long times) {
            this.bytes = bytes;
            this.left = bytes.length * times;
        }

        @Override
        public int read() {
            return left == 0 ? -1 : bytes[(int) ((bytes.length - left-- % bytes.length) % bytes.length)] & 0xFF;
        }
    }
}

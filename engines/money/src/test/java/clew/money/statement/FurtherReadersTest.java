package clew.money.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import clew.money.ledger.Account;
import clew.money.ledger.Assembly;
import clew.money.ledger.Assumption;
import clew.money.ledger.Ledger;
import clew.money.ledger.Refused;
import clew.money.ledger.Statements;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/// Orders, FollowTheMoney, OFX, XLSX and Parquet.
class FurtherReadersTest {

    private static final String PAIN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"><CstmrCdtTrfInitn><GrpHdr><MsgId>M</MsgId></GrpHdr>
            <PmtInf><PmtInfId>P</PmtInfId><ReqdExctnDt><Dt>2026-03-05</Dt></ReqdExctnDt><Dbtr><Nm>Works</Nm></Dbtr>
            <DbtrAcct><Id><IBAN>XA11</IBAN></Id></DbtrAcct>
            <CdtTrfTxInf><PmtId><EndToEndId>E1</EndToEndId></PmtId><Amt><InstdAmt Ccy="EUR">100.00</InstdAmt></Amt>
            <Cdtr><Nm>Ana</Nm></Cdtr><CdtrAcct><Id><IBAN>XA22</IBAN></Id></CdtrAcct><RmtInf><Ustrd>wage</Ustrd></RmtInf></CdtTrfTxInf>
            <CdtTrfTxInf><PmtId><EndToEndId>NOTPROVIDED</EndToEndId></PmtId><Amt><InstdAmt Ccy="EUR">AMOUNT</InstdAmt></Amt>
            <Cdtr><Nm>Iva</Nm></Cdtr></CdtTrfTxInf></PmtInf></CstmrCdtTrfInitn></Document>
            """;

    private static Ledger ledger(Bytes... files) throws Exception {
        return Assembly.of(Statements.read(List.of(files), Currencies.ISO, null), Assumption.AS_FILED);
    }

    private static Map<String, Long> balances(Ledger ledger) {
        Map<String, Long> balances = new TreeMap<>();
        ledger.payments().forEach(payment -> {
            balances.merge(ledger.accounts().get(payment.payer()).label(), -payment.amount(), Long::sum);
            balances.merge(ledger.accounts().get(payment.payee()).label(), payment.amount(), Long::sum);
        });
        return balances;
    }

    @Test
    void anOrderIsAPaymentFromEndToEndWhereNoStatementSaysWhatWasBooked() throws Exception {
        Ledger ledger = ledger(Bytes.of("p.xml", PAIN.replace("AMOUNT", "50.00")));

        assertThat(ledger.payments()).hasSize(2);
        assertThat(balances(ledger)).containsEntry("XA11", -15_000L).containsEntry("XA22", 10_000L);
        assertThat(ledger.rows())
                .allSatisfy(row -> assertThat(row.entry().place().page()).isEqualTo(1));
    }

    @Test
    void anOrderIsNotCountedBesideTheStatementOfItsAccount() throws Exception {
        String camt = """
                <?xml version="1.0"?><Document><BkToCstmrStmt><Stmt><Id>1</Id><Acct><Id><IBAN>XA11</IBAN></Id><Ccy>EUR</Ccy></Acct>
                <Ntry><Amt Ccy="EUR">100.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-03-05</Dt></BookgDt>
                <NtryDtls><TxDtls><Refs><EndToEndId>E1</EndToEndId></Refs><RltdPties><CdtrAcct><Id><IBAN>XA22</IBAN></Id></CdtrAcct>
                </RltdPties></TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>
                """;
        Ledger ledger = ledger(Bytes.of("p.xml", PAIN.replace("AMOUNT", "50.00")), Bytes.of("c.xml", camt));

        assertThat(balances(ledger)).containsEntry("XA11", -10_000L).containsEntry("XA22", 10_000L);
        assertThat(ledger.payments()).hasSize(1);
    }

    @Test
    void anOrderThatCannotBeReadIsNamed() {
        assertThatThrownBy(() -> ledger(Bytes.of("p.xml", PAIN.replace("AMOUNT", "-1"))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("p.xml:7: Amt: '-1': an amount without a sign");
        assertThatThrownBy(() -> ledger(Bytes.of("p.xml", PAIN.substring(0, 500))))
                .hasMessageContaining("well-formed XML to its end");
        assertThatThrownBy(() -> ledger(Bytes.of(
                        "p.xml",
                        PAIN.replace(
                                "<Document", "<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><Document"))))
                .hasMessageContaining("no document type declaration");
    }

    @Test
    void paymentsOfFollowTheMoneyAreFromAccountToAccount() throws Exception {
        String entities = """
                {"id":"p1","schema":"Payment","properties":{"payerAccount":["a"],"beneficiaryAccount":["b"],"amount":["300.00"],"currency":["EUR"],"date":["2026-03-01"],"purpose":["loan"]}}
                {"id":"a","schema":"BankAccount","properties":{"iban":["XA 11"],"name":["Account A"]}}
                {"id":"b","schema":"BankAccount","properties":{"accountNumber":["22"]}}
                {"id":"c","schema":"Company","properties":{"name":["C Ltd"]}}
                {"id":"p2","schema":"Payment","properties":{"payerAccount":["b"],"beneficiary":["c"],"amount":["120.5"],"currency":["EUR"],"date":["2026-03-02"]}}
                """;
        Ledger ledger = ledger(Bytes.of("f.json", entities));

        assertThat(balances(ledger))
                .containsEntry("XA11", -30_000L)
                .containsEntry("22", 17_950L)
                .containsEntry("C Ltd", 12_050L);
        assertThat(ledger.payments()).hasSize(2);
        assertThatThrownBy(() -> ledger(Bytes.of("f.json", entities.replace("120.5", "120.555"))))
                .hasMessageContaining("f.json:5: amount: '120.555': at most 2 decimals in EUR");
        assertThatThrownBy(() -> ledger(Bytes.of("f.json", entities.substring(0, 400))))
                .hasMessageContaining("an entity of FollowTheMoney on each line, whole");
    }

    private static final String OFX = """
            OFXHEADER:100
            DATA:OFXSGML
            ENCODING:USASCII
            CHARSET:1252

            <OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>EUR
            <BANKACCTFROM><BANKID>BANK<ACCTID>77 88<ACCTTYPE>CHECKING</BANKACCTFROM>
            <BANKTRANLIST><DTSTART>20260301<DTEND>20260331
            <STMTTRN><TRNTYPE>ATM<DTPOSTED>20260305101500<TRNAMT>-20.00<FITID>1<NAME>Cash &amp; carry</STMTTRN>
            <STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20260307<TRNAMT>150.50<FITID>2<MEMO>wage</STMTTRN>
            </BANKTRANLIST><LEDGERBAL><BALAMT>230.50<DTASOF>20260331</LEDGERBAL><AVAILBAL><BALAMT>9<DTASOF>20260331</AVAILBAL>
            </STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>
            """;

    @Test
    void ofxIsReadWithItsTagsOpenAndClosed() throws Exception {
        String closed = OFX.substring(OFX.indexOf("<OFX>"))
                .replaceAll(
                        "<(CURDEF|BANKID|ACCTID|ACCTTYPE|DTSTART|DTEND|TRNTYPE|DTPOSTED|TRNAMT|FITID|NAME|MEMO|BALAMT|DTASOF)>([^<\n]*)",
                        "<$1>$2</$1>");
        for (String text : List.of(OFX, "<?xml version=\"1.0\"?><?OFX OFXHEADER=\"200\"?>\n" + closed)) {
            Ledger ledger = ledger(Bytes.of("o.ofx", text));
            Account account = ledger.accounts().getFirst();
            assertThat(account.label()).isEqualTo("7788");
            assertThat(ledger.openings().getFirst()).isEqualTo(10_000);
            assertThat(ledger.notices()).isEmpty();
            assertThat(ledger.rows())
                    .extracting(
                            row -> row.entry().amount(),
                            row -> row.entry().other().name(),
                            row -> row.entry().code())
                    .containsExactly(tuple(-2_000L, "Cash & carry", "ATM"), tuple(15_050L, "", "CREDIT"));
        }
        assertThatThrownBy(() -> ledger(Bytes.of("o.ofx", OFX.replace("20260307", "20260231"))))
                .hasMessageContaining("o.ofx:10: DTPOSTED: '20260231': a day that exists");
        assertThatThrownBy(() -> ledger(Bytes.of("o.ofx", OFX.replace("<CURDEF>EUR", "<CURDEF>XQX"))))
                .hasMessageContaining("o.ofx:6: CURDEF: 'XQX'");
        assertThatThrownBy(() -> ledger(Bytes.of("o.ofx", OFX.substring(0, 420))))
                .hasMessageContaining("a statement to its end");
    }

    private static final String SHEET = """
            <?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
            <row r="1"><c r="A1" t="inlineStr"><is><t>account</t></is></c><c r="B1" t="inlineStr"><is><t>booked</t></is></c>
            <c r="C1" t="inlineStr"><is><t>amount</t></is></c></row>
            <row r="3"><c r="A3" t="inlineStr"><is><t>S1</t></is></c><c r="B3" s="1"><v>46082</v></c><c r="C3"><v>-12.5</v></c></row>
            <row r="4"><c r="A4" t="inlineStr"><is><t>S1</t></is></c><c r="B4" t="inlineStr"><is><t>DAY</t></is></c><c r="C4"><f>1+1</f><v>2</v></c></row>
            </sheetData></worksheet>
            """;

    private static byte[] workbook(String sheet) throws Exception {
        Map<String, String> parts = Map.of(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>",
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
                "xl/workbook.xml",
                "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"s\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                "xl/styles.xml",
                "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>",
                "xl/worksheets/sheet1.xml",
                sheet);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static List<Item> table(Bytes file) throws Exception {
        TableMapping mapping = TableMapping.read(
                Bytes.of("m", "currency=EUR\ncolumn.account=account\ncolumn.booked=booked\ncolumn.amount=amount\n"));
        List<Item> items = new ArrayList<>();
        StatementFormats.readerOf(file, Currencies.ISO, mapping).read(file, items::add);
        return items;
    }

    @Test
    void aWorkbookIsATableWithItsDaysAndNumbers() throws Exception {
        List<Item> items = table(new Bytes("w.xlsx", workbook(SHEET.replace("DAY", "2026-03-02"))));

        assertThat(items)
                .filteredOn(Entry.class::isInstance)
                .extracting(
                        item -> ((Entry) item).booked().toString(),
                        item -> ((Entry) item).amount(),
                        item -> item.place().line())
                .containsExactly(tuple("2026-03-01", -1_250L, 3L), tuple("2026-03-02", 200L, 4L));
        assertThat(table(new Bytes("w.xlsx", workbook(SHEET.replace("DAY", "31 February")))))
                .filteredOn(Item.Rejected.class::isInstance)
                .singleElement()
                .satisfies(item -> assertThat(((Item.Rejected) item).problem().message())
                        .isEqualTo("w.xlsx:4: booked: '31 February': a day that exists, as the mapping writes it"));
        byte[] whole = workbook(SHEET);
        for (int length = 4; length < whole.length; length += 97) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> table(new Bytes("w.xlsx", cut)))
                    .isInstanceOf(UnreadableFile.class)
                    .hasMessageContaining("an XLSX workbook");
        }
    }

    @Test
    void parquetIsATableToo() throws Exception {
        byte[] bytes;
        try (InputStream in = Objects.requireNonNull(FurtherReadersTest.class.getResourceAsStream("rows.parquet"))) {
            bytes = in.readAllBytes();
        }
        assertThat(table(new Bytes("r.parquet", bytes)))
                .filteredOn(Entry.class::isInstance)
                .extracting(item -> ((Entry) item).booked().toString(), item -> ((Entry) item).amount())
                .containsExactly(tuple("2026-03-01", 10_050L), tuple("2026-03-02", -2_025L), tuple("2026-03-02", 700L));
        assertThatThrownBy(() -> table(new Bytes("r.parquet", Arrays.copyOf(bytes, 200))))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("r.parquet:0: table: '': a Parquet file");
    }
}

package clew.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `clew money`, as somebody types it.
class MoneyCommandTest {

    private static final String STATEMENT = """
            <?xml version="1.0"?><Document><BkToCstmrStmt><Stmt><Id>1</Id>
            <Acct><Id><Othr><Id>XA-1</Id></Othr></Id><Ccy>EUR</Ccy></Acct>
            <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>
            <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">1.20</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>
            <Ntry><Amt Ccy="EUR">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-03-02</Dt></BookgDt></Ntry>
            <Ntry><Amt Ccy="EUR">0.80</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-03-02</Dt></BookgDt></Ntry>
            </Stmt></BkToCstmrStmt></Document>
            """;

    @TempDir
    private Path place;

    private final StringWriter said = new StringWriter();
    private final StringWriter errors = new StringWriter();
    private String file = "";

    @BeforeEach
    void aStatement() throws Exception {
        file = Files.writeString(place.resolve("s.xml"), STATEMENT).toString();
    }

    private int run(String... arguments) {
        return Main.commandLine()
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(errors, true))
                .execute(arguments);
    }

    @Test
    void aStatementIsCheckedAndItsRowsAreNumbered() {
        assertThat(run("money", "check", "--rows", file)).isZero();
        assertThat(said.toString())
                .contains("Account XA-1 in EUR: 2 rows from 2026-03-02 to 2026-03-02, 1.00 at the beginning.")
                .contains("s.xml#1 (line 5)  XA-1  2026-03-02  1.00")
                .contains("in which order money came in and went out of XA-1 on 2026-03-02 is not known")
                .contains("2 rows, 2 payments, 1 doubts.");
    }

    @Test
    void aClaimIsFollowedUnderEveryDoctrineAndTheEvidenceIsWritten() {
        Path evidence = place.resolve("evidence");

        assertThat(run("money", "trace", file, "--claim", "V=s.xml#1", "--out", evidence.toString()))
                .isZero();
        assertThat(said.toString())
                .contains("Last in, first out (LIFO)")
                .contains("  V: 0.20 EUR on account XA-1; between 0.20 and 1.00");
        assertThat(evidence.resolve("rows.csv")).content().contains("LIFO,V,XA-1,EUR,2026-03-02,1.00,1.00,1.00,1.00");
        assertThat(evidence.resolve("report.html")).content().contains("Where claimed money went");
        assertThat(evidence.resolve("SHA256SUMS")).content().hasLineCount(6);

        assertThat(run("money", "trace", file, "--claim", "V=s.xml#1", "--out", evidence.toString()))
                .isEqualTo(Failures.UNAVAILABLE);
        assertThat(errors.toString()).contains("is there already");
    }

    @Test
    void whatCannotBeReadOrFoundIsNamedAndNothingIsWritten() throws Exception {
        Path evidence = place.resolve("evidence");
        Path bad = Files.writeString(place.resolve("bad.xml"), STATEMENT.replace("2026-03-02", "2026-02-31"));

        assertThat(run("money", "trace", bad.toString(), "--claim", "V=bad.xml#1", "--out", evidence.toString()))
                .isEqualTo(MoneyCommand.FAULTY);
        assertThat(errors.toString())
                .contains("bad.xml:5: BookgDt: '2026-02-31': a day that exists, as 2026-03-31")
                .contains("2 problems");
        assertThat(run("money", "trace", file, "--claim", "V=s.xml#7")).isEqualTo(MoneyCommand.FAULTY);
        assertThat(errors.toString()).contains("claim of V: '#7': the number of a row of this file");
        assertThat(run("money", "trace", file, "--claim", "s.xml")).isEqualTo(2);
        assertThat(run("money", "check", place.resolve("none.xml").toString())).isEqualTo(Failures.UNAVAILABLE);
        assertThat(errors.toString()).contains("cannot be read").doesNotContain("Exception:");
        assertThat(evidence).doesNotExist();
    }

    private static final String WAGES = """
            account,booked,amount,other,name,text
            W1,2026-03-05,1000.00,E,Green Fields,wage
            W1,2026-03-05,-950.00,B,M. Harr,
            W1,2026-04-05,1000.00,E,Green Fields,wage
            W1,2026-04-05,-950.00,B,M. Harr,
            W1,2026-05-05,1000.00,E,Green Fields,wage
            W1,2026-05-05,-950.00,B,M. Harr,
            """;

    private String[] wages(String... more) throws Exception {
        Path rows = Files.writeString(place.resolve("w.csv"), WAGES);
        Path mapping = Files.writeString(
                place.resolve("m.properties"),
                "currency=EUR\ncolumn.account=account\ncolumn.booked=booked\ncolumn.amount=amount\n"
                        + "column.other=other\ncolumn.name=name\ncolumn.text=text\n");
        return Stream.concat(
                        Stream.of("money", "flags", rows.toString(), "--mapping", mapping.toString()), Stream.of(more))
                .toArray(String[]::new);
    }

    @Test
    void flagsSayWhomToProtectFirstAndWhatTheyRestOn() throws Exception {
        Path evidence = place.resolve("flags");
        assertThat(run(wages("--out", evidence.toString()))).isZero();
        assertThat(said.toString())
                .startsWith("To protect: W1 (score 1.00)")
                .contains("  wages-paid-back: ")
                .contains("of 136 flags were computed");
        assertThat(evidence.resolve("flags.csv")).content().contains("wages-paid-back,W1,2026-03-05,2026-05-05");
        assertThat(evidence.resolve("rows.csv")).content().contains("wages-paid-back,W1,2026-03-05,-950.00,EUR");
        assertThat(evidence.resolve("not-computed.csv")).content().contains("many-places,rows: city");
        assertThat(evidence.resolve("SHA256SUMS")).content().hasLineCount(8);
    }

    @Test
    void flagsAreThereAsJsonAndAsAList() throws Exception {
        assertThat(run(wages("--json", "--flag", "wages-paid-back"))).isZero();
        assertThat(said.toString())
                .startsWith("{")
                .contains("\"flag\" : \"wages-paid-back\"")
                .contains("\"w.csv#1\"");
        assertThat(run("money", "flags", "--list")).isZero();
        assertThat(said.toString()).contains("many-places [30 days] distinct(place, card|atm) >= 5");
    }

    @Test
    void whatFlagsCannotReadIsNamed() throws Exception {
        Path accounts = Files.writeString(place.resolve("a.csv"), "account,born,shoe\nW1,2026-02-31,42\n");
        assertThat(run(wages("--accounts", accounts.toString()))).isEqualTo(MoneyCommand.FAULTY);
        assertThat(errors.toString()).contains("a.csv:1: shoe: 'shoe': one of account, address");
        Path born = Files.writeString(place.resolve("b.csv"), "account,born\nW1,2026-02-31\nW1,2000-01-01\n");
        assertThat(run(wages("--accounts", born.toString()))).isEqualTo(MoneyCommand.FAULTY);
        assertThat(errors.toString()).contains("b.csv:2: born: '2026-02-31': a day such as 2026-03-31");
        Path parameters = Files.writeString(place.resolve("p.properties"), "number.reporting=ten\n");
        assertThat(run(wages("--parameters", parameters.toString()))).isEqualTo(MoneyCommand.FAULTY);
        assertThat(errors.toString()).contains("p.properties:0: number.reporting: 'ten': a number");
        assertThat(run(wages("--country", "XX"))).isEqualTo(2);
        assertThat(run(wages("--flag", "none"))).isEqualTo(2);
        assertThat(errors.toString()).contains("CA, EU, GB, US").contains("There is no flag none");
    }

    @Test
    void aScheduleSaysWhatCanBeSoughtAndTheReportHoldsAllOfIt() throws Exception {
        assertThat(run("money", "schedule", file, "--claim", "V=s.xml#1", "--doctrine", "lifo"))
                .isZero();
        assertThat(said.toString())
                .contains("Last in, first out (LIFO), in EUR: benefit 1.00, sought 1.00, not covered 0.00")
                .contains("  XA-1: 1.00 (traced 0.20, mixed 0.80, income 0.00, equivalent 0.00)")
                .contains("  V lost 1.00; in the assets 0.20");
        Path evidence = place.resolve("report");
        assertThat(run("money", "report", file, "--claim", "V=s.xml#1", "--case", "C", "--out", evidence.toString()))
                .isZero();
        assertThat(evidence.resolve("SHA256SUMS")).content().hasLineCount(16);
        assertThat(evidence.resolve("goaml-draft.xml")).doesNotExist();
    }

    @Test
    void aDraftForGoAmlNeedsTheCodesAndFitsTheSchema() throws Exception {
        Path codes = Files.writeString(place.resolve("codes.properties"), "rentity_id=1\n");
        Path evidence = place.resolve("goaml");
        String[] report = {
            "money", "report", file, "--claim", "V=s.xml#1", "--goaml", codes.toString(), "--out", evidence.toString()
        };
        assertThat(run(report)).isEqualTo(MoneyCommand.FAULTY);
        assertThat(errors.toString()).contains("codes.properties:0: submission_code: ''");

        Files.writeString(
                codes,
                String.join(
                        "\n",
                        "rentity_id=1",
                        "submission_code=E",
                        "report_code=STR",
                        "entity_reference=C",
                        "report_date=2026-06-01",
                        "currency_code_local=EUR",
                        "transmode_code=A",
                        "transmode_comment=A",
                        "funds_code=B",
                        "country=AA",
                        "institution_code=I",
                        "indicators=THB"));
        Path schema = Files.writeString(place.resolve("unit.xsd"), """
                <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="report"><xs:complexType>
                <xs:sequence><xs:element name="rentity_id" type="xs:int"/></xs:sequence></xs:complexType></xs:element></xs:schema>
                """);
        String[] validated = Stream.concat(Stream.of(report), Stream.of("--goaml-schema", schema.toString()))
                .toArray(String[]::new);
        assertThat(run(validated)).isEqualTo(MoneyCommand.FAULTY);
        assertThat(errors.toString()).contains("The draft for goAML does not fit the schema: line 4: ");
        assertThat(evidence).doesNotExist();
        assertThat(run(report)).isZero();
        assertThat(evidence.resolve("goaml-draft.xml")).content().contains("<report_code>STR</report_code>");
    }

    @Test
    void aLedgerAnswersAsItsStatementsDo() throws Exception {
        Path ledger = place.resolve("case.ledger");
        assertThat(run("money", "import", "--ledger", ledger.toString(), file)).isZero();
        assertThat(said.toString()).contains("s.xml, 2 rows, SHA-256 ");
        said.getBuffer().setLength(0);
        assertThat(run("money", "check", "--rows", file)).isZero();
        String ofFile = said.toString();
        said.getBuffer().setLength(0);
        assertThat(run("money", "check", "--rows", ledger.toString())).isZero();
        assertThat(said.toString()).isEqualTo(ofFile);
        for (String from : new String[] {file, ledger.toString()}) {
            String out =
                    place.resolve(from.equals(file) ? "of-file" : "of-ledger").toString();
            assertThat(run("money", "report", from, "--claim", "V=s.xml#1", "--out", out))
                    .isZero();
        }
        assertThat(place.resolve("of-ledger/SHA256SUMS")).hasSameTextualContentAs(place.resolve("of-file/SHA256SUMS"));

        assertThat(run("money", "import", "--ledger", ledger.toString(), file)).isEqualTo(MoneyCommand.FAULTY);
        assertThat(errors.toString()).contains("each file once; this is the same as s.xml");
        assertThat(run("money", "import", "--ledger", ledger.toString(), "--verify", "--json"))
                .isZero();
        assertThat(said.toString()).contains("\"file\" : \"s.xml\"");
        byte[] bytes = Files.readAllBytes(ledger);
        bytes[9] ^= 1;
        Files.write(ledger, bytes);
        assertThat(run("money", "check", ledger.toString())).isEqualTo(MoneyCommand.FAULTY);
        assertThat(errors.toString()).contains("case.ledger:0: block 0: 'at byte 0': the bytes that were written");
    }

    @Test
    void theBenchmarkSaysHowFastItIs() {
        assertThat(run("money", "bench", "2000")).isZero();
        assertThat(said.toString()).contains("2,000 payments, 200 accounts").contains("pass FIFO");
        assertThat(run("money", "bench", "5")).isEqualTo(2);
    }
}

package clew.money.report;

import static org.assertj.core.api.Assertions.assertThat;

import clew.money.Sha256;
import clew.money.doctrine.Doctrine;
import clew.money.export.GoAml;
import clew.money.inquiry.Claimed;
import clew.money.inquiry.Findings;
import clew.money.inquiry.Inquiry;
import clew.money.ledger.Camt;
import clew.money.ledger.Statements;
import clew.money.report.SchedulePage.Head;
import clew.money.schedule.Assets;
import clew.money.schedule.Scheduling;
import clew.money.statement.Bytes;
import clew.money.statement.Currencies;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WholeReportTest {

    private static final String CODES = """
            rentity_id=1
            submission_code=E
            report_code=STR
            entity_reference=C-1
            report_date=2026-06-01
            currency_code_local=EUR
            transmode_code=A
            transmode_comment=A
            funds_code=B
            country=AA
            institution_code=BANK
            indicators=THB LAB
            """;

    @TempDir
    private Path place;

    private Path written(String name) throws Exception {
        Findings findings = Inquiry.ask(
                Statements.read(
                        List.of(new Camt("B")
                                .period("2026-03-01", "2026-03-31")
                                .balances(10_000, 70_000)
                                .row("2026-03-02", 400_000, "victim", "")
                                .row("2026-03-04", -340_000, "d\u0438ler &amp; &lt;sons&gt;", "")
                                .file("b.xml")),
                        Currencies.ISO,
                        null),
                List.of(new Claimed("V", "b.xml", 1, 0)),
                List.of(Doctrine.FIFO, Doctrine.PRO_RATA));
        Path folder = Files.createDirectory(place.resolve(name));
        WholeReport.write(
                Scheduling.of(findings, Doctrine.FIFO, Assets.of(findings.ledger())),
                new Head("Schedule", Map.of("Case", "C-1 \u0414\u0435\u043b\u043e")),
                GoAml.Codes.read(Bytes.of("codes", CODES)),
                folder);
        return folder;
    }

    @Test
    void theSameCaseIsTheSameBytesAndEveryFileHasItsSum() throws Exception {
        Path one = written("one");
        Path two = written("two");
        List<String> sums = Files.readAllLines(one.resolve("SHA256SUMS"));
        assertThat(sums).hasSize(17).isEqualTo(Files.readAllLines(two.resolve("SHA256SUMS")));
        for (String sum : sums) {
            MessageDigest digest = Sha256.digest();
            digest.update(Files.readAllBytes(one.resolve(sum.substring(66))));
            assertThat(sum).startsWith(Sha256.hex(digest));
        }
    }

    private static Document xml(Path file) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(file.toFile());
    }

    @Test
    void theFormsOfOtherProgramsCanBeReadAgain() throws Exception {
        Path folder = written("forms");
        Document graph = xml(folder.resolve("flow.graphml"));
        assertThat(graph.getElementsByTagName("node").getLength()).isEqualTo(3);
        assertThat(graph.getElementsByTagName("edge").getLength()).isEqualTo(4);

        List<JsonNode> entities = Files.readAllLines(folder.resolve("followthemoney.json")).stream()
                .map(new JsonMapper()::readTree)
                .toList();
        List<String> ids =
                entities.stream().map(one -> one.get("id").asString()).toList();
        assertThat(entities)
                .filteredOn(one -> one.get("schema").asString().equals("Payment"))
                .hasSize(2)
                .allSatisfy(payment -> {
                    for (String end : List.of("payer", "beneficiary", "payerAccount", "beneficiaryAccount")) {
                        assertThat(ids)
                                .contains(
                                        payment.at("/properties/" + end + "/0").asString());
                    }
                    assertThat(payment.at("/properties/amount/0").asString()).matches("[34][04]00\\.00");
                });
        assertThat(Files.readString(folder.resolve("i2-links.csv")))
                .contains(
                        "STATEMENT B EUR,OUTSIDE_PAID d\u0438ler&<sons> EUR,Payment,->,2026-03-04,3400.00,3300.00,EUR");
        assertThat(new JsonMapper()
                        .readTree(Files.readString(folder.resolve("schedule.json")))
                        .at("/currencies/0/assets/0/traced")
                        .asString())
                .isEqualTo("700.00");
    }

    @Test
    void theDraftForGoAmlHasTheElementsOfTheSchemaInTheirOrder() throws Exception {
        Path folder = written("goaml");
        Document draft = xml(folder.resolve("goaml-draft.xml"));
        assertThat(children(draft.getDocumentElement()))
                .containsExactly(
                        "rentity_id",
                        "submission_code",
                        "report_code",
                        "entity_reference",
                        "report_date",
                        "currency_code_local",
                        "transaction",
                        "transaction",
                        "report_indicators");
        assertThat(children(draft.getElementsByTagName("transaction").item(1)))
                .containsExactly(
                        "transactionnumber",
                        "transaction_location",
                        "transaction_description",
                        "date_transaction",
                        "transmode_code",
                        "transmode_comment",
                        "amount_local",
                        "t_from",
                        "t_to");
        assertThat(children(draft.getElementsByTagName("to_account").item(1)))
                .containsExactly("institution_code", "account", "currency_code", "account_name");
        assertThat(draft.getElementsByTagName("account_name").item(3).getTextContent())
                .matches("[a-zA-Z0-9 .'-]+");
    }

    private static List<String> children(Node node) {
        List<String> names = new ArrayList<>();
        for (Node one = node.getFirstChild(); one != null; one = one.getNextSibling()) {
            if (one.getNodeType() == Node.ELEMENT_NODE) {
                names.add(one.getNodeName());
            }
        }
        return names;
    }

    @Test
    void thePdfHasNoClockInIt() throws Exception {
        byte[] pdf = Files.readAllBytes(written("pdf").resolve("schedule.pdf"));
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-")
                .contains("/ID [<")
                .doesNotContain("CreationDate");
    }
}

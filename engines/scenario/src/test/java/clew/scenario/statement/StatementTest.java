package clew.scenario.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clew.scenario.Packs;
import clew.scenario.order.Order;
import clew.scenario.pack.ShippedPacks;
import clew.scenario.world.ReadWorld;
import clew.scenario.world.WorldFault;
import clew.scenario.world.WorldFolder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/// A statement says what the world's table says, in the forms that banks use, and that it is an exercise.
class StatementTest {

    /// The children that an element of camt.053.001.08 may have, in the order of the schema, as far as they are
    /// used.
    private static final Map<String, String> SEQUENCES = Map.ofEntries(
            Map.entry("Document", "BkToCstmrStmt"),
            Map.entry("BkToCstmrStmt", "GrpHdr Stmt+"),
            Map.entry("GrpHdr", "MsgId CreDtTm AddtlInf?"),
            Map.entry("Stmt", "Id CreDtTm FrToDt? Acct Bal+ Ntry* AddtlStmtInf?"),
            Map.entry("FrToDt", "FrDtTm ToDtTm"),
            Map.entry("Acct", "Id Ccy? Ownr? Svcr?"),
            Map.entry("Bal", "Tp Amt CdtDbtInd Dt"),
            Map.entry("Tp", "CdOrPrtry"),
            Map.entry("CdOrPrtry", "Cd"),
            Map.entry("Ntry", "NtryRef? Amt CdtDbtInd Sts BookgDt? ValDt? BkTxCd NtryDtls*"),
            Map.entry("Sts", "Cd"),
            Map.entry("BookgDt", "DtTm"),
            Map.entry("ValDt", "Dt"),
            Map.entry("BkTxCd", "Prtry"),
            Map.entry("Prtry", "Cd"),
            Map.entry("NtryDtls", "TxDtls*"),
            Map.entry("TxDtls", "Amt? CdtDbtInd? RltdPties? RmtInf?"),
            Map.entry("RltdPties", "Dbtr? DbtrAcct? Cdtr? CdtrAcct?"),
            Map.entry("DbtrAcct", "Id"),
            Map.entry("CdtrAcct", "Id"),
            Map.entry("Dbtr", "Pty"),
            Map.entry("Cdtr", "Pty"),
            Map.entry("Pty", "Nm"),
            Map.entry("Ownr", "Nm"),
            Map.entry("Svcr", "FinInstnId"),
            Map.entry("FinInstnId", "Nm"),
            Map.entry("Othr", "Id"),
            Map.entry("RmtInf", "Ustrd"));

    @TempDir
    private static Path place;

    private static ReadWorld world = new ReadWorld(Path.of(""), Map.of(), Packs.small());

    @BeforeAll
    static void makeAWorld() throws IOException {
        Path folder = place.resolve("w");
        Order order = Order.of(7, 200, LocalDate.of(2031, 1, 1));
        WorldFolder.make(
                folder, ShippedPacks.small(), Packs.small(), order, "five words nobody would guess".toCharArray());
        world = ReadWorld.open(folder);
    }

    private static List<String> someAccounts() throws IOException {
        List<String> all = world.table("accounts.csv").stream()
                .map(row -> row.get("account"))
                .toList();
        return Stream.iterate(0, i -> i < all.size(), i -> i + 17).map(all::get).toList();
    }

    private static byte[] written(String account, StatementFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(Statement.of(world, account), out);
        return out.toByteArray();
    }

    @Test
    void aStatementHasTheStructureOfTheSchemaAndBalances() throws Exception {
        for (String account : someAccounts()) {
            Document document = parsed(written(account, StatementFormat.CAMT053));
            Element root = document.getDocumentElement();
            assertThat(root.getNamespaceURI()).isEqualTo("urn:iso:std:iso:20022:tech:xsd:camt.053.001.08");
            conforms(root);
            BigDecimal opening = amounts(root, "Bal").getFirst();
            BigDecimal closing = amounts(root, "Bal").getLast();
            BigDecimal sum = amounts(root, "Ntry").stream().reduce(opening, BigDecimal::add);
            assertThat(sum).as(account).isEqualByComparingTo(closing);
            assertThat(texts(root, "MsgId").getFirst()).hasSizeLessThanOrEqualTo(35);
            assertThat(texts(root, "AddtlStmtInf"))
                    .containsExactly(texts(root, "AddtlInf").getFirst());
            assertThat(texts(root, "AddtlInf").getFirst())
                    .contains("EXERCISE", world.hash().substring(0, 16));
            assertThat(document.getElementsByTagName("IBAN").getLength()).isZero();
        }
    }

    private static Document parsed(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static void conforms(Element element) {
        String sequence = SEQUENCES.get(element.getLocalName());
        List<Element> children = children(element);
        String names = String.join(
                "", children.stream().map(each -> each.getLocalName() + " ").toList());
        if (element.getLocalName().equals("Id")) {
            assertThat(names).isIn("", "Othr ");
        } else if (element.getLocalName().equals("Dt")) {
            assertThat(names).isIn("", "Dt ");
        } else if (sequence == null) {
            assertThat(names).as(element.getLocalName()).isEmpty();
            assertThat(element.getTextContent()).as(element.getLocalName()).isNotEmpty();
        } else {
            assertThat(names).as(element.getLocalName()).matches(sequence.replaceAll("(\\w+)([?*+]?) ?", "($1 )$2"));
        }
        children.forEach(StatementTest::conforms);
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    /// The amounts of some elements, below nought where they are debits.
    private static List<BigDecimal> amounts(Element root, String name) {
        List<BigDecimal> amounts = new ArrayList<>();
        NodeList all = root.getElementsByTagName(name);
        for (int i = 0; i < all.getLength(); i++) {
            Map<String, String> first = new TreeMap<>();
            children((Element) all.item(i)).forEach(each -> first.put(each.getLocalName(), each.getTextContent()));
            BigDecimal amount = new BigDecimal(first.get("Amt"));
            amounts.add("DBIT".equals(first.get("CdtDbtInd")) ? amount.negate() : amount);
        }
        return amounts;
    }

    private static List<String> texts(Element root, String name) {
        NodeList all = root.getElementsByTagName(name);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            texts.add(all.item(i).getTextContent());
        }
        return texts;
    }

    @Test
    void theTableHasTheEntriesOfTheWorldAndNoOthers() throws IOException {
        List<Map<String, String>> transactions = world.table("transactions.csv");
        for (String account : someAccounts()) {
            List<String> wanted = transactions.stream()
                    .filter(row -> account.equals(row.get("from")) || account.equals(row.get("to")))
                    .map(row -> row.get("number"))
                    .toList();
            List<String> lines = new String(written(account, StatementFormat.CSV), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(lines.stream().skip(1).map(line -> line.split(",")[1])).containsExactlyElementsOf(wanted);
            assertThat(lines.stream().skip(1))
                    .allMatch(line -> line.endsWith(",EXERCISE," + world.hash().substring(0, 16)));
            assertThat(Statement.of(world, account).size()).isEqualTo(wanted.size());
        }
    }

    @Test
    void anAccountThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> Statement.of(world, "XN-nobody"))
                .isInstanceOf(WorldFault.class)
                .hasMessageContaining("XN-nobody")
                .hasMessageContaining("accounts.csv");
    }

    @Test
    void hundredthsAreWrittenWithAPoint() {
        assertThat(Statement.decimal(0)).isEqualTo("0.00");
        assertThat(Statement.decimal(1205)).isEqualTo("12.05");
        assertThat(Statement.decimal(-7)).isEqualTo("-0.07");
        assertThat(Statement.decimal(Long.MAX_VALUE)).isEqualTo("92233720368547758.07");
    }
}

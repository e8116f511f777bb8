package clew.money.export;

import clew.money.inquiry.Findings;
import clew.money.inquiry.Findings.Answer;
import clew.money.inquiry.Findings.Flow;
import clew.money.ledger.Account;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/// The flow of claimed money as a graph that Gephi, yEd, NetworkX and others open (GraphML, graphdrawing.org):
/// accounts as nodes, and for each doctrine, claimant and pair of accounts an edge with its amount in minor units.
public final class GraphMl {

    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

    private static final List<String[]> KEYS = List.of(
            new String[] {"label", "node", "string"},
            new String[] {"kind", "node", "string"},
            new String[] {"currency", "node", "string"},
            new String[] {"doctrine", "edge", "string"},
            new String[] {"claimant", "edge", "string"},
            new String[] {"amount", "edge", "long"},
            new String[] {"decimals", "edge", "int"});

    private final Findings findings;
    private final XmlWriter xml;
    private final Map<Account, String> ids = new LinkedHashMap<>();

    private GraphMl(Findings findings, XmlWriter xml) {
        this.findings = findings;
        this.xml = xml;
    }

    /// Writes the graph.
    ///
    /// @throws XMLStreamException where it cannot be written
    public static void write(Findings findings, OutputStream out) throws XMLStreamException {
        new GraphMl(findings, new XmlWriter(out)).write();
    }

    private void write() throws XMLStreamException {
        xml.begin("graphml", "xmlns", NAMESPACE);
        for (String[] key : KEYS) {
            xml.empty("key", "id", key[0], "for", key[1], "attr.name", key[0], "attr.type", key[2]);
        }
        xml.begin("graph", "id", "flow", "edgedefault", "directed");
        for (Answer answer : findings.answers()) {
            for (Flow flow : answer.flows()) {
                for (Account account : List.of(flow.from(), flow.to())) {
                    if (!ids.containsKey(account)) {
                        ids.put(account, "n" + ids.size());
                        node(account);
                    }
                }
            }
        }
        int edge = 0;
        for (Answer answer : findings.answers()) {
            for (Flow flow : answer.flows()) {
                edge(answer, flow, "e" + edge++);
            }
        }
        xml.end();
        xml.end();
        xml.finish();
    }

    private void node(Account account) throws XMLStreamException {
        xml.begin("node", "id", ids.getOrDefault(account, ""));
        data("label", account.label());
        data("kind", account.kind().name());
        data("currency", account.currency());
        xml.end();
    }

    private void edge(Answer answer, Flow flow, String id) throws XMLStreamException {
        List<String> attributes = new ArrayList<>(List.of("id", id));
        attributes.addAll(List.of("source", ids.getOrDefault(flow.from(), "")));
        attributes.addAll(List.of("target", ids.getOrDefault(flow.to(), "")));
        xml.begin("edge", attributes.toArray(String[]::new));
        data("doctrine", answer.doctrine().name());
        data("claimant", findings.names().get(flow.name()));
        data("amount", Long.toString(flow.amount()));
        data("decimals", Integer.toString(flow.from().decimals()));
        xml.end();
    }

    private void data(String key, String value) throws XMLStreamException {
        xml.text("data", value, "key", key);
    }
}

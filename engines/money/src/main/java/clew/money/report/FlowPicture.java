package clew.money.report;

import clew.money.inquiry.Findings.Flow;
import clew.money.ledger.Account;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Where claimed money went, as a picture: accounts as bars, one column for each step, bands between them as
/// broad as the amounts.
///
/// An account stands in the column of its first step away from where the money entered. A band that goes back
/// to an earlier column (money that went in a circle) is paler. Where there are more
/// accounts than a picture can show, the smallest of a column are put together; the table beside it has all of
/// them.
final class FlowPicture {

    private static final int WIDTH = 1100;
    private static final int BAR = 14;
    private static final int HEIGHT = 540;
    private static final int MARGIN = 20;
    private static final double GAP = 28;
    private static final int MOST = 12;
    private static final String REST = "others";

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<List<Node>, Long> bands = new LinkedHashMap<>();
    private final Account money;

    private static final class Node {
        final String label;
        int column = -1;
        long in;
        long out;
        double x;
        double y;
        double nextIn;
        double nextOut;

        Node(String label) {
            this.label = label;
        }

        long size() {
            return Math.max(in, out);
        }
    }

    private FlowPicture(List<Flow> flows) {
        money = flows.getFirst().from();
        Map<String, Integer> columns = columns(flows);
        Map<String, String> shown = shown(flows, columns);
        for (Flow flow : flows) {
            Node from = node(key(flow.from()), shown, columns);
            Node to = node(key(flow.to()), shown, columns);
            if (from != to) {
                from.out += flow.amount();
                to.in += flow.amount();
                bands.merge(List.of(from, to), flow.amount(), Long::sum);
            }
        }
    }

    /// Draws flows of one currency.
    static String of(List<Flow> flows) {
        return new FlowPicture(flows).draw();
    }

    private static String key(Account account) {
        return account.kind() + " " + account.label();
    }

    /// How many steps each account is away from where money enters.
    private static Map<String, Integer> columns(List<Flow> flows) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        List<String> next = entrances(flows);
        for (int column = 0; !next.isEmpty(); column++) {
            int here = column;
            next.forEach(account -> columns.put(account, here));
            List<String> now = next;
            next = flows.stream()
                    .filter(flow -> now.contains(key(flow.from())))
                    .map(flow -> key(flow.to()))
                    .filter(account -> !columns.containsKey(account))
                    .distinct()
                    .collect(Collectors.toCollection(ArrayList::new));
            if (next.isEmpty()) {
                flows.stream()
                        .map(flow -> key(flow.from()))
                        .filter(account -> !columns.containsKey(account))
                        .findFirst()
                        .ifPresent(next::add);
            }
        }
        return columns;
    }

    /// Where money enters: the accounts that paid before they were paid. Flows stand in their order in time.
    private static List<String> entrances(List<Flow> flows) {
        Set<String> seen = new HashSet<>();
        List<String> entrances = new ArrayList<>();
        for (Flow flow : flows) {
            if (seen.add(key(flow.from()))) {
                entrances.add(key(flow.from()));
            }
            seen.add(key(flow.to()));
        }
        return entrances;
    }

    /// The name under which each account is shown: its own, or that of the rest of its column.
    private static Map<String, String> shown(List<Flow> flows, Map<String, Integer> columns) {
        Map<String, Long> sizes = new LinkedHashMap<>();
        for (Flow flow : flows) {
            sizes.merge(key(flow.from()), flow.amount(), Long::sum);
            sizes.merge(key(flow.to()), flow.amount(), Long::sum);
        }
        Map<String, String> shown = new LinkedHashMap<>();
        Map<Integer, Integer> counts = new LinkedHashMap<>();
        sizes.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, Long> one) -> -one.getValue())
                        .thenComparing(Map.Entry::getKey))
                .forEach(one -> {
                    int column = columns.getOrDefault(one.getKey(), 0);
                    int count = counts.merge(column, 1, Integer::sum);
                    shown.put(one.getKey(), count <= MOST ? one.getKey() : REST + " " + column);
                });
        return shown;
    }

    private Node node(String account, Map<String, String> shown, Map<String, Integer> columns) {
        String key = shown.getOrDefault(account, account);
        Node node = nodes.computeIfAbsent(
                key, _ -> new Node(key.startsWith(REST + " ") ? REST : key.substring(key.indexOf(' ') + 1)));
        node.column = node.column < 0 ? columns.getOrDefault(account, 0) : node.column;
        return node;
    }

    private String draw() {
        int columns =
                nodes.values().stream().mapToInt(node -> node.column).max().orElse(0) + 1;
        double unit = place(columns);
        StringBuilder svg = new StringBuilder("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">"
                .formatted(WIDTH, HEIGHT + 60, "Where the money went; the table below says the same"));
        bands.forEach((ends, amount) -> band(svg, ends.getFirst(), ends.getLast(), amount, unit));
        nodes.values().forEach(node -> bar(svg, node, unit));
        return svg.append("</svg>").toString();
    }

    /// Gives each bar its place, and returns how high a unit is.
    private double place(int columns) {
        double unit = Double.MAX_VALUE;
        for (int column = 0; column < columns; column++) {
            List<Node> here = in(column);
            long sum = here.stream().mapToLong(Node::size).sum();
            unit = Math.min(unit, (HEIGHT - GAP * here.size()) / Math.max(1, sum));
        }
        for (int column = 0; column < columns; column++) {
            double y = MARGIN;
            for (Node node : in(column)) {
                node.x = MARGIN + (columns == 1 ? 0 : column * (WIDTH - 240.0) / (columns - 1));
                node.y = y;
                node.nextIn = y;
                node.nextOut = y;
                y += Math.max(2, node.size() * unit) + GAP;
            }
        }
        return unit;
    }

    private List<Node> in(int column) {
        return nodes.values().stream()
                .filter(node -> node.column == column)
                .sorted(Comparator.comparingLong((Node node) -> -node.size()).thenComparing(node -> node.label))
                .toList();
    }

    private void band(StringBuilder svg, Node from, Node to, long amount, double unit) {
        double width = Math.max(1, amount * unit);
        double y1 = from.nextOut + width / 2;
        double y2 = to.nextIn + width / 2;
        from.nextOut += width;
        to.nextIn += width;
        double x1 = from.x + BAR;
        double x2 = to.x;
        boolean back = to.column <= from.column;
        double bend = back ? 120 : (x2 - x1) / 2;
        svg.append(String.format(
                Locale.ROOT,
                "<path class=\"%s\" d=\"M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1f\" stroke-width=\"%.1f\"><title>%s</title></path>",
                back ? "band back" : "band",
                x1,
                y1,
                x1 + bend,
                y1,
                x2 - bend,
                y2,
                x2,
                y2,
                width,
                Html.text("%s → %s: %s %s".formatted(from.label, to.label, money.write(amount), money.currency()))));
    }

    private void bar(StringBuilder svg, Node node, double unit) {
        double height = Math.max(2, node.size() * unit);
        String label = node.label.length() > 26 ? node.label.substring(0, 25) + "…" : node.label;
        svg.append(String.format(
                Locale.ROOT,
                "<rect class=\"bar\" x=\"%.1f\" y=\"%.1f\" width=\"%d\" height=\"%.1f\"/>"
                        + "<text x=\"%.1f\" y=\"%.1f\">%s</text><text class=\"sum\" x=\"%.1f\" y=\"%.1f\">%s</text>",
                node.x,
                node.y,
                BAR,
                height,
                node.x + BAR + 5,
                node.y + Math.min(height, 14) / 2 + 4,
                Html.text(label),
                node.x + BAR + 5,
                node.y + Math.min(height, 14) / 2 + 17,
                Html.text(money.write(node.size()))));
    }
}

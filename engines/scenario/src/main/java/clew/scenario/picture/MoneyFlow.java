package clew.scenario.picture;

import clew.scenario.pack.Pack;
import clew.scenario.world.ReadWorld;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Where the money goes. What is seen: from which kind of holder to which, in the world's unit of account, so
/// that currencies can stand in one picture. Where the truth is known also for what.
///
/// Payments are read one by one; what is kept is the accounts and the sums.
final class MoneyFlow {

    private static final int WIDE = 960;
    private static final int TALL = 460;
    private static final double GAP = 16;
    private static final double THOUSANDTHS = 1000;
    private static final double HUNDREDTHS = 100;

    private final ReadWorld world;
    private final Saying saying;
    private final Map<String, String> kinds = new HashMap<>();
    private final Map<String, Double> values = new HashMap<>();

    MoneyFlow(ReadWorld world, Saying saying) throws IOException {
        this.world = world;
        this.saying = saying;
        Pack pack = world.pack();
        pack.states().values().forEach(state -> values.put(state.currency(), state.value() / THOUSANDTHS));
        try (Stream<Map<String, String>> accounts = world.rows("accounts.csv")) {
            accounts.forEach(row -> kinds.put(text(row, "account"), text(row, "kind")));
        }
    }

    /// From whom to whom, as the banks see it.
    Section seen() throws IOException {
        Tally flow = new Tally();
        long[] count = {0};
        try (Stream<Map<String, String>> payments = world.rows("transactions.csv")) {
            payments.forEach(row -> {
                flow.add(kind(text(row, "from")), kind(text(row, "to")), units(row));
                count[0]++;
            });
        }
        Svg svg = new Svg(WIDE, TALL, saying.say("money.title"));
        bands(flow, svg);
        List<List<String>> rows = new ArrayList<>();
        for (String from : flow.rows()) {
            for (String to : flow.columns()) {
                if (flow.at(from, to) > 0) {
                    rows.add(List.of(word(from), word(to), saying.number(flow.at(from, to))));
                }
            }
        }
        return new Section(
                "money",
                saying.say("money.title"),
                saying.say("money.lead", count[0]),
                svg.toString(),
                List.of(saying.say("money.from"), saying.say("money.to"), saying.say("money.units")),
                rows);
    }

    private void bands(Tally flow, Svg svg) {
        int most = Math.max(flow.rows().size(), flow.columns().size());
        double all = flow.rows().stream().mapToDouble(flow::row).sum();
        double unit = all == 0 ? 0 : (TALL - 60.0 - GAP * most) / all;
        Map<String, Double> right = new HashMap<>();
        double y = 30;
        for (String to : flow.columns()) {
            right.put(to, y);
            side(WIDE - 250.0, y, flow.column(to) * unit, word(to), flow.column(to), svg);
            y += flow.column(to) * unit + GAP;
        }
        y = 30;
        for (String from : flow.rows()) {
            side(238, y, flow.row(from) * unit, word(from), flow.row(from), svg);
            bands(from, y, unit, flow, right, svg);
            y += flow.row(from) * unit + GAP;
        }
    }

    /// The bands from one at the left, each beginning below the last.
    private void bands(String from, double y, double unit, Tally flow, Map<String, Double> right, Svg svg) {
        String style = "band s" + flow.rows().indexOf(from) % 6;
        double at = y;
        for (String to : flow.columns()) {
            double thick = flow.at(from, to) * unit;
            if (thick > 0) {
                double end = Objects.requireNonNull(right.get(to));
                String title = word(from) + " → " + word(to) + ": " + saying.number(flow.at(from, to));
                svg.band(250, at + thick / 2, WIDE - 250.0, end + thick / 2, thick, style, title);
                at += thick;
                right.put(to, end + thick);
            }
        }
    }

    private void side(double x, double y, double tall, String name, double much, Svg svg) {
        boolean leftSide = x < WIDE / 2.0;
        svg.box(x, y, 12, Math.max(1, tall), "side", name + ": " + saying.number(much));
        svg.text(leftSide ? x - 8 : x + 20, y + tall / 2 + 4, leftSide ? "end" : "start", "label", name);
    }

    /// For what, in truth: what is illicit stands out.
    Section truth(char[] passphrase) throws IOException {
        Map<String, Double> sums = new HashMap<>();
        Map<String, Long> counts = new HashMap<>();
        List<String> key = new ArrayList<>();
        try (Stream<Map<String, String>> payments = world.rows("transactions.csv")) {
            Iterator<Map<String, String>> next = payments.iterator();
            Lines purposes = new Lines(line -> {
                String code = line.split(" ", 2)[0];
                sums.merge(code, units(next.next()), Double::sum);
                counts.merge(code, 1L, Long::sum);
            });
            ByteArrayOutputStream codes = new ByteArrayOutputStream();
            world.money(passphrase, (name, bytes) -> {
                switch (name) {
                    case "transactions.txt" -> purposes.take(bytes);
                    case "purposes.csv" -> codes.writeBytes(bytes);
                    default -> {}
                }
            });
            purposes.end();
            key.add(codes.toString(StandardCharsets.UTF_8));
        }
        List<Map<String, String>> known = ReadWorld.rows(key.getFirst().getBytes(StandardCharsets.UTF_8));
        return purposes(known, sums, counts);
    }

    private Section purposes(List<Map<String, String>> known, Map<String, Double> sums, Map<String, Long> counts) {
        List<Map<String, String>> order = known.stream()
                .filter(row -> counts.containsKey(text(row, "code")))
                .sorted(Comparator.comparing((Map<String, String> row) -> text(row, "illicit"))
                        .reversed()
                        .thenComparingDouble(row -> -sums.getOrDefault(text(row, "code"), 0.0)))
                .toList();
        return new Section(
                "purposes",
                saying.say("purposes.title"),
                saying.say("purposes.lead"),
                bars(order, sums),
                List.of(
                        saying.say("purposes.purpose"),
                        saying.say("purposes.illicit"),
                        saying.say("purposes.payments"),
                        saying.say("money.units")),
                order.stream()
                        .map(row -> List.of(
                                saying.word("purpose", text(row, "purpose")),
                                saying.say(illicit(row) ? "yes" : "no"),
                                saying.number(counts.getOrDefault(text(row, "code"), 0L)),
                                saying.number(sums.getOrDefault(text(row, "code"), 0.0))))
                        .toList());
    }

    private String bars(List<Map<String, String>> order, Map<String, Double> sums) {
        double most =
                sums.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
        Svg svg = new Svg(WIDE, 20 + order.size() * 22, saying.say("purposes.title"));
        for (int i = 0; i < order.size(); i++) {
            double sum = sums.getOrDefault(text(order.get(i), "code"), 0.0);
            String name = saying.word("purpose", text(order.get(i), "purpose"));
            double wide = 560 * Math.sqrt(sum / most);
            svg.text(288, 22.0 * i + 24, "end", "label", name);
            svg.box(296, 22.0 * i + 11, wide, 17, illicit(order.get(i)) ? "c1" : "c0", name);
            svg.text(302 + wide, 22.0 * i + 24, "start", "label", saying.number(sum));
        }
        return svg.toString();
    }

    private static boolean illicit(Map<String, String> row) {
        return text(row, "illicit").equals("true");
    }

    private double units(Map<String, String> row) {
        return Long.parseLong(text(row, "amount")) / HUNDREDTHS * values.getOrDefault(text(row, "currency"), 1.0);
    }

    private String kind(String account) {
        return kinds.getOrDefault(account, "person");
    }

    private String word(String kind) {
        return saying.word("holder", kind);
    }

    private static String text(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }
}

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
        List<String> from = flow.rows();
        List<String> to = flow.columns();
        double all = from.stream().mapToDouble(flow::row).sum();
        double unit = all == 0 ? 0 : (TALL - 60.0 - 16.0 * Math.max(from.size(), to.size())) / all;
        Map<String, Double> right = new HashMap<>();
        double y = 30;
        for (String one : to) {
            right.put(one, y);
            side(WIDE - 250.0, y, flow.column(one) * unit, word(one), flow.column(one), svg);
            y += flow.column(one) * unit + 16;
        }
        y = 30;
        for (int i = 0; i < from.size(); i++) {
            String one = from.get(i);
            side(238, y, flow.row(one) * unit, word(one), flow.row(one), svg);
            double at = y;
            for (String other : to) {
                double thick = flow.at(one, other) * unit;
                if (thick > 0) {
                    double end = Objects.requireNonNull(right.get(other));
                    String title = word(one) + " → " + word(other) + ": " + saying.number(flow.at(one, other));
                    svg.band(250, at + thick / 2, WIDE - 250.0, end + thick / 2, thick, "band s" + i % 6, title);
                    at += thick;
                    right.put(other, end + thick);
                }
            }
            y += flow.row(one) * unit + 16;
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
        double most =
                sums.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
        Svg svg = new Svg(WIDE, 20 + order.size() * 22, saying.say("purposes.title"));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            Map<String, String> row = order.get(i);
            boolean illicit = text(row, "illicit").equals("true");
            double sum = sums.getOrDefault(text(row, "code"), 0.0);
            String name = saying.word("purpose", text(row, "purpose"));
            svg.text(288, 22.0 * i + 24, "end", "label", name);
            svg.box(296, 22.0 * i + 11, 560 * Math.sqrt(sum / most), 17, illicit ? "c1" : "c0", name);
            svg.text(302 + 560 * Math.sqrt(sum / most), 22.0 * i + 24, "start", "label", saying.number(sum));
            rows.add(List.of(
                    name,
                    saying.say(illicit ? "yes" : "no"),
                    saying.number(counts.getOrDefault(text(row, "code"), 0L)),
                    saying.number(sum)));
        }
        return new Section(
                "purposes",
                saying.say("purposes.title"),
                saying.say("purposes.lead"),
                svg.toString(),
                List.of(
                        saying.say("purposes.purpose"),
                        saying.say("purposes.illicit"),
                        saying.say("purposes.payments"),
                        saying.say("money.units")),
                rows);
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

package clew.scenario.picture;

import static clew.scenario.picture.Truths.text;

import clew.scenario.pack.Pack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// The networks as they are in truth: who does what in them, where whom they exploit is, and for how long.
final class Networks {

    private static final int WIDE = 960;
    private static final int LINE = 19;
    private static final int MOST_SPELLS = 100;

    private final Pack pack;
    private final Saying saying;
    private final Truths truths;

    Networks(Pack pack, Saying saying, Truths truths) {
        this.pack = pack;
        this.saying = saying;
        this.truths = truths;
    }

    /// Members at the left, places of exploitation at the right, each band as thick as there are victims.
    Section diagram() {
        List<List<String>> rows = new ArrayList<>();
        StringBuilder drawings = new StringBuilder();
        int colour = 0;
        for (Map<String, String> network : truths.table("networks.csv")) {
            drawings.append(drawing(network, colour++ % 6, rows));
        }
        return new Section(
                "networks",
                saying.say("networks.title"),
                saying.say("networks.lead"),
                drawings.toString(),
                List.of(
                        saying.say("networks.network"),
                        saying.say("networks.role"),
                        saying.say("networks.member"),
                        saying.say("networks.place")),
                rows);
    }

    private String drawing(Map<String, String> network, int colour, List<List<String>> rows) {
        String number = text(network, "network");
        List<Map<String, String>> members = truths.table("members.csv").stream()
                .filter(member -> text(member, "network").equals(number))
                .toList();
        SortedMap<String, Set<String>> victims = victims(number);
        int lines = Math.max(members.size(), victims.size() + firms(network).size());
        Svg svg = new Svg(WIDE, 46 + lines * (LINE + 5), title(network));
        svg.text(WIDE / 2.0, 18, "middle", "label strong", title(network));
        double middle = 30 + lines * (LINE + 5) / 2.0;
        for (int i = 0; i < members.size(); i++) {
            member(members.get(i), 38 + i * (LINE + 5.0), middle, colour, svg);
            rows.add(row(network, members.get(i)));
        }
        sites(victims, firms(network), middle, colour, svg);
        svg.circle(WIDE / 2.0, middle, 13, "c" + colour, title(network));
        return svg.toString();
    }

    private void member(Map<String, String> member, double y, double middle, int colour, Svg svg) {
        String name = text(member, "given") + " " + text(member, "family");
        String role = saying.word("role", text(member, "role"));
        svg.band(322, y, WIDE / 2.0 - 12, middle, 1.6, "band s" + colour, role + ": " + name);
        svg.circle(316, y, 5, "c" + colour, role);
        svg.text(304, y + 5, "end", "label", name + " · " + role);
    }

    private void sites(SortedMap<String, Set<String>> victims, List<String> firms, double middle, int colour, Svg svg) {
        int i = 0;
        int most = victims.values().stream().mapToInt(Set::size).max().orElse(1);
        for (Map.Entry<String, Set<String>> site : victims.entrySet()) {
            double y = 38 + i++ * (LINE + 5.0);
            String name = saying.name("site", site.getKey()) + " · "
                    + saying.say("networks.victims", site.getValue().size());
            double thick = 1.5 + 10.0 * site.getValue().size() / most;
            svg.band(WIDE / 2.0 + 12, middle, 636, y, thick, "band s" + colour, name);
            svg.text(648, y + 5, "start", "label", name);
        }
        for (String firm : firms) {
            double y = 38 + i++ * (LINE + 5.0);
            String name = saying.name("firm", firm) + " · " + saying.say("networks.firm");
            svg.band(WIDE / 2.0 + 12, middle, 636, y, 1.2, "band dashed s" + colour, name);
            svg.text(648, y + 5, "start", "label", name);
        }
    }

    private SortedMap<String, Set<String>> victims(String network) {
        SortedMap<String, Set<String>> victims = new TreeMap<>();
        truths.table("spells.csv").stream()
                .filter(spell -> text(spell, "network").equals(network))
                .forEach(spell -> victims.computeIfAbsent(text(spell, "site"), _ -> new HashSet<>())
                        .add(text(spell, "person")));
        return victims;
    }

    private static List<String> firms(Map<String, String> network) {
        String firms = text(network, "firms");
        return firms.isEmpty() ? List.of() : List.of(firms.split(" ", -1));
    }

    private String title(Map<String, String> network) {
        return saying.say("networks.name", text(network, "network"), saying.name("state", text(network, "state")));
    }

    private List<String> row(Map<String, String> network, Map<String, String> member) {
        return List.of(
                title(network),
                saying.word("role", text(member, "role")),
                text(member, "given") + " " + text(member, "family"),
                saying.name("place", text(member, "place")));
    }

    /// When who was exploited by whom, and when somebody came to the place.
    Section spells(LocalDate start, int days) {
        List<Map<String, String>> all = truths.table("spells.csv").stream()
                .filter(spell -> number(spell, "until") >= 0)
                .sorted(Comparator.comparingInt((Map<String, String> spell) -> number(spell, "from"))
                        .thenComparing(spell -> text(spell, "person")))
                .toList();
        List<Map<String, String>> shown = all.subList(0, Math.min(all.size(), MOST_SPELLS));
        return new Section(
                "spells",
                saying.say("spells.title"),
                saying.say("spells.lead", shown.size(), all.size()),
                timeline(shown, start, days),
                List.of(
                        saying.say("fates.person"),
                        saying.say("spells.site"),
                        saying.say("networks.network"),
                        saying.say("spells.nature"),
                        saying.say("spells.from"),
                        saying.say("spells.until")),
                all.stream().map(spell -> row(spell, start)).toList());
    }

    private String timeline(List<Map<String, String>> shown, LocalDate start, int days) {
        Svg svg = new Svg(WIDE, 40 + shown.size() * 9, saying.say("spells.title"));
        for (int month = 0; month <= days; month += 30) {
            double x = x(month, days);
            svg.line(x, 22, x, 30 + shown.size() * 9.0, "grid", 1);
            svg.text(x, 14, "middle", "label", start.plusDays(month).toString().substring(5));
        }
        for (int i = 0; i < shown.size(); i++) {
            spell(shown.get(i), 28 + i * 9.0, days, svg);
        }
        return svg.toString();
    }

    private void spell(Map<String, String> spell, double y, int days, Svg svg) {
        double from = x(Math.max(0, number(spell, "from")), days);
        double until = x(Math.min(days, number(spell, "until")), days);
        String network = text(spell, "network");
        String style = network.isEmpty() ? "quiet" : "c" + Integer.parseInt(network) % 6;
        String title = text(spell, "person") + " · " + saying.name("site", text(spell, "site"));
        svg.box(from, y, Math.max(2, until - from), 6, style, title);
        truths.table("raids.csv").stream()
                .filter(raid -> text(raid, "site").equals(text(spell, "site")))
                .filter(raid ->
                        number(raid, "day") >= number(spell, "from") && number(raid, "day") <= number(spell, "until"))
                .filter(raid -> List.of(text(raid, "found").split(" ", -1)).contains(text(spell, "person")))
                .forEach(raid ->
                        svg.circle(x(number(raid, "day"), days), y + 3, 4.5, "mark", saying.say("raids.found")));
    }

    private static int number(Map<String, String> row, String column) {
        return Integer.parseInt(text(row, column));
    }

    private static double x(int day, int days) {
        return 30 + (WIDE - 60.0) * day / Math.max(1, days);
    }

    private List<String> row(Map<String, String> spell, LocalDate start) {
        return List.of(
                text(spell, "person"),
                saying.name("site", text(spell, "site")),
                text(spell, "network"),
                saying.word("nature", text(spell, "nature")),
                start.plusDays(Long.parseLong(text(spell, "from"))).toString(),
                start.plusDays(Long.parseLong(text(spell, "until"))).toString());
    }

    /// Who came where, and whom they found.
    Section raids(LocalDate start) {
        List<List<String>> rows = truths.table("raids.csv").stream()
                .map(raid -> List.of(
                        start.plusDays(Long.parseLong(text(raid, "day"))).toString(),
                        saying.name("site", text(raid, "site")),
                        saying.name("agency", text(raid, "agency")),
                        text(raid, "found").isEmpty()
                                ? "0"
                                : saying.number(text(raid, "found").split(" ", -1).length),
                        saying.say(text(raid, "seen").equals("true") ? "yes" : "no")))
                .toList();
        return new Section(
                "raids",
                saying.say("raids.title"),
                saying.say("raids.lead", pack.sites().size()),
                "",
                List.of(
                        saying.say("raids.day"),
                        saying.say("spells.site"),
                        saying.say("evidence.body"),
                        saying.say("raids.found"),
                        saying.say("raids.seen")),
                rows);
    }
}

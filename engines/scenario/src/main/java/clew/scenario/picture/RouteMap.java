package clew.scenario.picture;

import clew.scenario.pack.Pack;
import clew.scenario.pack.Place;
import clew.scenario.pack.Route;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The map: places of each State, ways between them, and how many came to each reception facility. Where the
/// truth is
/// known, each way is as thick as many people took it.
final class RouteMap {

    private static final int WIDE = 960;
    private static final int MARGIN = 60;
    private static final double THICKEST = 14;

    private final Pack pack;
    private final Saying saying;
    private final Map<String, Integer> arrived;
    private final Map<String, Integer> taken;
    private final double scale;
    private final int left;
    private final int top;
    private final int high;

    private RouteMap(Pack pack, Saying saying, Map<String, Integer> arrived, Map<String, Integer> taken) {
        this.pack = pack;
        this.saying = saying;
        this.arrived = arrived;
        this.taken = taken;
        left = pack.places().values().stream().mapToInt(Place::x).min().orElse(0);
        top = pack.places().values().stream().mapToInt(Place::y).min().orElse(0);
        int right = pack.places().values().stream().mapToInt(Place::x).max().orElse(1);
        int bottom = pack.places().values().stream().mapToInt(Place::y).max().orElse(1);
        scale = (WIDE - 2.0 * MARGIN) / Math.max(1, right - left);
        high = (int) ((bottom - top) * scale) + 2 * MARGIN;
    }

    /// @param taken how many people took each way; empty where the truth is not known
    static Section of(Pack pack, Saying saying, List<Map<String, String>> arrivals, Map<String, Integer> taken) {
        Map<String, Integer> arrived = new HashMap<>();
        arrivals.forEach(row -> arrived.merge(Objects.requireNonNull(row.get("facility")), 1, Integer::sum));
        return new RouteMap(pack, saying, arrived, taken).section();
    }

    private Section section() {
        Svg svg = new Svg(WIDE, high + 30, saying.say("map.title"));
        int most = taken.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        pack.routes().values().forEach(route -> draw(route, most, svg));
        pack.places().values().forEach(place -> draw(place, svg));
        legend(svg);
        return new Section(
                "map",
                saying.say("map.title"),
                saying.say(taken.isEmpty() ? "map.lead" : "map.lead.truth"),
                svg.toString(),
                List.of(
                        saying.say("map.from"),
                        saying.say("map.to"),
                        saying.say("map.mode"),
                        saying.say("map.smuggled"),
                        saying.say(taken.isEmpty() ? "map.per-day" : "map.taken")),
                rows());
    }

    private void draw(Route route, int most, Svg svg) {
        Place from = place(route.from());
        Place to = place(route.to());
        int people = taken.getOrDefault(route.id(), 0);
        double thick = taken.isEmpty() ? 1.4 : people == 0 ? 0.5 : 1 + THICKEST * people / most;
        svg.line(x(from), y(from), x(to), y(to), route.smuggled() ? "way smuggled" : "way", thick);
    }

    private void draw(Place place, Svg svg) {
        int here = arrived.getOrDefault(place.id(), 0);
        int most = arrived.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        double radius = here > 0 ? 7 + 15 * Math.sqrt((double) here / most) : large(place) ? 5 : 3;
        String name = saying.name("place", place.id());
        String title = here > 0 ? name + ": " + saying.number(here) : name;
        svg.circle(x(place), y(place), radius, colour(place.state()) + (here > 0 ? " facility" : ""), title);
        if (here > 0 || (large(place) && !hidden(place))) {
            boolean atTheRight = x(place) > WIDE - 180;
            svg.text(
                    x(place) + (atTheRight ? -radius - 4 : radius + 4),
                    y(place) + (here > 0 ? radius / 2 + 10 : 4),
                    atTheRight ? "end" : "start",
                    here > 0 ? "label strong" : "label",
                    title);
        }
    }

    /// Whether the circle of a facility lies over it.
    private boolean hidden(Place place) {
        return pack.places().values().stream()
                .filter(other -> arrived.getOrDefault(other.id(), 0) > 0)
                .anyMatch(other -> Math.hypot(x(other) - x(place), y(other) - y(place)) < 40);
    }

    private void legend(Svg svg) {
        double x = MARGIN;
        for (String state : pack.states().keySet()) {
            String name = saying.name("state", state);
            svg.circle(x, high + 10.0, 6, colour(state), name);
            svg.text(x + 11, high + 15.0, "start", "label", name);
            x += 40 + 8.2 * name.length();
        }
        svg.line(x, high + 10.0, x + 30, high + 10.0, "way smuggled", 2);
        svg.text(x + 36, high + 15.0, "start", "label", saying.say("map.smuggled"));
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (Route route : pack.routes().values()) {
            rows.add(List.of(
                    saying.name("place", route.from()),
                    saying.name("place", route.to()),
                    saying.word("mode", route.mode().name()),
                    saying.say(route.smuggled() ? "yes" : "no"),
                    saying.number(taken.isEmpty() ? route.perDay() : taken.getOrDefault(route.id(), 0))));
        }
        return rows;
    }

    private String colour(String state) {
        return "c" + new ArrayList<>(pack.states().keySet()).indexOf(state);
    }

    private static boolean large(Place place) {
        return place.kind() == Place.Kind.CITY || place.kind() == Place.Kind.PORT;
    }

    private Place place(String id) {
        return Objects.requireNonNull(pack.places().get(id), id);
    }

    private double x(Place place) {
        return MARGIN + (place.x() - left) * scale;
    }

    private double y(Place place) {
        return MARGIN + (place.y() - top) * scale;
    }
}

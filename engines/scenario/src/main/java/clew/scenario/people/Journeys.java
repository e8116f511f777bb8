package clew.scenario.people;

import clew.scenario.chance.Draws;
import clew.scenario.chance.Streams;
import clew.scenario.order.Order;
import clew.scenario.pack.Closure;
import clew.scenario.pack.Pack;
import clew.scenario.pack.Place;
import clew.scenario.pack.Route;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Takes the groups over the routes of a pack, day by day.
///
/// **The idea.** On each day every group that waits at a place may go on. It sees the routes that are open on
/// that day and have room, and takes one of them by chance, sooner the shorter the rest of the way and the
/// emptier the place at its end:
///
/// ```
/// weight(route) = 10^12 · pressure / (kilometres(route) + kilometres from its end to the nearest facility + 50)²
/// pressure      = 1 up to 90 % of a facility's places, then falling evenly to 0.05 at 100 % and beyond
/// ```
///
/// Whoever has just set out goes on the first day on which a route is open; under way a group goes on with
/// probability 0.3 a day. A route takes so many people a day and no more; a group larger than that goes when
/// nobody else does. A full facility still takes people, as full facilities do. Groups of one day go in the
/// order of their numbers.
///
/// **Size.** What an author writes of routes and facilities holds for up to 5,000 people who set out in a year. For
/// more, both grow in proportion: the curve of arrivals keeps its shape.
///
/// **Complexity.** For each day the groups that wait, times the routes that begin where they are. One thread:
/// whether there is room depends on who went before. **When it is wrong.** People do not know all distances,
/// and go where others they know went; neither is here. Sources: the model Flee (Suleimenova, Bell and Groen
/// 2017) for the gravity choice, the daily chance of 0.3 and the pressure between 90 and 100 %, all
/// second-hand; the softening of 50 km, the exponent 2 and the floor of 0.05 are ours.
final class Journeys {

    static final int HOLDS_FOR = 5_000;
    private static final double GOES_ON = 0.3;
    private static final double FLOOR = 0.05;
    private static final double SOFTENING = 50;
    private static final double PARTS = 0.35;
    private static final double LOSES_PAPERS = 0.3;
    private static final double HURT = 0.35;

    private final Pack pack;
    private final Order order;
    private final Streams streams;
    private final Ways ways;
    private final double scale;
    private final int firstDay;
    private final Map<String, int[]> taken = new HashMap<>();
    private final Map<String, int[]> changes = new HashMap<>();
    private final Map<String, Integer> within = new HashMap<>();

    Journeys(Pack pack, Order order, Streams streams, int firstDay) {
        this.pack = pack;
        this.order = order;
        this.streams = streams;
        this.ways = new Ways(pack);
        this.scale = Math.max(1, order.people() / (double) HOLDS_FOR);
        this.firstDay = firstDay;
    }

    /// A group under way.
    private static final class Walker {
        final Group group;
        final RandomGenerator random;
        final List<Leg> legs = new ArrayList<>();
        final List<Mishap> mishaps = new ArrayList<>();
        String at;

        @Nullable
        String facility;

        int arrivesOn;

        Walker(Group group, RandomGenerator random, int last) {
            this.group = group;
            this.random = random;
            this.at = group.origin();
            this.arrivesOn = last;
        }
    }

    /// The journeys of all groups, in the order of the groups.
    List<Journey> of(List<Group> groups) {
        List<Walker> walkers = groups.stream()
                .map(group -> new Walker(group, streams.of("journey", group.number()), order.lastDay()))
                .toList();
        Map<Integer, List<Walker>> ready = new HashMap<>();
        walkers.forEach(walker -> ready.computeIfAbsent(walker.group.leavesOn(), _ -> new ArrayList<>())
                .add(walker));
        for (int day = firstDay; day <= order.lastDay(); day++) {
            leaveFacilities(day);
            List<Walker> today = ready.getOrDefault(day, new ArrayList<>());
            ready.remove(day);
            today.sort((one, other) -> Integer.compare(one.group.number(), other.group.number()));
            for (Walker walker : today) {
                int again = move(walker, day);
                if (again > day) {
                    ready.computeIfAbsent(again, _ -> new ArrayList<>()).add(walker);
                }
            }
        }
        return walkers.stream()
                .map(walker -> new Journey(
                        walker.group.number(), walker.legs, walker.mishaps, walker.facility, walker.arrivesOn))
                .toList();
    }

    /// Goes on or waits; returns the day on which the group may go on again, or the same day once it has arrived.
    private int move(Walker walker, int day) {
        boolean stays = !walker.legs.isEmpty() && !Draws.happens(GOES_ON, walker.random);
        List<Route> open = stays ? List.of() : open(walker, day);
        if (open.isEmpty()) {
            return day + 1;
        }
        Route route = Draws.weighted(open, this::weight, walker.random);
        int there = day + route.days();
        count(route, day, walker.group.size());
        walker.legs.add(new Leg(route.id(), day, there));
        walker.at = route.to();
        if (Draws.happens(route.hazard(), walker.random)) {
            walker.mishaps.add(mishap(walker, route, day));
        }
        if (!isFacility(route.to())) {
            return there;
        }
        if (there <= order.lastDay()) {
            receive(walker, route.to(), there);
        }
        return day;
    }

    private void receive(Walker walker, String facility, int day) {
        walker.facility = facility;
        walker.arrivesOn = day;
        int stay = (int) Math.min(200, Draws.logNormal(18, 0.7, walker.random));
        change(facility, day, walker.group.size());
        change(facility, day + stay, -walker.group.size());
    }

    private boolean isFacility(String place) {
        return Objects.requireNonNull(pack.places().get(place)).kind() == Place.Kind.RECEPTION_FACILITY;
    }

    private List<Route> open(Walker walker, int day) {
        int size = walker.group.size();
        return ways.from(walker.at).stream()
                .filter(route -> pack.closures().stream().noneMatch(closure -> closed(closure, route, day)))
                .filter(route -> {
                    int gone = taken(route)[day - firstDay];
                    return gone == 0 || gone + size <= route.perDay() * scale;
                })
                .toList();
    }

    private static boolean closed(Closure closure, Route route, int day) {
        return closure.route().equals(route.id()) && closure.holds(Math.floorMod(day, 365));
    }

    private long weight(Route route) {
        double far = route.kilometres() + ways.rest(route.to()) + SOFTENING;
        return 1 + (long) (1e12 * pressure(route.to()) / (far * far));
    }

    private double pressure(String place) {
        Integer capacity = Objects.requireNonNull(pack.places().get(place)).capacity();
        if (capacity == null) {
            return 1;
        }
        double full = within.getOrDefault(place, 0) / (capacity * scale);
        return full <= 0.9 ? 1 : Math.max(FLOOR, (1 - full) / 0.1);
    }

    private int[] taken(Route route) {
        return taken.computeIfAbsent(route.id(), _ -> new int[order.days() - firstDay]);
    }

    private void count(Route route, int day, int people) {
        taken(route)[day - firstDay] += people;
    }

    private void change(String facility, int day, int people) {
        if (day <= order.lastDay()) {
            changes.computeIfAbsent(facility, _ -> new int[order.days() - firstDay])[day - firstDay] += people;
        }
    }

    private void leaveFacilities(int day) {
        changes.forEach((facility, by) -> within.merge(facility, by[day - firstDay], Integer::sum));
    }

    /// What happens to a group that comes to harm: some may lose the others, their papers or their health.
    private static Mishap mishap(Walker walker, Route route, int day) {
        Group group = walker.group;
        List<Integer> parted = new ArrayList<>();
        if (group.size() > 1 && Draws.happens(PARTS, walker.random)) {
            parted.add(Draws.between(group.children() > 0 ? group.adults() : 1, group.size() - 1, walker.random));
        }
        return new Mishap(
                group.number(),
                day,
                route.id(),
                parted,
                some(group, LOSES_PAPERS, walker.random),
                some(group, HURT, walker.random));
    }

    private static List<Integer> some(Group group, double share, RandomGenerator random) {
        return IntStream.range(0, group.size())
                .filter(_ -> Draws.happens(share, random))
                .boxed()
                .toList();
    }
}

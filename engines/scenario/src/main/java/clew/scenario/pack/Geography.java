package clew.scenario.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The States, places and routes of a pack.
record Geography(
        SortedMap<String, State> states,
        SortedMap<String, Place> places,
        SortedMap<String, Route> routes,
        List<Closure> closures) {

    /// XK is used for Kosovo, and so it is no made-up State.
    private static final Pattern CODE = Pattern.compile("X[A-JL-Z]");

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Set<String> REAL = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());
    private static final int EDGE = 20_000;
    private static final int DAYS = 366;

    static Geography read(PackFiles files, Collection<String> languages, Problems problems) {
        SortedMap<String, State> states = states(files, languages, problems);
        SortedMap<String, Place> places = places(files, states.keySet(), problems);
        SortedMap<String, Route> routes = routes(files, places.keySet(), problems);
        everybodyCanArrive(places, routes, problems);
        return new Geography(states, places, routes, closures(files, routes.keySet(), problems));
    }

    private static SortedMap<String, State> states(PackFiles files, Collection<String> languages, Problems problems) {
        SortedMap<String, State> states = new TreeMap<>();
        Set<String> columns = Set.of(
                "id",
                "code",
                "currency",
                "languages",
                "child-until",
                "means-for-children",
                "consent-counts",
                "recovery-days",
                "minimum-wage",
                "value");
        Set<String> codes = new TreeSet<>();
        for (Line line : Sheet.read(files, "states.csv", columns, problems).lines()) {
            State state = state(line, languages);
            if (!codes.add(state.code()) || !codes.add(state.currency())) {
                line.wrong("code", "a code and a currency that no other State has");
            }
            PackReader.once(states.put(state.id(), state), line);
        }
        if (states.isEmpty() || states.size() > 5) {
            problems.add("states.csv", 0, "", states.size() + " entries", "1 to 5 States");
        }
        return states;
    }

    private static State state(Line line, Collection<String> languages) {
        String currency = line.like("currency", CURRENCY, "three capital letters");
        if (REAL.contains(currency)) {
            line.wrong("currency", "three capital letters that are no currency of ISO 4217");
        }
        return new State(
                line.id("id"),
                line.like("code", CODE, "XA to XZ, but not XK: codes that no country has"),
                currency,
                line.allKnown("languages", languages),
                line.whole("child-until", 1, 21),
                line.yes("means-for-children"),
                line.yes("consent-counts"),
                line.whole("recovery-days", 0, 365),
                line.whole("minimum-wage", 0, 10_000_000),
                line.whole("value", 1, 1_000_000_000));
    }

    private static SortedMap<String, Place> places(PackFiles files, Set<String> states, Problems problems) {
        SortedMap<String, Place> places = new TreeMap<>();
        Set<String> columns = Set.of("id", "state", "kind", "x", "y", "inhabitants", "capacity");
        for (Line line : Sheet.read(files, "places.csv", columns, problems).lines()) {
            Place place = new Place(
                    line.id("id"),
                    line.known("state", states),
                    line.one("kind", Place.Kind.class),
                    line.whole("x", 0, EDGE),
                    line.whole("y", 0, EDGE),
                    line.whole("inhabitants", 0, 50_000_000),
                    line.wholeOrNone("capacity", 1, 1_000_000));
            if (place.kind() == Place.Kind.RECEPTION_FACILITY && place.capacity() == null) {
                line.wrong("capacity", "how many people can be received, since it is a reception facility");
            }
            PackReader.once(places.put(place.id(), place), line);
        }
        if (places.values().stream().noneMatch(place -> place.kind() == Place.Kind.RECEPTION_FACILITY)) {
            problems.add("places.csv", 0, "kind", "", "at least one reception-facility");
        }
        return places;
    }

    private static SortedMap<String, Route> routes(PackFiles files, Set<String> places, Problems problems) {
        SortedMap<String, Route> routes = new TreeMap<>();
        Set<String> columns = Set.of("id", "from", "to", "mode", "kilometres", "per-day", "hazard", "smuggled");
        for (Line line : Sheet.read(files, "routes.csv", columns, problems).lines()) {
            Route route = new Route(
                    line.id("id"),
                    line.known("from", places),
                    line.known("to", places),
                    line.one("mode", Route.Mode.class),
                    line.whole("kilometres", 1, EDGE),
                    line.whole("per-day", 1, 1_000_000),
                    line.share("hazard"),
                    line.yes("smuggled"));
            if (route.from().equals(route.to())) {
                line.wrong("to", "another place than the one where it begins");
            }
            PackReader.once(routes.put(route.id(), route), line);
        }
        return routes;
    }

    private static List<Closure> closures(PackFiles files, Set<String> routes, Problems problems) {
        List<Closure> closures = new ArrayList<>();
        Set<String> columns = Set.of("route", "from-day", "until-day");
        for (Line line : Sheet.read(files, "closures.csv", columns, problems).lines()) {
            Closure closure = new Closure(
                    line.known("route", routes),
                    line.whole("from-day", 0, DAYS - 1),
                    line.whole("until-day", 0, DAYS - 1));
            if (closure.untilDay() < closure.fromDay()) {
                line.wrong("until-day", "a day that is not before " + closure.fromDay());
            }
            closures.add(closure);
        }
        return closures;
    }

    /// Of every State some place must lead to a reception facility; whoever sets out would never arrive.
    private static void everybodyCanArrive(
            SortedMap<String, Place> places, SortedMap<String, Route> routes, Problems problems) {
        Set<String> leads = new TreeSet<>();
        places.values().stream()
                .filter(place -> place.kind() == Place.Kind.RECEPTION_FACILITY)
                .forEach(place -> leads.add(place.id()));
        boolean grows = true;
        while (grows) {
            grows =
                    routes.values().stream()
                            .filter(route -> leads.contains(route.to()))
                            .map(Route::from)
                            .toList()
                            .stream()
                            .map(leads::add)
                            .reduce(false, Boolean::logicalOr);
        }
        for (Route route : routes.values()) {
            if (!leads.contains(route.to())) {
                problems.add(
                        "routes.csv", 0, "to", route.id(), "a place from which routes lead to a reception facility");
            }
        }
    }
}

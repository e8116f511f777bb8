package clew.scenario.people;

import clew.scenario.pack.Pack;
import clew.scenario.pack.Place;
import clew.scenario.pack.Route;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The routes of a pack as somebody sees them who wants to arrive: which lead on, and how far it still is.
final class Ways {

    private static final long FAR = Long.MAX_VALUE / 4;

    private final Map<String, List<Route>> from = new HashMap<>();
    private final Map<String, Long> rest = new HashMap<>();

    Ways(Pack pack) {
        pack.places().keySet().forEach(place -> from.put(place, new ArrayList<>()));
        pack.routes().values().forEach(route -> from(route.from()).add(route));
        for (Place place : pack.places().values()) {
            rest.put(place.id(), place.kind() == Place.Kind.RECEPTION_FACILITY ? 0L : FAR);
        }
        shorten(pack);
    }

    /// The kilometres that are left from each place, after Bellman and Ford: a pack has few routes.
    private void shorten(Pack pack) {
        boolean shorter = true;
        while (shorter) {
            shorter = false;
            for (Route route : pack.routes().values()) {
                long by = rest(route.to()) + route.kilometres();
                if (by < rest(route.from())) {
                    rest.put(route.from(), by);
                    shorter = true;
                }
            }
        }
    }

    /// The routes that begin at a place.
    List<Route> from(String place) {
        return Objects.requireNonNull(from.get(place), place);
    }

    /// How many kilometres it is from a place to the nearest reception facility.
    long rest(String place) {
        return Objects.requireNonNull(rest.get(place), place);
    }
}

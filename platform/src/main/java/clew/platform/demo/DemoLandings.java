package clew.platform.demo;

import clew.platform.demo.DemoLanding.Comer;
import clew.platform.recognition.NewGroup;
import clew.scenario.world.ReadWorld;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The arrivals of a generated world as groups to register: who came to one facility on one day is one group.
///
/// A world whose days lie ahead is put back by whole days, so that its last arrival was at the latest two hours ago.
/// Days of birth are put back by as many, so that everybody is as old as in the world.
final class DemoLandings {

    private static final Duration LAST = Duration.ofHours(2);

    private final ReadWorld world;
    private final ZoneId zone;
    private final Map<String, List<String>> signs;

    private DemoLandings(ReadWorld world, ZoneId zone) throws IOException {
        this.world = world;
        this.zone = zone;
        this.signs = signsAtRegistration(world);
    }

    /// The groups in the order in which they came.
    ///
    /// @throws IOException if the world cannot be read
    static List<DemoLanding> of(ReadWorld world, Instant now, ZoneId zone) throws IOException {
        return new DemoLandings(world, zone).all(now);
    }

    private List<DemoLanding> all(Instant now) throws IOException {
        List<Map<String, String>> rows = world.table("arrivals.csv");
        long back = daysBack(rows, now);
        Map<String, Long> parties =
                rows.stream().collect(Collectors.groupingBy(row -> text(row, "party"), Collectors.counting()));
        SortedMap<String, List<Comer>> groups = new TreeMap<>();
        Map<String, String> places = new HashMap<>();
        for (Map<String, String> row : rows) {
            String key = text(row, "at").substring(0, 10) + " " + text(row, "facility");
            places.put(key, text(row, "place"));
            groups.computeIfAbsent(key, _ -> new ArrayList<>())
                    .add(comer(row, parties.getOrDefault(text(row, "party"), 0L) > 1, back));
        }
        List<DemoLanding> landings = new ArrayList<>();
        groups.forEach(
                (key, people) -> landings.addAll(landings(key, Objects.requireNonNull(places.get(key)), people)));
        return landings;
    }

    /// How many days the world is put back; none where its last arrival is over.
    private long daysBack(List<Map<String, String>> rows, Instant now) {
        LocalDateTime latest = LocalDateTime.ofInstant(now.minus(LAST), zone);
        LocalDateTime last = rows.stream()
                .map(row -> LocalDateTime.parse(text(row, "at")))
                .max(LocalDateTime::compareTo)
                .orElse(latest);
        long days = ChronoUnit.DAYS.between(latest.toLocalDate(), last.toLocalDate());
        return Math.max(0, last.minusDays(days).isAfter(latest) ? days + 1 : days);
    }

    private List<DemoLanding> landings(String key, String place, List<Comer> people) {
        List<DemoLanding> parts = new ArrayList<>();
        for (int from = 0; from < people.size(); from += NewGroup.MOST_PEOPLE) {
            List<Comer> part = people.subList(from, Math.min(people.size(), from + NewGroup.MOST_PEOPLE));
            parts.add(new DemoLanding(key + " " + from, place, part.getFirst().at(), note(), part));
        }
        return parts;
    }

    private String note() {
        return world.manifest().get("mark") + " · " + world.hash().substring(0, 16);
    }

    private Comer comer(Map<String, String> row, boolean together, long back) {
        String own = text(row, "own_script");
        return new Comer(
                Integer.parseInt(text(row, "number")),
                LocalDateTime.parse(text(row, "at"))
                        .minusDays(back)
                        .atZone(zone)
                        .toInstant(),
                together ? text(row, "party") : null,
                text(row, "name"),
                own.equals(text(row, "name")) ? null : own,
                text(row, "sex"),
                LocalDate.parse(text(row, "born")).minusDays(back),
                text(row, "language"),
                text(row, "alone").equals("yes"),
                text(row, "hurt").equals("yes"),
                signs.getOrDefault(text(row, "number"), List.of()));
    }

    /// The indicators in the interviews at registration, by the number of the arrival.
    private static Map<String, List<String>> signsAtRegistration(ReadWorld world) throws IOException {
        Map<String, String> interviewed = new HashMap<>();
        for (Map<String, String> piece : world.table("pieces.csv")) {
            if (text(piece, "kind").equals("registration_interview")) {
                interviewed.put(text(piece, "number"), text(piece, "arrival"));
            }
        }
        Map<String, List<String>> signs = new HashMap<>();
        for (Map<String, String> sign : world.table("signs.csv")) {
            String arrival = interviewed.get(text(sign, "piece"));
            if (arrival != null && text(sign, "instrument").equals(DemoPeople.INSTRUMENT)) {
                signs.computeIfAbsent(arrival, _ -> new ArrayList<>()).add(text(sign, "indicator"));
            }
        }
        return signs;
    }

    private static String text(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }
}

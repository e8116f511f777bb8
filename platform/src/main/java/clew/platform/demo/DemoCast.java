package clew.platform.demo;

import clew.platform.demo.DemoLanding.Comer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Who of those who arrived plays which part in the stories of the demonstration: for each row of `cast.csv` the latest
/// of the right sex and age who had arrived by then. A part for which nobody came is not played.
final class DemoCast {

    private final Map<Integer, DemoTable.Row> parts = new HashMap<>();

    private DemoCast() {}

    static DemoCast of(List<DemoLanding> landings, Instant now, ZoneId zone) {
        DemoCast cast = new DemoCast();
        List<Comer> latestFirst = new ArrayList<>(
                landings.stream().flatMap(landing -> landing.people().stream()).toList());
        latestFirst.sort((one, other) -> other.at().compareTo(one.at()));
        for (DemoTable.Row row : DemoTable.rows("cast")) {
            latestFirst.stream()
                    .filter(comer -> !cast.parts.containsKey(comer.number()))
                    .filter(comer -> fits(comer, row, now, zone))
                    .findFirst()
                    .ifPresent(comer -> cast.parts.put(comer.number(), row));
        }
        return cast;
    }

    private static boolean fits(Comer comer, DemoTable.Row row, Instant now, ZoneId zone) {
        int age = comer.age(LocalDate.ofInstant(now, zone));
        return comer.sex().equals(row.text("sex"))
                && age >= row.number("low")
                && age <= row.number("high")
                && (!row.text("alone").equals("yes") || comer.alone())
                && comer.at().isBefore(now.minus(Duration.ofHours(row.number("hours_ago"))));
    }

    /// The part that somebody plays.
    Optional<DemoTable.Row> part(Comer comer) {
        return Optional.ofNullable(parts.get(comer.number()));
    }

    /// The key of a part.
    static String key(DemoTable.Row part) {
        return Objects.requireNonNull(part.text("key"));
    }
}

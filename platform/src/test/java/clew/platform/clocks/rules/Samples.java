package clew.platform.clocks.rules;

import clew.platform.access.DataKind;
import clew.platform.access.Role;
import clew.platform.casework.nrm.NrmProfile.Law;
import clew.platform.casework.nrm.Reliability;
import clew.platform.clocks.files.CalendarFile;
import clew.platform.clocks.rules.ClockDefinition.Breach;
import clew.platform.clocks.rules.ClockDefinition.Direction;
import clew.platform.clocks.rules.ClockDefinition.Extending;
import clew.platform.clocks.rules.ClockDefinition.Signals;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Definitions and calendars for tests of the rules.
public final class Samples {

    static final Law LAW = new Law("law", "Law", "A law.", Reliability.VERIFIED);

    /// Every calendar that is shipped, by id.
    public static final Map<String, HolidayCalendar> CALENDARS = calendars();

    private Samples() {}

    /// A clock of a length, as the golden cases need it.
    static ClockDefinition clock(String length, String calendar, String zone, boolean counted, boolean toWorkingDay) {
        return clock(Direction.DEADLINE, length, calendar, zone, counted, toWorkingDay);
    }

    static ClockDefinition clock(
            Direction direction, String length, String calendar, String zone, boolean counted, boolean toWorkingDay) {
        return new ClockDefinition(
                "clock",
                "Clock",
                "A clock.",
                DataKind.PROCESS,
                direction,
                Length.parse(length).orElseThrow(),
                new Counting("counting", counted, toWorkingDay, LAW),
                calendar,
                ZoneId.of(zone),
                new Signals(List.of("began"), List.of(), List.of("done"), List.of(), List.of(), List.of()),
                Set.of(Role.CASE_WORKER),
                Set.of(Role.DECISION_MAKER),
                new Extending(Set.of(Role.CO_ORDINATOR), 2, 10),
                new Breach(Set.of(Role.CASE_WORKER), false),
                LAW);
    }

    /// Every calendar that is shipped, read anew: nothing that an earlier test computed is remembered in it.
    public static Map<String, HolidayCalendar> calendars() {
        Map<String, HolidayCalendar> all = new HashMap<>();
        for (String country : List.of("model", "uk", "nl", "de", "it")) {
            all.putAll(CalendarFile.read(country + "/calendars.yaml", text(country, "calendars.yaml"))
                    .orThrow());
        }
        return Map.copyOf(all);
    }

    /// The text of a shipped file.
    public static String text(String country, String name) {
        String path = "/packs/" + country + "/1/" + name;
        try (InputStream in = Samples.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

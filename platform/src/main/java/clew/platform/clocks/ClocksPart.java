package clew.platform.clocks;

import clew.platform.clocks.files.CalendarFile;
import clew.platform.clocks.files.ClockCheck;
import clew.platform.clocks.files.ClockFile;
import clew.platform.clocks.rules.HolidayCalendar;
import clew.platform.packs.Pack;
import clew.platform.packs.PackFault;
import clew.platform.packs.PackPart;
import clew.platform.packs.PackReading;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Reads `clocks.yaml` and `calendars.yaml` of a pack. A pack without them has no clocks.
@Component
class ClocksPart implements PackPart {

    static final String CLOCKS = ClockCheck.CLOCKS;
    static final String CALENDARS = ClockCheck.CALENDARS;

    @Override
    public boolean reads(String name) {
        return name.equals(CLOCKS) || name.equals(CALENDARS);
    }

    @Override
    public List<PackFault> check(Pack pack, String name) {
        PackReading<Map<String, HolidayCalendar>> calendars = calendars(pack);
        if (name.equals(CALENDARS)) {
            return calendars.found();
        }
        return switch (calendars) {
            case PackReading.Faulty<Map<String, HolidayCalendar>> _ -> List.of();
            case PackReading.Sound<Map<String, HolidayCalendar>>(Map<String, HolidayCalendar> sound) ->
                ClockFile.read(name, pack.file(name).orElseThrow(), sound).found();
        };
    }

    /// The calendars of a pack; none where it has no such file.
    private static PackReading<Map<String, HolidayCalendar>> calendars(Pack pack) {
        return pack.file(CALENDARS)
                .map(text -> CalendarFile.read(CALENDARS, text))
                .orElse(new PackReading.Sound<>(Map.of()));
    }
}

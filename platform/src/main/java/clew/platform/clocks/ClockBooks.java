package clew.platform.clocks;

import clew.platform.clocks.files.CalendarFile;
import clew.platform.clocks.files.ClockFile;
import clew.platform.clocks.rules.ClockBook;
import clew.platform.clocks.rules.ClockDefinition;
import clew.platform.clocks.rules.HolidayCalendar;
import clew.platform.packs.PackRef;
import clew.platform.packs.Packs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// The clocks of the packs that are here, read once: the texts of a pack never change.
@Component
class ClockBooks {

    private final Packs packs;
    private final Map<PackRef, Book> read = new ConcurrentHashMap<>();

    ClockBooks(Packs packs) {
        this.packs = packs;
    }

    /// The clocks of a pack with its calendars.
    record Book(ClockBook clocks, Map<String, HolidayCalendar> calendars) {

        HolidayCalendar calendarOf(ClockDefinition definition) {
            return Optional.ofNullable(calendars.get(definition.calendar())).orElseThrow();
        }
    }

    /// The pack under which new clocks start.
    PackRef current() {
        return packs.current();
    }

    /// The clocks of a pack; none where it has no file of them.
    Book of(PackRef pack) {
        return read.computeIfAbsent(pack, this::load);
    }

    /// The definition of a clock, as it was when the clock started.
    ClockDefinition definitionOf(CaseClock clock) {
        return of(clock.pack()).clocks().find(clock.definition()).orElseThrow();
    }

    /// The calendar of a clock, as it was when the clock started.
    HolidayCalendar calendarOf(CaseClock clock) {
        return of(clock.pack()).calendarOf(definitionOf(clock));
    }

    private Book load(PackRef pack) {
        Map<String, HolidayCalendar> calendars = packs.file(pack, ClocksPart.CALENDARS)
                .map(text -> CalendarFile.read(ClocksPart.CALENDARS, text).orThrow())
                .orElse(Map.of());
        ClockBook clocks = packs.file(pack, ClocksPart.CLOCKS)
                .map(text -> ClockFile.read(ClocksPart.CLOCKS, text, calendars).orThrow())
                .orElse(new ClockBook("", "en", List.of()));
        return new Book(clocks, calendars);
    }
}

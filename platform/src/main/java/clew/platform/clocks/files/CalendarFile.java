package clew.platform.clocks.files;

import clew.platform.clocks.rules.HolidayCalendar;
import clew.platform.clocks.rules.HolidayRule;
import clew.platform.clocks.rules.HolidayRule.Moved;
import clew.platform.packs.Entries;
import clew.platform.packs.PackReading;
import clew.platform.packs.PackYaml;
import java.time.DayOfWeek;
import java.time.Year;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads `calendars.yaml`: the holiday calendars of a pack by id. The format is in `docs/reference/clocks.md`.
public final class CalendarFile {

    private final Laws laws;
    private final Map<String, HolidayCalendar> calendars = new LinkedHashMap<>();

    private CalendarFile(Laws laws) {
        this.laws = laws;
    }

    /// Reads a file; the name is for the messages only.
    public static PackReading<Map<String, HolidayCalendar>> read(String file, String text) {
        return PackYaml.read(file, text, CalendarFile::calendars);
    }

    private static Map<String, HolidayCalendar> calendars(Entries root) {
        CalendarFile reader = new CalendarFile(Laws.of(root));
        for (Entries entries : root.maps("calendars")) {
            HolidayCalendar calendar = reader.calendar(entries);
            reader.calendars.put(calendar.id(), calendar);
            entries.refuseTheRest();
        }
        if (reader.calendars.isEmpty()) {
            root.fault("calendars", "a list with at least one entry");
        }
        root.refuseTheRest();
        return reader.calendars;
    }

    private HolidayCalendar calendar(Entries entries) {
        String id = Laws.id(entries, calendars);
        List<HolidayRule> rules = new ArrayList<>();
        Set<DayOfWeek> weekend = entries.some("weekend", DayOfWeek.class);
        if (entries.has("extends")) {
            HolidayCalendar parent =
                    Laws.known(entries, "extends", calendars, "calendar").orElse(null);
            if (parent != null) {
                rules.addAll(parent.rules());
                weekend = weekend.isEmpty() ? parent.weekend() : weekend;
            }
        }
        int first = year(entries, "valid-from", Year.MIN_VALUE);
        int last = year(entries, "valid-to", Year.MAX_VALUE);
        entries.maps("holidays").forEach(each -> rules.add(holiday(each)));
        if (weekend.size() > 5) {
            entries.fault("weekend", "at most five days: somebody must work");
        }
        if (first > last) {
            entries.fault("valid-to", "a year not before " + first);
        }
        Set<DayOfWeek> free = weekend.isEmpty() ? EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY) : weekend;
        return new HolidayCalendar(id, entries.text("name"), free, rules, first, last, laws.of(entries, "law"));
    }

    private static HolidayRule holiday(Entries entries) {
        Set<Integer> except = new HashSet<>();
        for (String text : entries.texts("except")) {
            if (text.matches("[0-9]{4}")) {
                except.add(Integer.valueOf(text));
            } else {
                entries.fault("except", "a list of years such as 2022");
            }
        }
        HolidayRule.Day day = HolidayDay.read(entries);
        int from = year(entries, "from", Year.MIN_VALUE);
        int to = year(entries, "to", Year.MAX_VALUE);
        if (day instanceof HolidayRule.Day.Once once) {
            from = once.date().getYear();
            to = from;
        }
        Moved moved = entries.has("moved") ? entries.one("moved", Moved.class, Moved.NOT) : Moved.NOT;
        HolidayRule rule = new HolidayRule(entries.text("name"), day, from, to, except, moved);
        entries.refuseTheRest();
        return rule;
    }

    private static int year(Entries entries, String name, int otherwise) {
        String text = entries.optionalText(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("[12][0-9]{3}")) {
            entries.fault(name, "a year such as 2026");
            return otherwise;
        }
        return Integer.parseInt(text);
    }
}

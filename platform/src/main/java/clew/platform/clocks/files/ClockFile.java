package clew.platform.clocks.files;

import clew.platform.access.DataKind;
import clew.platform.access.Role;
import clew.platform.clocks.rules.ClockBook;
import clew.platform.clocks.rules.ClockDefinition;
import clew.platform.clocks.rules.ClockDefinition.Breach;
import clew.platform.clocks.rules.ClockDefinition.Direction;
import clew.platform.clocks.rules.ClockDefinition.Extending;
import clew.platform.clocks.rules.ClockDefinition.Signals;
import clew.platform.clocks.rules.Counting;
import clew.platform.clocks.rules.HolidayCalendar;
import clew.platform.clocks.rules.Length;
import clew.platform.clocks.rules.Unit;
import clew.platform.packs.Entries;
import clew.platform.packs.PackReading;
import clew.platform.packs.PackYaml;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads `clocks.yaml`: the clocks of a pack. The format is in `docs/reference/clocks.md`.
public final class ClockFile {

    private static final String SIGNAL = "[a-z]+(-[a-z0-9]+)*(:[a-z0-9]+(-[a-z0-9]+)*)?";
    private static final Length NO_LENGTH = new Length(1, Unit.DAYS);
    private static final Counting NO_COUNTING = new Counting("", false, false, Laws.UNKNOWN);

    private final Entries root;
    private final Map<String, HolidayCalendar> calendars;
    private final Laws laws;
    private final Map<String, Counting> countings = new LinkedHashMap<>();
    private final Map<String, ClockDefinition> clocks = new LinkedHashMap<>();

    private ClockFile(Entries root, Map<String, HolidayCalendar> calendars) {
        this.root = root;
        this.calendars = calendars;
        this.laws = Laws.of(root);
    }

    /// Reads a file; the name is for the messages only.
    ///
    /// @param calendars those of the same pack, by id
    public static PackReading<ClockBook> read(String file, String text, Map<String, HolidayCalendar> calendars) {
        return PackYaml.read(file, text, root -> new ClockFile(root, calendars).book());
    }

    private ClockBook book() {
        for (Entries entries : root.maps("counting")) {
            Counting counting = counting(entries);
            countings.put(counting.id(), counting);
            entries.refuseTheRest();
        }
        ZoneId zone = zone(root);
        Laws.known(root, "calendar", calendars, "calendar");
        for (Entries entries : root.maps("clocks")) {
            ClockDefinition clock = clock(entries, zone);
            clocks.put(clock.id(), clock);
            entries.refuseTheRest();
        }
        if (clocks.isEmpty()) {
            root.fault("clocks", "a list with at least one entry");
        }
        ClockBook book =
                new ClockBook(root.text("jurisdiction"), root.text("language"), new ArrayList<>(clocks.values()));
        root.refuseTheRest();
        return book;
    }

    private Counting counting(Entries entries) {
        return new Counting(
                Laws.id(entries, countings),
                entries.yes("day-of-event-counts"),
                entries.yes("ends-on-working-day"),
                laws.of(entries, "law"));
    }

    private ClockDefinition clock(Entries entries, ZoneId zone) {
        return new ClockDefinition(
                Laws.id(entries, clocks),
                entries.text("name"),
                entries.text("text"),
                entries.has("kind") ? kind(entries) : DataKind.PROCESS,
                entries.one("direction", Direction.class, Direction.DEADLINE),
                length(entries),
                Laws.known(entries, "counting", countings, "counting").orElse(NO_COUNTING),
                calendar(entries),
                entries.has("zone") ? zone(entries) : zone,
                signals(entries),
                entries.some("pausable-by", Role.class),
                entries.some("cancellable-by", Role.class),
                extending(entries),
                new Breach(entries.some("breach-tells", Role.class), entries.yes("breach-tells-partners")),
                laws.of(entries, "law"));
    }

    private static DataKind kind(Entries entries) {
        DataKind kind = entries.one("kind", DataKind.class, DataKind.PROCESS);
        if (!kind.personal()) {
            entries.fault("kind", "a compartment of data about a person");
        }
        return kind;
    }

    private static Length length(Entries entries) {
        String text = entries.text("length");
        Optional<Length> length = Length.parse(text);
        if (length.isEmpty() && !text.isEmpty()) {
            entries.fault("length", "a number and hours, days, working-days, weeks, months or years");
        }
        return length.orElse(NO_LENGTH);
    }

    private String calendar(Entries entries) {
        return entries.has("calendar")
                ? Laws.known(entries, "calendar", calendars, "calendar")
                        .map(HolidayCalendar::id)
                        .orElse("")
                : root.text("calendar");
    }

    private static ZoneId zone(Entries entries) {
        String text = entries.text("zone");
        try {
            return text.isEmpty() ? ZoneOffset.UTC : ZoneId.of(text);
        } catch (DateTimeException e) {
            entries.fault("zone", "a time zone such as Europe/Amsterdam");
            return ZoneOffset.UTC;
        }
    }

    private static Signals signals(Entries entries) {
        Signals signals = new Signals(
                signals(entries, "starts"),
                signals(entries, "restarts"),
                signals(entries, "stops"),
                signals(entries, "pauses"),
                signals(entries, "resumes"),
                signals(entries, "cancels"));
        if (signals.starts().isEmpty() && signals.restarts().isEmpty()) {
            entries.fault("starts", "at least one thing that starts it");
        }
        if (!signals.pauses().isEmpty() && signals.resumes().isEmpty()) {
            entries.fault("resumes", "what lets it go on, since something pauses it");
        }
        return signals;
    }

    private static List<String> signals(Entries entries, String name) {
        List<String> names = entries.texts(name);
        if (!names.stream().allMatch(each -> each.matches(SIGNAL))) {
            entries.fault(name, "names such as guardian-appointed or stage-kind:closed");
        }
        return names;
    }

    private static Extending extending(Entries entries) {
        Set<Role> by = entries.some("extendable-by", Role.class);
        Extending extending = new Extending(by, number(entries, "extend-times"), number(entries, "extend-by"));
        boolean whole = !by.isEmpty() && extending.times() > 0 && extending.most() > 0;
        boolean none = by.isEmpty() && extending.times() == 0 && extending.most() == 0;
        if (!whole && !none) {
            entries.fault("extendable-by", "extendable-by, extend-times and extend-by together, or none of them");
        }
        return extending;
    }

    private static int number(Entries entries, String name) {
        String text = entries.optionalText(name);
        if (text == null) {
            return 0;
        }
        if (!text.matches("[1-9][0-9]{0,3}")) {
            entries.fault(name, "a number from 1 to " + Length.MOST);
            return 0;
        }
        return Integer.parseInt(text);
    }
}

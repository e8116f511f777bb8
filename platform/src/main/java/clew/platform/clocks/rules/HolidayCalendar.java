package clew.platform.clocks.rules;

import clew.platform.casework.nrm.NrmProfile.Law;
import clew.platform.clocks.rules.HolidayRule.Moved;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// The days of a country or region on which no work is done.
///
/// The holidays of a year are laid out in two rounds. First each falls on its own day. Then those that the rule
/// moves from a weekend go, in the order of the year, to the next day that is neither a weekend nor already a
/// holiday: so Christmas on a Saturday and Boxing Day on a Sunday become Monday and Tuesday, and Christmas on a
/// Sunday becomes the Tuesday, because Boxing Day has the Monday. A moved holiday leaves its own day; that is a
/// weekend, so no working day is gained by it.
public final class HolidayCalendar {

    private final String id;
    private final String name;
    private final Set<DayOfWeek> weekend;
    private final List<HolidayRule> rules;
    private final int firstYear;
    private final int lastYear;
    private final Law law;
    private final Map<Integer, NavigableMap<LocalDate, String>> years = new ConcurrentHashMap<>();

    /// A calendar from its parts.
    ///
    /// @param firstYear the first year for which its rules are right
    /// @param lastYear the last year for which somebody looked them up
    /// @param law where they come from
    public HolidayCalendar(
            String id,
            String name,
            Set<DayOfWeek> weekend,
            List<HolidayRule> rules,
            int firstYear,
            int lastYear,
            Law law) {
        this.id = id;
        this.name = name;
        this.weekend = Set.copyOf(weekend);
        this.rules = List.copyOf(rules);
        this.firstYear = firstYear;
        this.lastYear = lastYear;
        this.law = law;
    }

    /// What clocks call it by.
    public String id() {
        return id;
    }

    /// For people.
    public String name() {
        return name;
    }

    /// The rules of its holidays.
    public List<HolidayRule> rules() {
        return rules;
    }

    /// The days that are free each week.
    public Set<DayOfWeek> weekend() {
        return weekend;
    }

    /// Where its rules come from.
    public Law law() {
        return law;
    }

    /// The first year for which its rules are right.
    public int firstYear() {
        return firstYear;
    }

    /// The last year for which somebody looked them up.
    public int lastYear() {
        return lastYear;
    }

    /// Whether somebody looked up the rules for the year of this day.
    public boolean knows(LocalDate day) {
        return firstYear <= day.getYear() && day.getYear() <= lastYear;
    }

    /// Whether it is neither a weekend nor a holiday.
    public boolean working(LocalDate day) {
        return !weekend.contains(day.getDayOfWeek()) && !holidays(day.getYear()).containsKey(day);
    }

    /// The name of the holiday on a day, if it is one.
    public Optional<String> holiday(LocalDate day) {
        return Optional.ofNullable(holidays(day.getYear()).get(day));
    }

    /// The holidays of a year, in order.
    public NavigableMap<LocalDate, String> holidays(int year) {
        return years.computeIfAbsent(year, this::layOut);
    }

    private NavigableMap<LocalDate, String> layOut(int year) {
        NavigableMap<LocalDate, String> days = new TreeMap<>();
        NavigableMap<LocalDate, String> toMove = new TreeMap<>();
        for (HolidayRule rule : rules) {
            if (rule.in(year)) {
                LocalDate day = rule.day().in(year);
                boolean moves = rule.moved() == Moved.TO_NEXT_WORKING_DAY && weekend.contains(day.getDayOfWeek());
                (moves ? toMove : days).merge(settled(rule, day), rule.name(), (one, other) -> one + ", " + other);
            }
        }
        toMove.forEach((day, holiday) -> days.put(free(day, days), holiday));
        return Collections.unmodifiableNavigableMap(days);
    }

    private static LocalDate settled(HolidayRule rule, LocalDate day) {
        boolean back = rule.moved() == Moved.FROM_SUNDAY_TO_SATURDAY && day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return back ? day.minusDays(1) : day;
    }

    private LocalDate free(LocalDate from, Map<LocalDate, String> taken) {
        LocalDate day = from;
        while (weekend.contains(day.getDayOfWeek()) || taken.containsKey(day)) {
            day = day.plusDays(1);
        }
        return day;
    }
}

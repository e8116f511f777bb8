package clew.scenario.crime;

import clew.scenario.pack.Course;

/// A time at one site: of exploitation, or of work for an employer who breaks the law but is no trafficker.
///
/// @param person who
/// @param network whose; -1 for an employer who is in none
/// @param site where
/// @param nature what it is in truth
/// @param fromDay the first day
/// @param untilDay the last day
/// @param debt what is demanded of the person
public record Spell(int person, int network, String site, Course.Nature nature, int fromDay, int untilDay, Debt debt) {

    /// Whether the person is there on a day.
    public boolean on(int day) {
        return day >= fromDay && day <= untilDay;
    }
}

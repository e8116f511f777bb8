package clew.scenario.pack;

/// That nobody can take a route for some days of the world's year.
///
/// @param fromDay the first day, counted from 0
/// @param untilDay the last day
public record Closure(String route, int fromDay, int untilDay) {

    /// Whether it holds on a day.
    public boolean holds(int day) {
        return day >= fromDay && day <= untilDay;
    }
}

package clew.platform.clocks.rules;

import java.util.Locale;

/// What a length of time is counted in.
public enum Unit {
    /// Elapsed time, to the microsecond, whatever the clocks on the wall do.
    HOURS,
    /// Days of the calendar in the zone of the clock.
    DAYS,
    /// Days that are neither weekend nor holiday.
    WORKING_DAYS,
    /// Seven days each.
    WEEKS,
    /// From a day to the day of the same number, or the last of a shorter month.
    MONTHS,
    /// Twelve months each.
    YEARS;

    /// As it is written in a file: `working-days`.
    public String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether a word stands for it: `days`, or `day` after the number 1.
    boolean is(String word, String amount) {
        String many = written();
        return word.equals(many) || (amount.equals("1") && word.equals(many.substring(0, many.length() - 1)));
    }
}

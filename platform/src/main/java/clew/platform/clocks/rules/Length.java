package clew.platform.clocks.rules;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How long a clock runs: `5 working-days`.
public record Length(int amount, Unit unit) {

    /// The largest amount that a file may name.
    public static final int MOST = 9999;

    private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]{0,3}) ([a-z-]+)");

    /// Refuses a length of nothing.
    public Length {
        if (amount < 1) {
            throw new IllegalArgumentException("a length is at least 1, not " + amount);
        }
    }

    /// Reads `5 working-days`; empty where it is not a length.
    public static Optional<Length> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Arrays.stream(Unit.values())
                .filter(unit -> unit.is(matcher.group(2), matcher.group(1)))
                .findFirst()
                .map(unit -> new Length(Integer.parseInt(matcher.group(1)), unit));
    }

    /// This length with so much more of its own unit.
    public Length plus(int more) {
        return new Length(amount + more, unit);
    }

    @Override
    public String toString() {
        return amount + " " + unit.written();
    }
}

package clew.platform.access.limits;

import java.time.Duration;

/// What is limited, how many times within how long. A member's own mistakes fit in; a program's guesses do not.
public enum Limit {
    /// Wrong passwords for one name from one network: then the [Lockout] begins.
    PASSWORD(5, Duration.ofMinutes(15)),
    /// Wrong passwords for one name from anywhere, browsers that are known apart.
    PASSWORD_ANYWHERE(50, Duration.ofMinutes(15)),
    /// Wrong passwords from one network for any name: an office shares one address.
    PASSWORD_FROM(200, Duration.ofMinutes(15)),
    /// Wrong codes of one member: then the [Lockout] begins. A code has a million values and lives 90 seconds.
    CODE(5, Duration.ofMinutes(15)),
    /// One-time links from one network that lead nowhere.
    LINK(60, Duration.ofMinutes(15)),
    /// Tokens of programs from one network that are not known.
    TOKEN(60, Duration.ofMinutes(15)),
    /// Searches of one member. Nobody reads two results a second.
    SEARCH(120, Duration.ofMinutes(1));

    private final int times;
    private final Duration within;

    Limit(int times, Duration within) {
        this.times = times;
        this.within = within;
    }

    public int times() {
        return times;
    }

    public Duration within() {
        return within;
    }
}

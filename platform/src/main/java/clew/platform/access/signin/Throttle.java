package clew.platform.access.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Slows guessing down: after five failures within a quarter of an hour for one name from one address, or fifty for one
/// name from anywhere, or two hundred from one address for any name (an office
/// shares one), sign-in is refused for a quarter of an hour from the last
/// failure, also with the right password.
///
/// It counts alike for names that exist and names that do not. It is kept in memory, bounded, and forgotten at a
/// restart.
@Component
class Throttle {

    static final int FAILURES = 5;
    static final int FAILURES_ANYWHERE = 50;
    static final int FAILURES_FROM = 200;
    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int REMEMBERED = 20_000;

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    Throttle(Clock clock) {
        this.clock = clock;
    }

    /// Whether sign-in by this name from this address must wait.
    synchronized boolean waits(String userName, String address) {
        return count(both(userName, address)) >= FAILURES
                || count(name(userName)) >= FAILURES_ANYWHERE
                || count(from(address)) >= FAILURES_FROM;
    }

    synchronized void failed(String userName, String address) {
        Instant now = clock.instant();
        for (String key : new String[] {both(userName, address), name(userName), from(address)}) {
            failures.put(key, new Failures(count(key) + 1, now));
        }
    }

    synchronized void succeeded(String userName, String address) {
        failures.remove(both(userName, address));
    }

    private int count(String key) {
        Failures known = failures.get(key);
        if (known == null) {
            return 0;
        }
        if (known.last.plus(WINDOW).isBefore(clock.instant())) {
            failures.remove(key);
            return 0;
        }
        return known.count;
    }

    private static String both(String userName, String address) {
        return address + " " + name(userName);
    }

    private static String name(String userName) {
        return "name " + userName.strip().toLowerCase(Locale.ROOT);
    }

    private static String from(String address) {
        return "from " + address;
    }

    private record Failures(int count, Instant last) {}
}

package clew.platform.access.limits;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Makes those wait who guess, longer each time: a quarter of an hour after five failures, then half an hour, then an
/// hour, and never longer.
///
/// **Whom it hits.** The wait is for one name from one network, so that a stranger elsewhere cannot lock a
/// member out. Fifty failures for a name from anywhere, or two hundred from one network, make everybody wait
/// there who does not sit at a browser in which that member has signed in before ("device cookies", OWASP):
/// many machines that guess together slow down strangers, and never the member at their own desk. A lock is
/// over by itself after at most an hour, by the right password after the wait, or when an administrator lifts
/// it.
///
/// **What it gives away.** Nothing: names that exist and names that do not are counted alike.
@Component
public final class Lockout {

    private static final Duration[] WAITS = {Duration.ofMinutes(15), Duration.ofMinutes(30), Duration.ofMinutes(60)};
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);
    private static final int REMEMBERED = 50_000;

    private final Limits limits;
    private final Clock clock;
    private final Map<Key, Lock> locks = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Lock> eldest) {
            return size() > REMEMBERED;
        }
    };

    Lockout(Limits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /// Begins an attempt with a password: how long whoever gives this name from this address must wait first; zero if
    /// not at all. The attempt counts as a failure until [#passwordRight], so that many at once are no way around.
    ///
    /// @param known whether the browser is one in which the member signed in before
    public synchronized Duration passwordAttempt(String userName, String address, boolean known) {
        Key own = key(Limit.PASSWORD, userName, address);
        Duration wait = left(own);
        boolean crowd = !known
                && (limits.spent(Limit.PASSWORD_ANYWHERE, plain(userName))
                        || limits.spent(Limit.PASSWORD_FROM, Network.of(address)));
        if (crowd && wait.compareTo(WAITS[0]) < 0) {
            return WAITS[0];
        }
        if (wait.isZero()) {
            failed(own);
            limits.take(Limit.PASSWORD_ANYWHERE, plain(userName));
            limits.take(Limit.PASSWORD_FROM, Network.of(address));
        }
        return wait;
    }

    /// The right password: earlier failures from there no longer count.
    public synchronized void passwordRight(String userName, String address) {
        forget(key(Limit.PASSWORD, userName, address));
        limits.giveBack(Limit.PASSWORD_ANYWHERE, plain(userName));
        limits.giveBack(Limit.PASSWORD_FROM, Network.of(address));
    }

    /// Begins an attempt with a code: how long the member must wait first; zero if not at all. The attempt
    /// counts as a failure until [#codeRight].
    public synchronized Duration codeAttempt(String member) {
        Key key = key(Limit.CODE, member, "");
        Duration wait = left(key);
        if (wait.isZero()) {
            failed(key);
        }
        return wait;
    }

    /// The right code.
    public synchronized void codeRight(String member) {
        forget(key(Limit.CODE, member, ""));
    }

    /// Lifts every lock of a name and of the member who has it.
    public synchronized void lift(String userName, String member) {
        String name = plain(userName);
        for (Key key : locks.keySet().toArray(Key[]::new)) {
            if (key.name().equals(name) || key.name().equals(plain(member))) {
                forget(key);
            }
        }
        limits.forget(Limit.PASSWORD_ANYWHERE, name);
    }

    private void failed(Key key) {
        Instant now = clock.instant();
        Lock before = locks.get(key);
        int level = before == null || before.last().plus(FORGOTTEN_AFTER).isBefore(now) ? 0 : before.level();
        limits.take(key.limit(), key.bucket());
        if (limits.spent(key.limit(), key.bucket())) {
            limits.forget(key.limit(), key.bucket());
            Duration wait = WAITS[Math.min(level, WAITS.length - 1)];
            locks.put(key, new Lock(level + 1, now.plus(wait), now));
        } else {
            locks.put(key, new Lock(level, Instant.EPOCH, now));
        }
    }

    private Duration left(Key key) {
        Lock lock = locks.get(key);
        Instant now = clock.instant();
        return lock == null || !lock.until().isAfter(now) ? Duration.ZERO : Duration.between(now, lock.until());
    }

    private void forget(Key key) {
        locks.remove(key);
        limits.forget(key.limit(), key.bucket());
    }

    private static Key key(Limit limit, String name, String address) {
        return new Key(limit, plain(name), Network.of(address));
    }

    private static String plain(String userName) {
        return userName.strip().toLowerCase(Locale.ROOT);
    }

    private record Key(Limit limit, String name, String network) {
        String bucket() {
            return network + " " + name;
        }
    }

    private record Lock(int level, Instant until, Instant last) {}
}

package clew.platform.access.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Counts what is limited, in one bucket for each limit and key (a member, a name that was typed, a network).
///
/// A bucket begins full and is full again after the limit's time. Buckets are kept in memory, bounded, the
/// longest unused first to go, and forgotten at a restart: an attacker who can restart Clew has no need to
/// guess.
@Component
public final class Limits {

    private static final int REMEMBERED = 50_000;
    private static final long NANOS = 1_000_000_000L;

    private final TimeMeter time;
    private final Map<Key, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    Limits(Clock clock) {
        this.time = new ClockTime(clock);
    }

    /// Takes one; false if none is left.
    public boolean take(Limit limit, String key) {
        return bucket(limit, key).tryConsume(1);
    }

    /// Whether none is left.
    public boolean spent(Limit limit, String key) {
        return bucket(limit, key).getAvailableTokens() <= 0;
    }

    /// Gives one back.
    public void giveBack(Limit limit, String key) {
        bucket(limit, key).addTokens(1);
    }

    /// Gives all back.
    public synchronized void forget(Limit limit, String key) {
        buckets.remove(new Key(limit, key));
    }

    private synchronized Bucket bucket(Limit limit, String key) {
        return buckets.computeIfAbsent(
                new Key(limit, key),
                _ -> Bucket.builder()
                        .withCustomTimePrecision(time)
                        .addLimit(band -> band.capacity(limit.times()).refillIntervally(limit.times(), limit.within()))
                        .build());
    }

    private record Key(Limit limit, String key) {}

    /// The application's clock as buckets read it.
    private record ClockTime(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return now.getEpochSecond() * NANOS + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}

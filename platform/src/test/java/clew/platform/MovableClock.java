package clew.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// A clock that stands still until a test moves it. It begins at [#START].
public final class MovableClock extends Clock {

    /// The time at which each context begins.
    public static final Instant START = Instant.parse("2026-11-24T09:00:00Z");

    private volatile Instant now = START;

    /// Sets the time.
    public void set(Instant instant) {
        now = instant;
    }

    /// Moves the time forward.
    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    /// Sets the time back to [#START].
    public void reset() {
        now = START;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }

    /// Puts the clock into the context in place of the real one.
    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }
}

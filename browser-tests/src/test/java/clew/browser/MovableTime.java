package clew.browser;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/// Lets a test go on to a later day: the real clock, and what the test has added to it. It never goes back.
@Configuration(proxyBeanMethods = false)
class MovableTime {

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    @Bean
    @Primary
    Clock movableClock() {
        return new Ahead(ZoneOffset.UTC, ahead);
    }

    /// Goes on by so much.
    void goOn(Duration more) {
        if (more.isNegative()) {
            throw new IllegalArgumentException("Time does not go back: " + more);
        }
        ahead.updateAndGet(more::plus);
    }

    /// The real clock, as far ahead as was asked.
    private static final class Ahead extends Clock {

        private final ZoneId zone;
        private final AtomicReference<Duration> ahead;

        Ahead(ZoneId zone, AtomicReference<Duration> ahead) {
            this.zone = zone;
            this.ahead = ahead;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Ahead(other, ahead);
        }

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(ahead.get()).truncatedTo(ChronoUnit.MICROS);
        }
    }
}

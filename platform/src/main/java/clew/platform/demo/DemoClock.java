package clew.platform.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/// The clock of the demonstration: the real one, which can be put back while the fictional past is being written.
final class DemoClock extends Clock {

    private static final ScopedValue<Instant> PAST = ScopedValue.newInstance();

    private final Clock real;

    DemoClock(Clock real) {
        this.real = real;
    }

    /// Does work as if it were that moment.
    static void at(Instant moment, Runnable work) {
        ScopedValue.where(PAST, moment).run(work);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DemoClock(real.withZone(zone));
    }

    @Override
    public Instant instant() {
        return PAST.isBound() ? PAST.get() : real.instant();
    }
}

package io.fairground.bench.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** The system's clock, and what was skipped: so that leases of minutes run out in a test of seconds. */
final class SkippingClock extends Clock {

    private final Clock clock;
    private final AtomicLong skipped = new AtomicLong();

    SkippingClock(Clock clock) {
        this.clock = Clock.tick(clock, Duration.ofNanos(1000));
    }

    void skip(Duration time) {
        skipped.addAndGet(time.toMillis());
    }

    @Override
    public Instant instant() {
        return clock.instant().plusMillis(skipped.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}

package org.duijie.store.jdbc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/// A clock that stands still until a test lets time pass.
final class SetClock extends Clock {
    private final AtomicLong nanos = new AtomicLong();
    private volatile Instant now = Instant.parse("2026-11-27T04:00:00Z");

    void pass(Duration time) {
        now = now.plus(time);
        nanos.addAndGet(time.toNanos());
    }

    /// Somebody sets the clock; no time passes.
    void jump(Duration distance) {
        now = now.plus(distance);
    }

    /// What passed, however the clock was set.
    long nanos() {
        return nanos.get();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("this clock is asked for moments, not for days");
    }
}

package org.duijie.exchange.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Compares the clock with the time that passes, for what is deleted by its age and never comes back. A clock that
/// moved
/// otherwise is believed again when it has gone steadily for a day: long enough for somebody to set it right.
public final class ClockWatch {
    /// How long a clock has to go steadily before anything is deleted by it.
    public static final Duration AT_FIRST = Duration.ofHours(1);

    /// The same for one that moved, or that says nobody has done anything here for [#SILENCE].
    public static final Duration IN_DOUBT = Duration.ofDays(1);

    static final Duration SILENCE = Duration.ofDays(30);
    private static final Duration SLACK = Duration.ofMinutes(5);
    private static final System.Logger LOG = System.getLogger(ClockWatch.class.getName());

    private final Clock clock;
    private final LongSupplier nanos;
    private Instant seen;
    private long seenAt;
    private long steadySince;
    private Duration needed;

    /// @param nanos what [System#nanoTime] is
    /// @param newest when somebody last did something here
    public ClockWatch(Clock clock, LongSupplier nanos, Optional<Instant> newest) {
        this.clock = clock;
        this.nanos = nanos;
        seen = clock.instant();
        seenAt = nanos.getAsLong();
        steadySince = seenAt;
        needed = newest.filter(time -> time.plus(SILENCE).isBefore(seen)).isPresent() ? IN_DOUBT : AT_FIRST;
    }

    /// What time it is, if the clock can be believed. Ask every hour or so.
    public synchronized Optional<Instant> believed() {
        Instant now = clock.instant();
        long at = nanos.getAsLong();
        Duration moved = Duration.between(seen, now).minusNanos(at - seenAt);
        if (moved.abs().compareTo(SLACK) > 0) {
            steadySince = at;
            needed = IN_DOUBT;
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The clock moved by {0} s: nothing is deleted by its age until it has gone steadily for a day.",
                    Long.toString(moved.toSeconds()));
        }
        seen = now;
        seenAt = at;
        return at - steadySince >= needed.toNanos() ? Optional.of(now) : Optional.empty();
    }
}

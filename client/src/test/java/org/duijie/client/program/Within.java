package org.duijie.client.program;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/// Waits for something that comes soon, and no longer than it may take.
public final class Within {
    private static final long POLL_NANOS = 20_000_000;

    private Within() {}

    /// Asks again and again until there is an answer.
    public static <T> T limit(Duration limit, String awaited, Callable<Optional<T>> question) throws Exception {
        long end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < end) {
            Optional<T> answer = question.call();
            if (answer.isPresent()) {
                return answer.get();
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
        throw new AssertionError("not within %s: %s".formatted(limit, awaited));
    }
}

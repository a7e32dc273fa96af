package org.duijie.store.replica;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duijie.exchange.replica.RateLimits;
import org.junit.jupiter.api.Test;

/// What every adapter of [RateLimits] promises.
public abstract class RateLimitsContract {
    private static final Duration WINDOW = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofMinutes(1);

    private final String key = UUID.randomUUID().toString();

    /// How a replica counts; all that are asked for count together.
    protected abstract RateLimits limits();

    @Test
    void as_many_as_the_limit_may_be_taken_at_once_and_then_one_waits_for_the_first_to_pass() throws Exception {
        RateLimits limits = limits();
        long first = System.nanoTime();
        assertThat(limits.take(key, 2, WINDOW)).isZero();
        assertThat(limits.take(key, 2, WINDOW)).isZero();
        Duration wait = limits.take(key, 2, WINDOW);
        assertThat(wait).isPositive().isLessThanOrEqualTo(WINDOW);

        Thread.sleep(wait.plusMillis(5));
        assertThat(limits.take(key, 2, WINDOW)).isZero();
        assertThat(Duration.ofNanos(System.nanoTime() - first)).isGreaterThan(WINDOW);
    }

    @Test
    void whoever_keeps_knocking_does_not_wait_longer_for_it() throws Exception {
        RateLimits limits = limits();
        assertThat(limits.take(key, 1, WINDOW)).isZero();
        Duration wait = limits.take(key, 1, WINDOW);
        for (int i = 0; i < 50; i++) {
            assertThat(limits.take(key, 1, WINDOW)).isLessThanOrEqualTo(wait);
        }
        Thread.sleep(wait.plusMillis(5));
        assertThat(limits.take(key, 1, WINDOW)).isZero();
    }

    @Test
    void keys_are_counted_apart() {
        RateLimits limits = limits();
        assertThat(limits.take(key, 1, LONG)).isZero();
        assertThat(limits.take(key, 1, LONG)).isPositive();
        assertThat(limits.take(key + "2", 1, LONG)).isZero();
    }

    @Test
    void many_at_once_get_no_more_than_the_limit() throws Exception {
        RateLimits limits = limits();
        int passed = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Duration>> answers = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                answers.add(threads.submit(() -> limits.take(key, 30, LONG)));
            }
            for (Future<Duration> answer : answers) {
                passed += answer.get().isZero() ? 1 : 0;
            }
        }
        assertThat(passed).isEqualTo(30);
    }
}

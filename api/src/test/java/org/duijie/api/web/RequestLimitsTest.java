package org.duijie.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.duijie.api.web.RequestLimits.Kind;
import org.duijie.exchange.replica.RateLimits;
import org.duijie.store.memory.MemoryReplicas;
import org.junit.jupiter.api.Test;

class RequestLimitsTest {
    private final RequestLimits limits = limits(new MemoryReplicas().limits(), "secret");

    private static RequestLimits limits(RateLimits counted, String secret) {
        return new RequestLimits(
                counted, new ServerSettings.Limits(60, 2, 30), OriginsTest.origins(ServerSettings.local(0)), secret);
    }

    @Test
    void an_address_may_do_a_minutes_worth_at_once_and_then_waits() {
        assertThat(limits.take(Kind.LOGIN, "a")).isZero();
        assertThat(limits.take(Kind.LOGIN, "a")).isZero();
        assertThat(limits.take(Kind.LOGIN, "a")).isBetween(1, 60);
    }

    @Test
    void addresses_and_kinds_are_counted_apart() {
        limits.take(Kind.LOGIN, "a");
        limits.take(Kind.LOGIN, "a");
        assertThat(limits.take(Kind.LOGIN, "b")).isZero();
        assertThat(limits.take(Kind.MATCH, "a")).isZero();
    }

    @Test
    void where_it_is_counted_the_address_is_not_seen_and_replicas_with_one_secret_count_together() {
        List<String> keys = new ArrayList<>();
        for (String secret : List.of("one", "one", "another")) {
            limits(
                            (key, limit, window) -> {
                                keys.add(key);
                                return Duration.ofMillis(1);
                            },
                            secret)
                    .take(Kind.LOGIN, "192.0.2.7");
        }
        assertThat(keys.get(0)).isEqualTo(keys.get(1)).isNotEqualTo(keys.get(2)).matches("[0-9a-f]{32}");
    }

    @Test
    void less_than_a_second_to_wait_is_told_as_one() {
        assertThat(limits((key, limit, window) -> Duration.ofMillis(1), "s").take(Kind.LOGIN, "a"))
                .isEqualTo(1);
        assertThat(limits((key, limit, window) -> Duration.ofNanos(1), "s").take(Kind.LOGIN, "a"))
                .isEqualTo(1);
    }
}

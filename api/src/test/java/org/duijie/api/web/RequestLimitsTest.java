package org.duijie.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.duijie.api.web.RequestLimits.Kind;
import org.junit.jupiter.api.Test;

class RequestLimitsTest {
    private static final long SECOND = 1_000_000_000L;

    private final RequestLimits limits = new RequestLimits(60, 2);

    @Test
    void an_address_may_do_a_minutes_worth_at_once_and_then_waits() {
        assertThat(limits.take(Kind.LOGIN, "a", 0)).isZero();
        assertThat(limits.take(Kind.LOGIN, "a", 0)).isZero();
        assertThat(limits.take(Kind.LOGIN, "a", 0)).isEqualTo(30);
        assertThat(limits.take(Kind.LOGIN, "a", 31 * SECOND)).isZero();
    }

    @Test
    void addresses_and_kinds_have_buckets_of_their_own() {
        limits.take(Kind.LOGIN, "a", 0);
        limits.take(Kind.LOGIN, "a", 0);
        assertThat(limits.take(Kind.LOGIN, "b", 0)).isZero();
        assertThat(limits.take(Kind.MATCH, "a", 0)).isZero();
    }

    @Test
    void whoever_keeps_knocking_does_not_wait_longer_for_it() {
        for (int i = 0; i < 60; i++) {
            limits.take(Kind.MATCH, "a", 0);
        }
        for (int i = 0; i < 100; i++) {
            assertThat(limits.take(Kind.MATCH, "a", 0)).isEqualTo(1);
        }
        assertThat(limits.take(Kind.MATCH, "a", SECOND + 1)).isZero();
    }
}

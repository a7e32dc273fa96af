package org.duijie.store.replica;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.duijie.exchange.replica.Leases;
import org.junit.jupiter.api.Test;

/// What every adapter of [Leases] promises.
public abstract class LeasesContract {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(700);

    private final String job = UUID.randomUUID().toString();

    protected abstract Leases leases();

    @Test
    void of_two_holders_one_has_the_lease_until_it_gives_it_back() {
        Leases leases = leases();
        assertThat(leases.acquire(job, "a", LONG)).isTrue();
        assertThat(leases.acquire(job, "b", LONG)).isFalse();
        leases.release(job, "b");
        assertThat(leases.acquire(job, "b", LONG)).isFalse();
        leases.release(job, "a");
        assertThat(leases.acquire(job, "b", LONG)).isTrue();
    }

    @Test
    void a_lease_that_nobody_prolongs_ends() throws Exception {
        Leases leases = leases();
        assertThat(leases.acquire(job, "a", SHORT)).isTrue();
        Thread.sleep(SHORT.plusMillis(50));
        assertThat(leases.acquire(job, "b", LONG)).isTrue();
        assertThat(leases.acquire(job, "a", LONG)).isFalse();
    }

    @Test
    void its_holder_prolongs_it() throws Exception {
        Leases leases = leases();
        assertThat(leases.acquire(job, "a", SHORT)).isTrue();
        assertThat(leases.acquire(job, "a", LONG)).isTrue();
        Thread.sleep(SHORT.plusMillis(50));
        assertThat(leases.acquire(job, "b", LONG)).isFalse();
    }

    @Test
    void jobs_have_leases_of_their_own() {
        Leases leases = leases();
        assertThat(leases.acquire(job, "a", LONG)).isTrue();
        assertThat(leases.acquire(job + "2", "b", LONG)).isTrue();
    }
}

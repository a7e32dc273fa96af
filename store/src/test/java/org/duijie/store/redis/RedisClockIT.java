package org.duijie.store.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SetArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What Redis kept while its clock was ahead: times that are still to come once it is right again.
class RedisClockIT {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration TEN_YEARS = Duration.ofDays(3_650);

    private final String house = UUID.randomUUID().toString();
    private final RedisReplicas replica =
            RedisReplicas.open(RedisServer.shared().address(), house);
    private final RedisURI uri =
            RedisServer.shared().address().targets(Duration.ofSeconds(5)).getFirst();
    private final RedisClient client = RedisClient.create(uri);
    private final StatefulRedisConnection<String, String> line = client.connect();
    private final RedisCommands<String, String> redis = line.sync();

    @AfterEach
    void end() {
        line.close();
        client.close();
        replica.close();
    }

    @Test
    void a_lease_that_was_given_before_its_clock_was_set_back_binds_nobody() {
        String key = "duijie:" + house + ":lease:job";
        redis.set(key, "gone", SetArgs.Builder.px(TEN_YEARS));

        assertThat(replica.leases().acquire("job", "here", MINUTE)).isTrue();
        assertThat(replica.leases().acquire("job", "other", MINUTE)).isFalse();
        assertThat(redis.pttl(key)).isLessThanOrEqualTo(MINUTE.toMillis());
    }

    @Test
    void what_was_counted_before_its_clock_was_set_back_locks_nobody_out() {
        String key = "duijie:" + house + ":limit:address";
        double ahead = Instant.now().plus(TEN_YEARS).toEpochMilli() * 1_000.0;
        redis.zadd(key, ahead, "first");
        redis.zadd(key, ahead + 1, "second");

        assertThat(replica.limits().take("address", 2, MINUTE)).isZero();
        assertThat(replica.limits().take("address", 2, MINUTE)).isZero();
        assertThat(replica.limits().take("address", 2, MINUTE)).isPositive().isLessThanOrEqualTo(MINUTE);
        assertThat(redis.pttl(key)).isLessThanOrEqualTo(MINUTE.toMillis());
    }
}

package org.duijie.store.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.duijie.exchange.replica.Replicas.State;
import org.junit.jupiter.api.Test;

/// A master with a replica, watched by a sentinel.
class RedisSentinelIT {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void when_the_master_is_killed_its_successor_is_found() throws Exception {
        try (RedisServer server = RedisServer.start("sentinel");
                RedisReplicas one = open(server);
                RedisReplicas two = open(server)) {
            assertThat(one.state()).isEqualTo(State.TOGETHER);
            assertThat(one.limits().take("key", 1, MINUTE)).isZero();
            assertThat(two.limits().take("key", 1, MINUTE)).isPositive();

            server.order("crash");
            assertThat(one.limits().take("own", 1, MINUTE)).isZero();
            assertThat(two.limits().take("own", 1, MINUTE)).isZero();
            for (int i = 0; i < 600 && !(together(one) && together(two)); i++) {
                Thread.sleep(50);
            }

            assertThat(one.state()).isEqualTo(State.TOGETHER);
            assertThat(one.limits().take("after", 1, MINUTE)).isZero();
            assertThat(two.limits().take("after", 1, MINUTE)).isPositive();
        }
    }

    private static boolean together(RedisReplicas replica) {
        return replica.state() == State.TOGETHER;
    }

    private static RedisReplicas open(RedisServer server) {
        return RedisReplicas.open(server.address("redis-sentinel://127.0.0.1:" + server.port(0) + "/duijie"), "house");
    }
}

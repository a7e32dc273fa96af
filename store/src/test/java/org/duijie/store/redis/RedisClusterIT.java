package org.duijie.store.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.duijie.exchange.replica.Announcements.Following;
import org.duijie.exchange.replica.Replicas.State;
import org.junit.jupiter.api.Test;

/// Three servers that share the slots.
class RedisClusterIT {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void keys_of_all_slots_are_counted_held_and_announced_together() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        try (RedisServer server = RedisServer.start("cluster");
                RedisReplicas one = open(server, 0);
                RedisReplicas two = open(server, 1)) {
            assertThat(one.state()).isEqualTo(State.TOGETHER);
            for (int i = 0; i < 40; i++) {
                assertThat(one.limits().take("key" + i, 1, MINUTE)).isZero();
                assertThat(two.limits().take("key" + i, 1, MINUTE)).isPositive();
                assertThat(one.leases().acquire("job" + i, "one", MINUTE)).isTrue();
                assertThat(two.leases().acquire("job" + i, "two", MINUTE)).isFalse();
            }
            for (int i = 0; i < 4; i++) {
                try (Following following = two.announcements().follow("topic" + i, "two", heard::add)) {
                    one.announcements().append("topic" + i, "event" + i);
                    assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("event" + i);
                    assertThat(following).isNotNull();
                }
            }
            assertThat(one.state()).isEqualTo(State.TOGETHER);
            assertThat(two.state()).isEqualTo(State.TOGETHER);
        }
    }

    private static RedisReplicas open(RedisServer server, int node) {
        return RedisReplicas.open(server.address("redis-cluster://127.0.0.1:" + server.port(node)), "house");
    }
}

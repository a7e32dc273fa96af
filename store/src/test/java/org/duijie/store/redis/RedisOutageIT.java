package org.duijie.store.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.AclCategory;
import io.lettuce.core.AclSetuserArgs;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.duijie.exchange.replica.Announcements.Following;
import org.duijie.exchange.replica.Replicas.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Two replicas of one house, and a Redis that comes and goes.
class RedisOutageIT {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final RedisServer server = RedisServer.start("single");
    private final String house = UUID.randomUUID().toString();
    private final RedisReplicas one = RedisReplicas.open(server.address(), house);
    private final RedisReplicas two = RedisReplicas.open(server.address(), house);

    @AfterEach
    void end() {
        one.close();
        two.close();
        server.close();
    }

    private static void await(BooleanSupplier fulfilled) throws InterruptedException {
        for (int i = 0; i < 1_000 && !fulfilled.getAsBoolean(); i++) {
            Thread.sleep(10);
        }
        assertThat(fulfilled.getAsBoolean()).isTrue();
    }

    private void awaitBoth(State state) throws InterruptedException {
        await(() -> one.state() == state && two.state() == state);
    }

    @Test
    void replicas_count_together_and_each_for_itself_while_redis_is_stopped() throws Exception {
        assertThat(one.limits().take("key", 1, MINUTE)).isZero();
        assertThat(two.limits().take("key", 1, MINUTE)).isPositive();
        assertThat(one.leases().acquire("job", "one", MINUTE)).isTrue();
        assertThat(two.leases().acquire("job", "two", MINUTE)).isFalse();

        server.order("crash");
        assertThat(one.limits().take("other", 1, MINUTE)).isZero();
        assertThat(one.limits().take("other", 1, MINUTE)).isPositive();
        assertThat(two.limits().take("other", 1, MINUTE)).isZero();
        assertThat(two.leases().acquire("job", "two", MINUTE)).isTrue();
        awaitBoth(State.AWAY);

        server.order("start");
        awaitBoth(State.TOGETHER);
        assertThat(one.limits().take("third", 1, MINUTE)).isZero();
        assertThat(two.limits().take("third", 1, MINUTE)).isPositive();
    }

    @Test
    void a_redis_that_answers_nobody_costs_one_short_wait_and_no_more() throws Exception {
        server.order("freeze");
        long began = System.nanoTime();
        for (int i = 0; i < 100; i++) {
            assertThat(one.limits().take("key", 100, MINUTE)).isZero();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
        assertThat(one.state()).isEqualTo(State.AWAY);

        server.order("thaw");
        awaitBoth(State.TOGETHER);
    }

    @Test
    void events_go_on_after_a_restart_and_after_everything_was_forgotten() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        try (Following following = two.announcements().follow("topic", "two", heard::add)) {
            one.announcements().append("topic", "1");
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("1");

            server.order("flush");
            one.announcements().append("topic", "2");
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("2");

            server.order("stop");
            awaitBoth(State.AWAY);
            two.announcements().append("topic", "own");
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("own");

            server.order("start");
            awaitBoth(State.TOGETHER);
            one.announcements().append("topic", "3");
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("3");
            assertThat(heard.poll(500, TimeUnit.MILLISECONDS)).isNull();
            assertThat(following).isNotNull();
        }
    }

    @Test
    void a_house_begins_while_redis_is_away_and_finds_it_later() throws Exception {
        server.order("stop");
        try (RedisReplicas third = RedisReplicas.open(server.address(), house)) {
            assertThat(third.state()).isEqualTo(State.AWAY);
            assertThat(third.limits().take("key", 1, MINUTE)).isZero();
            server.order("start");
            await(() -> third.state() == State.TOGETHER);
        }
    }

    @Test
    void a_wrong_password_is_away_too() {
        try (RedisReplicas wrong =
                RedisReplicas.open(new RedisAddress("redis://127.0.0.1:" + server.port(0), "", "wrong-word"), house)) {
            assertThat(wrong.state()).isEqualTo(State.AWAY);
            assertThat(wrong.limits().take("key", 1, MINUTE)).isZero();
        }
    }

    @Test
    void a_user_who_may_touch_nothing_but_keys_of_this_program_is_enough() throws Exception {
        RedisURI uri = server.address().targets(Duration.ofSeconds(2)).getFirst();
        try (RedisClient client = RedisClient.create(uri);
                var connection = client.connect()) {
            connection
                    .sync()
                    .aclSetuser(
                            "house",
                            AclSetuserArgs.Builder.on()
                                    .addPassword("house-word")
                                    .keyPattern("duijie:*")
                                    .allCommands()
                                    .removeCategory(AclCategory.DANGEROUS));
        }
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        try (RedisReplicas narrow =
                        RedisReplicas.open(new RedisAddress(server.address().uri(), "house", "house-word"), house);
                Following following = narrow.announcements().follow("topic", "narrow", heard::add)) {
            assertThat(one.limits().take("key", 1, MINUTE)).isZero();
            assertThat(narrow.limits().take("key", 1, MINUTE)).isPositive();
            assertThat(narrow.leases().acquire("job", "narrow", MINUTE)).isTrue();
            one.announcements().append("topic", "1");
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("1");
            assertThat(narrow.state()).isEqualTo(State.TOGETHER);
            assertThat(following).isNotNull();
        }
    }

    @Test
    void houses_on_one_redis_know_nothing_of_each_other_and_every_key_ends_or_is_bounded() {
        try (RedisReplicas neighbour = RedisReplicas.open(server.address(), "another")) {
            assertThat(one.limits().take("key", 1, MINUTE)).isZero();
            assertThat(neighbour.limits().take("key", 1, MINUTE)).isZero();
            assertThat(one.leases().acquire("job", "one", MINUTE)).isTrue();
            assertThat(neighbour.leases().acquire("job", "two", MINUTE)).isTrue();
        }
        RedisURI uri = server.address().targets(Duration.ofSeconds(2)).getFirst();
        try (RedisClient client = RedisClient.create(uri);
                var connection = client.connect()) {
            List<String> keys = connection.sync().keys("*");
            assertThat(keys).isNotEmpty().allMatch(key -> key.startsWith("duijie:"));
            assertThat(keys)
                    .filteredOn(key -> !key.contains(":probe"))
                    .allMatch(key -> connection.sync().pttl(key) > 0);
        }
    }
}

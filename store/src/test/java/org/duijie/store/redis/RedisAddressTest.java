package org.duijie.store.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lettuce.core.RedisURI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedisAddressTest {
    private static List<RedisURI> targets(String uri) {
        return new RedisAddress(uri, "house", "secret-word").targets(Duration.ofMillis(200));
    }

    @Test
    void a_server_has_a_host_a_port_and_perhaps_a_database() {
        RedisURI target = targets("redis://cache.example:6380/3").getFirst();

        assertThat(target.getHost()).isEqualTo("cache.example");
        assertThat(target.getPort()).isEqualTo(6380);
        assertThat(target.getDatabase()).isEqualTo(3);
        assertThat(target.isSsl()).isFalse();
        assertThat(targets("rediss://cache.example:6380").getFirst().isSsl()).isTrue();
    }

    @Test
    void sentinels_know_the_master_by_its_name() {
        RedisURI target = targets("redis-sentinel://one:26379,two:26380/duijie").getFirst();

        assertThat(target.getSentinelMasterId()).isEqualTo("duijie");
        assertThat(target.getSentinels()).extracting(RedisURI::getHost).containsExactly("one", "two");
        assertThat(target.getSentinels()).extracting(RedisURI::getPort).containsExactly(26379, 26380);
        assertThat(targets("rediss-sentinel://one:26379/duijie").getFirst().getSentinels())
                .allMatch(RedisURI::isSsl);
    }

    @Test
    void a_cluster_is_entered_by_any_of_its_nodes() {
        List<RedisURI> targets = targets("rediss-cluster://one:7000,two:7001,[::1]:7002");

        assertThat(targets).extracting(RedisURI::getPort).containsExactly(7000, 7001, 7002);
        assertThat(targets).allMatch(RedisURI::isSsl);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost:6379",
                "http://localhost:6379",
                "redis://localhost",
                "redis://localhost:0",
                "redis://localhost:70000",
                "redis://localhost:6379/name",
                "redis://one:6379,two:6379",
                "redis-sentinel://one:26379",
                "redis-sentinel://one:26379/",
                "redis-cluster://one:7000,two",
                "redis-cluster://one:7000/0",
                "redis://localhost:6379?password=x",
            })
    void what_leads_nowhere_is_refused(String uri) {
        assertThatThrownBy(() -> new RedisAddress(uri, "", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not lead to Redis");
    }

    @Test
    void a_password_in_the_uri_is_refused_and_not_repeated() {
        assertThatThrownBy(() -> new RedisAddress("redis://house:secret-word@localhost:6379", "", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("redis.password-file")
                .hasMessageNotContaining("secret-word");
    }

    @Test
    void the_password_is_not_shown() {
        assertThat(new RedisAddress("redis://localhost:6379", "house", "secret-word"))
                .hasToString("RedisAddress[redis://localhost:6379]");
    }
}

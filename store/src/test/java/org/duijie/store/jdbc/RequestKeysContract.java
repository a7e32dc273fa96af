package org.duijie.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.duijie.domain.Challenge;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordState;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.Refusal;
import org.duijie.exchange.catalogue.Once;
import org.duijie.exchange.catalogue.RequestKey;
import org.duijie.exchange.catalogue.Stored;
import org.duijie.exchange.catalogue.UnitOfWork;
import org.duijie.store.Samples;
import org.junit.jupiter.api.Test;

/// What every store promises whoever sends a write again.
abstract class RequestKeysContract {
    private static final Viewer HOUSE = new Viewer.Steward("test");
    private static final RecordId WANG = RecordId.of("account", "wang");
    private static final Challenge CHALLENGE = Samples.challenge("轻量化车身");

    final SetClock clock = new SetClock();

    abstract UnitOfWork work();

    private Stored once(RequestKey key, Challenge challenge, long expected) {
        return Once.run(work(), HOUSE, Optional.of(key), changes -> changes.put(challenge, expected));
    }

    private static RequestKey key(String key, String request) {
        return RequestKey.of(WANG, key, request);
    }

    @Test
    void a_write_that_is_sent_again_gives_the_version_that_it_wrote_whatever_came_after() {
        Stored first = once(key("k1", "post"), CHALLENGE, 0);
        Stored second = once(key("k2", "pause"), CHALLENGE.inState(RecordState.PAUSED), 1);
        once(key("k3", "withdraw"), CHALLENGE.inState(RecordState.WITHDRAWN), 2);

        assertThat(once(key("k1", "post"), CHALLENGE, 0)).isEqualTo(first);
        assertThat(once(key("k2", "pause"), CHALLENGE.inState(RecordState.PAUSED), 1))
                .isEqualTo(second);
        long newest = work().run(
                        HOUSE,
                        changes -> changes.find(CHALLENGE.id()).orElseThrow().version());
        assertThat(newest).isEqualTo(3);
    }

    @Test
    void another_request_under_the_same_key_is_refused_and_changes_nothing() {
        once(key("k1", "post"), CHALLENGE, 0);

        assertThatThrownBy(() -> once(key("k1", "pause"), CHALLENGE.inState(RecordState.PAUSED), 1))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.code()).isEqualTo("idempotency.mismatch"));
        long newest = work().run(
                        HOUSE,
                        changes -> changes.find(CHALLENGE.id()).orElseThrow().version());
        assertThat(newest).isEqualTo(1);
    }

    @Test
    void a_key_is_its_accounts_own() {
        once(key("k1", "post"), CHALLENGE, 0);

        RequestKey others = RequestKey.of(RecordId.of("account", "li"), "k1", "pause");
        assertThat(once(others, CHALLENGE.inState(RecordState.PAUSED), 1).version())
                .isEqualTo(2);
    }

    @Test
    void a_command_that_fails_uses_up_no_key() {
        assertThatThrownBy(() -> Once.run(work(), HOUSE, Optional.of(key("k1", "post")), changes -> {
                    changes.put(CHALLENGE, 0);
                    throw new IllegalStateException("on second thought");
                }))
                .hasMessage("on second thought");

        assertThat(once(key("k1", "post"), CHALLENGE, 0).version()).isEqualTo(1);
    }

    @Test
    void of_many_who_send_one_write_at_once_all_get_the_one_answer() throws Exception {
        Callable<Stored> sender = () -> once(key("k1", "post"), CHALLENGE, 0);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Stored> answer : threads.invokeAll(
                    IntStream.range(0, 8).mapToObj(i -> sender).toList())) {
                assertThat(answer.get().version()).isEqualTo(1);
            }
        }
    }

    @Test
    void a_key_is_forgotten_after_a_day() {
        once(key("k1", "post"), CHALLENGE, 0);
        clock.pass(Duration.ofHours(23));
        assertThat(once(key("k1", "post"), CHALLENGE, 0).version()).isEqualTo(1);
        clock.pass(Duration.ofHours(2));

        assertThatThrownBy(() -> once(key("k1", "post"), CHALLENGE, 0)).isInstanceOf(UnitOfWork.StaleVersion.class);
        assertThat(once(key("k1", "pause"), CHALLENGE.inState(RecordState.PAUSED), 1)
                        .version())
                .isEqualTo(2);
    }

    @Test
    void a_request_sent_again_across_a_jump_of_the_clock_and_back_is_done_once_and_its_key_is_free_after_a_day() {
        clock.jump(Duration.ofDays(3_650));
        once(key("k1", "post"), CHALLENGE, 0);
        clock.jump(Duration.ofDays(-3_650));

        assertThat(once(key("k1", "post"), CHALLENGE, 0).version()).isEqualTo(1);
        once(key("k2", "pause"), CHALLENGE.inState(RecordState.PAUSED), 1);
        clock.pass(Duration.ofHours(25));
        assertThat(once(key("k1", "withdraw"), CHALLENGE.inState(RecordState.WITHDRAWN), 2)
                        .version())
                .isEqualTo(3);
    }

    @Test
    void a_request_sent_again_after_the_clock_was_set_back_a_day_is_done_once() {
        once(key("k1", "post"), CHALLENGE, 0);
        clock.jump(Duration.ofDays(-1));

        assertThat(once(key("k1", "post"), CHALLENGE, 0).version()).isEqualTo(1);
    }

    @Test
    void what_was_erased_is_not_answered_from_memory() {
        once(key("k1", "post"), CHALLENGE, 0);
        work().run(HOUSE, changes -> changes.erase(CHALLENGE.id()));

        assertThat(once(key("k1", "post"), CHALLENGE, 0).version()).isEqualTo(1);
    }
}

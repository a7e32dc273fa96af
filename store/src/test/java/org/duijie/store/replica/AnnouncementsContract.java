package org.duijie.store.replica;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.duijie.exchange.replica.Announcements;
import org.duijie.exchange.replica.Announcements.Following;
import org.junit.jupiter.api.Test;

/// What every adapter of [Announcements] promises.
public abstract class AnnouncementsContract {
    private final String topic = UUID.randomUUID().toString();
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    protected abstract Announcements announcements();

    private void hears(String... ids) throws InterruptedException {
        for (String id : ids) {
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(id);
        }
    }

    private void hearsNoMore() throws InterruptedException {
        assertThat(heard.poll(700, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void events_come_in_their_order_and_once_when_nothing_fails() throws Exception {
        Announcements announcements = announcements();
        try (Following following = announcements.follow(topic, "a", heard::add)) {
            List<String> ids =
                    IntStream.range(0, 50).mapToObj(Integer::toString).toList();
            ids.forEach(id -> announcements.append(topic, id));
            hears(ids.toArray(String[]::new));
            hearsNoMore();
            assertThat(following).isNotNull();
        }
    }

    @Test
    void every_group_hears_everything_and_of_its_own_topic_alone() throws Exception {
        Announcements announcements = announcements();
        BlockingQueue<String> others = new LinkedBlockingQueue<>();
        try (Following a = announcements.follow(topic, "a", heard::add);
                Following b = announcements.follow(topic, "b", others::add)) {
            announcements.append(topic + "2", "elsewhere");
            announcements.append(topic, "1");
            hears("1");
            assertThat(others.poll(10, TimeUnit.SECONDS)).isEqualTo("1");
            hearsNoMore();
            assertThat(a).isNotSameAs(b);
        }
    }

    @Test
    void what_was_said_while_a_group_was_not_there_waits_for_it() throws Exception {
        Announcements announcements = announcements();
        announcements.follow(topic, "a", heard::add).close();
        announcements.append(topic, "1");
        try (Following following = announcements.follow(topic, "a", heard::add)) {
            hears("1");
            assertThat(following).isNotNull();
        }
    }

    @Test
    void an_event_whose_handler_failed_comes_again_and_then_the_next() throws Exception {
        Announcements announcements = announcements();
        AtomicInteger tries = new AtomicInteger();
        try (Following following = announcements.follow(topic, "a", id -> {
            if (tries.incrementAndGet() < 3) {
                throw new IllegalStateException("not yet");
            }
            heard.add(id);
        })) {
            announcements.append(topic, "1");
            announcements.append(topic, "2");
            hears("1", "2");
            assertThat(tries).hasValue(4);
            assertThat(following).isNotNull();
        }
    }

    @Test
    void an_event_over_which_its_follower_ended_is_handed_to_the_next_one() throws Exception {
        Announcements announcements = announcements();
        BlockingQueue<String> failed = new LinkedBlockingQueue<>();
        try (Following crashing = announcements.follow(topic, "a", id -> {
            failed.add(id);
            throw new IllegalStateException("crashed before it was done");
        })) {
            announcements.append(topic, "1");
            assertThat(failed.poll(10, TimeUnit.SECONDS)).isEqualTo("1");
            assertThat(crashing).isNotNull();
        }
        try (Following following = announcements.follow(topic, "a", heard::add)) {
            hears("1");
            hearsNoMore();
            assertThat(following).isNotNull();
        }
    }
}

package org.duijie.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.duijie.domain.Achievement;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.Challenge;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.catalogue.CatalogueStore;
import org.duijie.exchange.catalogue.IndexEvent;
import org.duijie.exchange.catalogue.Stored;
import org.duijie.exchange.catalogue.UnitOfWork;
import org.duijie.exchange.catalogue.UnitOfWork.StaleVersion;
import org.duijie.store.Samples;
import org.junit.jupiter.api.Test;

/// What every store promises when many threads write and read at once.
abstract class ConcurrentCommandsContract {
    static final Viewer HOUSE = new Viewer.Steward("test");

    abstract CatalogueStore store();

    abstract UnitOfWork work();

    private Stored put(CatalogueRecord record, long expected) {
        return work().run(HOUSE, changes -> changes.put(record, expected));
    }

    @Test
    void of_many_writers_each_version_is_written_by_one_and_events_have_no_gaps() throws Exception {
        Challenge challenge = Samples.challenge("轻量化车身");
        put(challenge, 0);
        List<Future<Integer>> writers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < 8; writer++) {
                writers.add(threads.submit(() -> changeFromWhatWasRead(challenge)));
            }
        }
        int changed = 0;
        for (Future<Integer> writer : writers) {
            changed += writer.get();
        }

        assertThat(store().find(HOUSE, challenge.id()).orElseThrow().version()).isEqualTo(1 + changed);
        assertThat(store().lastSequence()).isEqualTo(1 + changed);
        assertThat(store().eventsAfter(0, 1000)).hasSize(1 + changed);
    }

    private int changeFromWhatWasRead(Challenge challenge) {
        int changed = 0;
        for (int i = 0; i < 20; i++) {
            long version = store().find(HOUSE, challenge.id()).orElseThrow().version();
            try {
                put(challenge, version);
                changed++;
            } catch (StaleVersion stale) {
                // somebody else was faster: read again
            }
        }
        return changed;
    }

    @Test
    void a_follower_that_has_seen_an_event_has_seen_all_before_it() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < 6; writer++) {
                String name = "w" + writer + "-";
                writers.add(threads.submit(() -> {
                    for (int i = 0; i < 25; i++) {
                        put(Samples.achievement(name + i), 0);
                    }
                }));
            }
            long seen = 0;
            while (seen < 150) {
                for (IndexEvent event : store().eventsAfter(seen, 7)) {
                    assertThat(event.sequence()).isEqualTo(++seen);
                    assertThat(store().find(HOUSE, event.id())).isPresent();
                }
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
    }

    @Test
    void readers_wait_for_no_writer_however_many_queue() throws Exception {
        Achievement first = Samples.achievement("碳纤维");
        put(first, 0);
        CountDownLatch hold = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < 60; writer++) {
                String title = "成果" + writer;
                writers.add(threads.submit(() -> work().run(HOUSE, changes -> {
                    await(hold);
                    return changes.put(Samples.achievement(title), 0);
                })));
            }
            Future<Optional<Stored>> reader = threads.submit(() -> store().find(HOUSE, first.id()));
            assertThat(reader.get(10, TimeUnit.SECONDS)).isPresent();
            hold.countDown();
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
        assertThat(store().lastSequence()).isEqualTo(61);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void an_interrupted_thread_does_not_take_the_store_down() {
        put(Samples.achievement("碳纤维"), 0);
        for (int i = 0; i < 50; i++) {
            Achievement achievement = Samples.achievement("成果" + i);
            Thread.currentThread().interrupt();
            try {
                put(achievement, 0);
                store().find(HOUSE, achievement.id());
            } catch (RuntimeException interrupted) {
                // refusing is allowed, breaking is not
            } finally {
                Thread.interrupted();
            }
        }

        assertThat(put(Samples.achievement("玻璃纤维"), 0).version()).isEqualTo(1);
        assertThat(store().find(HOUSE, Samples.achievement("碳纤维").id())).isPresent();
    }
}

package org.duijie.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.catalogue.StoreUnavailable;
import org.duijie.store.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The server goes away under a running house, and comes back.
class PostgresOutageIT {
    private static final Viewer HOUSE = new Viewer.Steward("test");

    private Optional<PostgresServer> started = Optional.empty();
    private Optional<JdbcHouse> opened = Optional.empty();

    @TempDir
    Path folder;

    @BeforeEach
    void start() {
        started = Optional.of(PostgresServer.start());
        opened = Optional.of(JdbcHouse.open(folder, Optional.of(server().address("duijie"))));
    }

    @AfterEach
    void stop() {
        opened.ifPresent(JdbcHouse::close);
        started.ifPresent(PostgresServer::close);
    }

    private PostgresServer server() {
        return started.orElseThrow();
    }

    private JdbcHouse house() {
        return opened.orElseThrow();
    }

    private void put(String title) {
        house().unitOfWork().run(HOUSE, changes -> changes.put(Samples.achievement(title), 0));
    }

    @Test
    void while_the_server_is_away_every_port_says_so_and_after_that_all_is_well() {
        put("之前");
        server().order("stop");

        assertThat(house().answers()).isFalse();
        assertThatThrownBy(() -> put("其间")).isInstanceOf(StoreUnavailable.class).hasMessageNotContaining("其间");
        Stream.<Runnable>of(
                        () -> house().catalogueStore().lastSequence(),
                        () -> house().accountStore().named("wang"),
                        () -> house().vectorCache().find("bge", List.of("a")),
                        () -> house().memoryKeeper().undecided())
                .forEach(port -> assertThatThrownBy(port::run).isInstanceOf(StoreUnavailable.class));

        server().order("start");
        assertThat(house().answers()).isTrue();
        put("之后");
        assertThat(house().catalogueStore().lastSequence()).isEqualTo(2);
    }

    @Test
    void a_server_that_crashes_and_restarts_under_writers_loses_nothing_it_acknowledged() throws Exception {
        ConcurrentSkipListSet<String> acknowledged = new ConcurrentSkipListSet<>();
        AtomicBoolean ended = new AtomicBoolean();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> writers = Stream.of("a", "b", "c")
                    .map(name -> threads.submit(() -> write(name, acknowledged, ended)))
                    .toList();
            for (int crash = 0; crash < 3; crash++) {
                int before = acknowledged.size();
                while (acknowledged.size() < before + 20) {
                    Thread.sleep(10);
                }
                server().order("crash");
                server().order("start");
            }
            int before = acknowledged.size();
            while (acknowledged.size() < before + 20) {
                Thread.sleep(10);
            }
            ended.set(true);
            int failures = 0;
            for (Future<Integer> writer : writers) {
                failures += writer.get();
            }
            assertThat(failures).as("commands that met the crashes").isPositive();
        }

        List<RecordId> ids = acknowledged.stream()
                .map(title -> Samples.achievement(title).id())
                .toList();
        assertThat(house().catalogueStore().fetch(HOUSE, ids)).hasSize(ids.size());
        long last = house().catalogueStore().lastSequence();
        assertThat(house().catalogueStore().eventsAfter(0, 100_000)).hasSize(Math.toIntExact(last));
        assertThat(last).isBetween((long) ids.size(), ids.size() + 9L);
    }

    /// How often the store was away; anything else that is thrown fails the test.
    private int write(String name, ConcurrentSkipListSet<String> acknowledged, AtomicBoolean ended) {
        int failures = 0;
        for (int i = 0; !ended.get(); i++) {
            String title = "成果" + name + i;
            try {
                put(title);
                acknowledged.add(title);
            } catch (StoreUnavailable away) {
                failures++;
            }
        }
        return failures;
    }

    @Test
    void a_command_that_the_server_leaves_in_the_middle_is_undone() {
        assertThatThrownBy(() -> house().unitOfWork().run(HOUSE, changes -> {
                    changes.put(Samples.achievement("第一"), 0);
                    server().order("crash");
                    server().order("start");
                    return changes.put(Samples.achievement("第二"), 0);
                }))
                .isInstanceOf(StoreUnavailable.class);

        assertThat(house().catalogueStore().lastSequence()).isZero();
        put("第一");
        assertThat(house().catalogueStore().lastSequence()).isEqualTo(1);
    }

    @Test
    void a_server_that_answers_nobody_does_not_look_ready() throws Exception {
        put("之前");
        server().order("freeze");
        CountDownLatch asked = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> answer = threads.submit(() -> {
                asked.countDown();
                return house().answers();
            });
            asked.await();
            assertThat(answer.get(Duration.ofSeconds(30).toSeconds(), java.util.concurrent.TimeUnit.SECONDS))
                    .isFalse();
        } finally {
            server().order("thaw");
        }
        put("之后");
    }
}

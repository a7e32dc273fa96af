package org.duijie.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.duijie.domain.Achievement;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.Challenge;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Provenance;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;
import org.duijie.domain.RecordState;
import org.duijie.domain.access.Guarded;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.catalogue.CatalogueStore;
import org.duijie.exchange.catalogue.IndexEvent;
import org.duijie.exchange.catalogue.Stored;
import org.duijie.exchange.catalogue.UnitOfWork;
import org.duijie.exchange.catalogue.UnitOfWork.StaleVersion;
import org.duijie.store.Samples;
import org.junit.jupiter.api.Test;

/// What every store promises a command: all of it or nothing, on the version it expects, seen in the order of commits.
abstract class UnitOfWorkContract {
    static final Viewer HOUSE = new Viewer.Steward("test");

    abstract CatalogueStore store();

    abstract UnitOfWork work();

    /// Every version of a record that the store keeps, oldest first.
    abstract List<Long> history(RecordId id);

    private Stored put(CatalogueRecord record, long expected) {
        return work().run(HOUSE, changes -> changes.put(record, expected));
    }

    private void requireEmpty() {
        for (RecordKind kind : RecordKind.values()) {
            assertThat(store().count(HOUSE, kind)).isZero();
        }
        assertThat(store().lastSequence()).isZero();
        assertThat(store().eventsAfter(0, 10)).isEmpty();
    }

    @Test
    void a_new_record_has_version_one_and_each_change_one_more() {
        Challenge challenge = Samples.challenge("轻量化车身");

        assertThat(put(challenge, 0).version()).isEqualTo(1);
        assertThat(put(challenge.inState(RecordState.PAUSED), 1).version()).isEqualTo(2);
        assertThat(put(challenge, 2).version()).isEqualTo(3);
        assertThat(history(challenge.id())).containsExactly(1L, 2L, 3L);
    }

    @Test
    void a_change_to_another_version_than_the_stored_one_is_stale() {
        Challenge challenge = Samples.challenge("轻量化车身");

        assertThatThrownBy(() -> put(challenge, 1)).isInstanceOf(StaleVersion.class);
        put(challenge, 0);
        assertThatThrownBy(() -> put(challenge, 0))
                .isInstanceOf(StaleVersion.class)
                .hasMessageContaining("is at version 1, not 0");
        assertThatThrownBy(() -> put(challenge, 2)).isInstanceOf(StaleVersion.class);
        assertThat(history(challenge.id())).containsExactly(1L);
        assertThat(store().lastSequence()).isEqualTo(1);
    }

    @Test
    void a_command_that_throws_leaves_nothing_behind() {
        assertThatThrownBy(() -> work().run(HOUSE, changes -> {
                    changes.put(Samples.achievement("碳纤维"), 0);
                    changes.put(Samples.organisation("org", "测试大学", "Test University"), 0);
                    throw new IllegalStateException("on second thought");
                }))
                .hasMessage("on second thought");

        requireEmpty();
        assertThat(named("测试大学")).isEmpty();
    }

    @Test
    void a_stale_write_takes_the_writes_before_it_along() {
        assertThatThrownBy(() -> work().run(HOUSE, changes -> {
                    changes.put(Samples.achievement("碳纤维"), 0);
                    return changes.put(Samples.challenge("轻量化车身"), 4);
                }))
                .isInstanceOf(StaleVersion.class);

        requireEmpty();
    }

    @Test
    void a_failed_write_is_not_forgiven_because_the_command_swallows_it() {
        assertThatThrownBy(() -> work().run(HOUSE, changes -> {
                    changes.put(Samples.achievement("碳纤维"), 0);
                    try {
                        changes.put(Samples.challenge("轻量化车身"), 4);
                    } catch (StaleVersion ignored) {
                        // as a careless command would
                    }
                    return "done";
                }))
                .isInstanceOf(StaleVersion.class);

        requireEmpty();
    }

    @Test
    void what_a_rolled_back_command_wrote_and_read_is_forgotten() {
        Achievement first = Samples.achievement(Samples.envelope("key"), "第一个题目");
        Achievement second = Samples.achievement(Samples.envelope("key"), "第二个题目");
        assertThatThrownBy(() -> work().run(HOUSE, changes -> {
                    changes.put(first, 0);
                    assertThat(changes.find(first.id()).orElseThrow().record()).isEqualTo(first);
                    throw new IllegalStateException("on second thought");
                }))
                .hasMessage("on second thought");

        put(second, 0);

        assertThat(store().find(HOUSE, second.id()).orElseThrow().record()).isEqualTo(second);
    }

    @Test
    void a_command_sees_its_own_writes_and_others_only_after_the_commit() {
        Challenge challenge = Samples.challenge("轻量化车身");
        Stored stored = work().run(HOUSE, changes -> {
            Stored put = changes.put(challenge, 0);
            assertThat(changes.find(challenge.id())).contains(put);
            assertThat(store().find(HOUSE, challenge.id())).isEmpty();
            assertThat(store().lastSequence()).isZero();
            return put;
        });

        assertThat(store().find(HOUSE, challenge.id())).contains(stored);
    }

    @Test
    void a_command_reads_what_its_actor_may_read() {
        Guarded draft = new Guarded(Samples.FACTORY, Disclosure.PUBLIC, RecordState.DRAFT, Set.of());
        RecordId id = put(Samples.organisation(Samples.envelope("org", draft), "测试工厂", ""), 0)
                .record()
                .id();
        Viewer stranger = new Viewer.Member(
                RecordId.of("test", "user"), Samples.UNIVERSITY, Set.of(), List.of(), LocalDate.of(2026, 11, 21));

        Optional<Stored> found = work().run(stranger, changes -> changes.find(id));
        Optional<RecordId> named = work().run(stranger, changes -> changes.organisationNamed("测试工厂"));

        assertThat(found).isEmpty();
        assertThat(named).isEmpty();
    }

    @Test
    void one_command_may_write_a_record_twice() {
        Challenge challenge = Samples.challenge("轻量化车身");

        work().run(
                        HOUSE,
                        changes -> changes.put(
                                challenge.inState(RecordState.PAUSED),
                                changes.put(challenge, 0).version()));

        assertThat(history(challenge.id())).containsExactly(1L, 2L);
        assertThat(store().eventsAfter(0, 10))
                .containsExactly(new IndexEvent(1, challenge.id()), new IndexEvent(2, challenge.id()));
    }

    @Test
    void a_change_of_audience_replaces_it() {
        Guarded first =
                new Guarded(Samples.UNIVERSITY, Disclosure.INVITED, RecordState.LISTED, Set.of(Samples.FACTORY));
        Guarded second = new Guarded(
                Samples.UNIVERSITY, Disclosure.INVITED, RecordState.LISTED, Set.of(RecordId.of("test", "other")));
        Viewer invited = new Viewer.Member(
                RecordId.of("test", "user"), Samples.FACTORY, Set.of(), List.of(), LocalDate.of(2026, 11, 21));
        RecordId id = put(Samples.achievement(Samples.envelope("key", first), "碳纤维"), 0)
                .record()
                .id();
        assertThat(store().find(invited, id)).isPresent();

        put(Samples.achievement(Samples.envelope("key", second), "碳纤维"), 1);

        assertThat(store().find(invited, id)).isEmpty();
    }

    @Test
    void an_organisation_is_found_by_its_title_or_its_english_name() {
        RecordId id = put(Samples.organisation("org", "测试大学（北京）", "Test University"), 0)
                .record()
                .id();

        assertThat(named("测试大学（北京）")).contains(id);
        assertThat(named("测试大学(北京)")).contains(id);
        assertThat(named("Test  University")).contains(id);
        assertThat(named("测试大学")).isEmpty();
        assertThat(named("")).isEmpty();
    }

    @Test
    void a_renamed_organisation_is_found_by_its_new_name_only() {
        put(Samples.organisation("org", "旧名大学", "Same University"), 0);
        RecordId id = put(Samples.organisation("org", "新名大学", "Same University"), 1)
                .record()
                .id();

        assertThat(named("旧名大学")).isEmpty();
        assertThat(named("新名大学")).contains(id);
        assertThat(named("Same University")).contains(id);
    }

    @Test
    void of_two_organisations_of_one_name_the_earlier_one_is_meant() {
        List<RecordId> inOrder = new ArrayList<>();
        for (String key : List.of("b", "a", "c", "d")) {
            inOrder.add(put(Samples.organisation(key, "同名研究所", ""), 0).record().id());
        }
        put(Samples.organisation("b", "同名研究所", "Changed Institute"), 1);

        assertThat(named("同名研究所")).contains(inOrder.getFirst());
    }

    @Test
    void only_organisations_have_organisation_names() {
        put(Samples.achievement("碳纤维"), 0);

        assertThat(named("碳纤维")).isEmpty();
    }

    private Optional<RecordId> named(String name) {
        return work().run(HOUSE, changes -> changes.organisationNamed(name));
    }

    @Test
    void equal_digests_mean_that_nothing_changed() {
        var patent = Samples.patent("一种碳纤维");
        var again = Samples.from(patent, new Provenance("next-month.csv", "", 77, "", Samples.NOON, "CC-BY-4.0"));
        String hash = put(patent, 0).contentHash();

        assertThat(work().<String>run(HOUSE, changes -> changes.contentHash(again)))
                .isEqualTo(hash);
        assertThat(store().find(HOUSE, patent.id()).orElseThrow().contentHash()).isEqualTo(hash);
    }

    @Test
    void a_record_never_becomes_one_of_another_kind() {
        put(Samples.achievement("碳纤维"), 0);

        assertThatThrownBy(() -> put(Samples.patent("碳纤维"), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is a ACHIEVEMENT and cannot become a PATENT");
    }

    @Test
    void nothing_is_stored_under_the_id_of_the_unknown() {
        assertThatThrownBy(() -> put(Samples.achievement(RecordId.UNKNOWN.value(), "key", "碳纤维"), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_source_key_names_one_record() {
        put(Samples.achievement(new UUID(1, 1), "key", "碳纤维"), 0);

        assertThatThrownBy(() -> put(Samples.achievement(new UUID(2, 2), "key", "玻璃纤维"), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a key names one record");
    }

    @Test
    void a_command_inside_a_command_is_refused_and_undone() {
        assertThatThrownBy(() -> work().run(HOUSE, changes -> {
                    changes.put(Samples.achievement("碳纤维"), 0);
                    return put(Samples.challenge("轻量化车身"), 0);
                }))
                .isInstanceOf(IllegalStateException.class);

        requireEmpty();
        assertThat(put(Samples.achievement("碳纤维"), 0).version()).isEqualTo(1);
    }

    @Test
    void changes_are_useless_after_their_command() {
        AtomicReference<UnitOfWork.Changes> kept = new AtomicReference<>();
        work().run(HOUSE, changes -> {
            kept.set(changes);
            return "done";
        });

        assertThatThrownBy(() -> kept.get().put(Samples.achievement("碳纤维"), 0)).isInstanceOf(RuntimeException.class);
        requireEmpty();
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
        assertThat(history(challenge.id())).hasSize(1 + changed);
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

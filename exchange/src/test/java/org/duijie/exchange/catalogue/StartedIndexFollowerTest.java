package org.duijie.exchange.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.LetterEncoder;
import org.duijie.exchange.MemoryStore;
import org.duijie.exchange.MemoryVectors;
import org.duijie.exchange.Records;
import org.duijie.exchange.replica.Leases;
import org.duijie.matcher.CatalogueIndex;
import org.duijie.matcher.SearchQuery;
import org.duijie.matcher.lucene.LuceneCatalogueIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A follower on a thread of its own.
class StartedIndexFollowerTest {
    private static final Viewer HOUSE = new Viewer.Steward("test");

    @TempDir
    private Path folder;

    private final MemoryStore store = new MemoryStore();
    private final LetterEncoder encoder = new LetterEncoder();
    private LuceneCatalogueIndex index;

    @BeforeEach
    void begin() {
        index = LuceneCatalogueIndex.open(folder, encoder.id());
    }

    @AfterEach
    void end() {
        index.close();
    }

    private List<RecordId> found() {
        return index.search(HOUSE, new SearchQuery(RecordKind.ACHIEVEMENT, "", Map.of(), Optional.empty(), 100))
                .hits();
    }

    private static RecordId[] ids(String... keys) {
        return java.util.Arrays.stream(keys).map(Records::id).toArray(RecordId[]::new);
    }

    /// Counts vectors as they are cached, for a test to wait for.
    private static final class AwaitedVectors implements VectorCache {
        private final CountDownLatch cached;

        AwaitedVectors(int count) {
            this.cached = new CountDownLatch(count);
        }

        @Override
        public Map<String, float[]> find(String id, Collection<String> textHashes) {
            return Map.of();
        }

        @Override
        public void put(String id, Map<String, float[]> vectors) {
            vectors.keySet().forEach(hash -> cached.countDown());
        }

        @Override
        public void forget(String id, Collection<String> textHashes) {}

        void await() throws InterruptedException {
            assertThat(cached.await(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_started_follower_fills_words_and_vectors_until_it_is_closed() throws InterruptedException {
        AwaitedVectors awaited = new AwaitedVectors(2);
        store.put(Records.keyed("导热凝胶").achievement());
        try (IndexFollower started = new IndexFollower(store, index, new DocumentVectors(encoder, awaited))) {
            started.start();
            store.put(Records.keyed("液冷板").achievement());
            awaited.await();
        }

        assertThat(index.status().withVectors()).isEqualTo(2);
        store.put(Records.keyed("太晚了").achievement());
        assertThat(found()).containsExactlyInAnyOrder(ids("导热凝胶", "液冷板"));
    }

    @Test
    void a_started_follower_outlives_a_store_that_is_away_for_a_while() throws InterruptedException {
        AwaitedVectors awaited = new AwaitedVectors(1);
        store.put(Records.keyed("导热凝胶").achievement());
        store.fail(2);
        try (IndexFollower started = new IndexFollower(store, index, new DocumentVectors(encoder, awaited))) {
            started.start();
            awaited.await();
        }

        assertThat(found()).containsExactly(ids("导热凝胶"));
    }

    @Test
    void a_follower_that_is_woken_looks_at_once() throws InterruptedException {
        AwaitedVectors awaited = new AwaitedVectors(1);
        Duration never = Duration.ofHours(1);
        try (IndexFollower started =
                new IndexFollower(store, index, new DocumentVectors(encoder, awaited), Leases.ALONE, never, never)) {
            started.start();
            store.put(Records.keyed("导热凝胶").achievement());
            started.wake();
            awaited.await();
        }

        assertThat(found()).containsExactly(ids("导热凝胶"));
    }

    /// The index, telling when it was found in order.
    private CatalogueIndex watched(CountDownLatch inOrder) {
        return (CatalogueIndex) Proxy.newProxyInstance(
                CatalogueIndex.class.getClassLoader(), new Class<?>[] {CatalogueIndex.class}, (proxy, asked, given) -> {
                    try {
                        Object answer = asked.invoke(index, given);
                        if (asked.getName().equals("tidy") && answer.equals(true)) {
                            inOrder.countDown();
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Test
    void an_index_that_has_been_quiet_is_put_in_order() throws InterruptedException {
        CountDownLatch inOrder = new CountDownLatch(1);
        DocumentVectors vectors = new DocumentVectors(encoder, new MemoryVectors());
        store.put(Records.keyed("导热凝胶").achievement());
        try (IndexFollower started = new IndexFollower(
                store, watched(inOrder), vectors, Leases.ALONE, Duration.ofMillis(50), Duration.ofMillis(20))) {
            started.start();
            assertThat(inOrder.await(60, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(found()).containsExactly(ids("导热凝胶"));
        assertThat(index.sequence()).isEqualTo(store.lastSequence());
    }
}

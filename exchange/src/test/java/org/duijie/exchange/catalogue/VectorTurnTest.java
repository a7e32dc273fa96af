package org.duijie.exchange.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.duijie.exchange.LetterEncoder;
import org.duijie.exchange.MemorySealedVectors;
import org.duijie.exchange.MemoryStore;
import org.duijie.exchange.MemoryVectors;
import org.duijie.exchange.Records;
import org.duijie.exchange.replica.Leases;
import org.duijie.matcher.lucene.LuceneCatalogueIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two replicas with one store and one cache of vectors.
class VectorTurnTest {
    @TempDir
    private Path folder;

    private final MemoryStore store = new MemoryStore();
    private final MemoryVectors cache = new MemoryVectors();
    private final MemorySealedVectors sealed = new MemorySealedVectors();
    private final OneHolder leases = new OneHolder();
    private final LetterEncoder encoder = new LetterEncoder();
    private final List<LuceneCatalogueIndex> indexes = new ArrayList<>();

    /// Whoever asks first has the lease until it gives it back.
    private static final class OneHolder implements Leases {
        private String having = "";

        @Override
        public boolean acquire(String name, String holder, Duration term) {
            having = having.isEmpty() ? holder : having;
            return having.equals(holder);
        }

        @Override
        public void release(String name, String holder) {
            having = having.equals(holder) ? "" : having;
        }
    }

    @BeforeEach
    void begin() {
        for (String replica : List.of("one", "two")) {
            indexes.add(LuceneCatalogueIndex.open(folder.resolve(replica), encoder.id()));
        }
    }

    @AfterEach
    void end() {
        indexes.forEach(LuceneCatalogueIndex::close);
    }

    private IndexFollower follower(int replica) {
        IndexFollower follower =
                new IndexFollower(store, indexes.get(replica), new DocumentVectors(encoder, cache, sealed), leases);
        follower.catchUp();
        return follower;
    }

    private static void fill(IndexFollower follower) {
        follower.fillVectors((ready, total) -> {});
    }

    @Test
    void a_text_is_encoded_by_one_replica_and_its_vector_taken_over_by_the_other() {
        store.put(
                Records.keyed("导热凝胶").achievement(),
                Records.keyed("液冷板").text("微通道").hidden("配比是三比七").achievement());
        IndexFollower one = follower(0);
        IndexFollower two = follower(1);
        assertThat(leases.acquire("vectors", "a third", Duration.ofMinutes(1))).isTrue();

        fill(two);
        assertThat(encoder.asked()).isEmpty();
        assertThat(two.status().withVectors()).isZero();

        leases.release("vectors", "a third");
        fill(one);
        assertThat(encoder.asked()).isNotEmpty();
        assertThat(leases.acquire("vectors", "a third", Duration.ofMinutes(1))).isTrue();

        fill(two);
        assertThat(encoder.asked()).isEmpty();
        assertThat(two.status().withVectors()).isEqualTo(2);
    }
}

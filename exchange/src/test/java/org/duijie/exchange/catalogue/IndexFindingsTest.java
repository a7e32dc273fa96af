package org.duijie.exchange.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.duijie.domain.RecordState;
import org.duijie.exchange.LetterEncoder;
import org.duijie.exchange.MemoryStore;
import org.duijie.exchange.MemoryVectors;
import org.duijie.exchange.Records;
import org.duijie.matcher.IndexDocument;
import org.duijie.matcher.lucene.LuceneCatalogueIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whether the index says what the record says.
class IndexFindingsTest {
    @TempDir
    private Path folder;

    private final MemoryStore store = new MemoryStore();
    private LuceneCatalogueIndex index;
    private IndexFollower follower;

    @BeforeEach
    void begin() {
        LetterEncoder encoder = new LetterEncoder();
        index = LuceneCatalogueIndex.open(folder, encoder.id());
        follower = new IndexFollower(store, index, new DocumentVectors(encoder, new MemoryVectors()));
        store.put(
                Records.keyed("导热凝胶").achievement(),
                Records.keyed("液冷板").achievement(),
                Records.keyed("撤回").state(RecordState.WITHDRAWN).achievement());
        follower.catchUp();
    }

    @AfterEach
    void end() {
        follower.close();
        index.close();
    }

    @Test
    void an_index_that_followed_differs_in_nothing_with_vectors_and_without() {
        assertThat(follower.verify().isEqual()).isTrue();
        assertThat(follower.verify().records()).isEqualTo(2);

        follower.fillVectors((ready, total) -> {});
        store.put(Records.keyed("导热凝胶").title("改名").achievement());

        assertThat(follower.verify().isEqual()).isTrue();
    }

    @Test
    void what_is_missing_surplus_or_stale_is_named_and_repaired() {
        index.remove(List.of(Records.id("液冷板")));
        index.put(List.of(
                new IndexDocument(Records.keyed("撤回").achievement(), Map.of()).at(1),
                new IndexDocument(Records.keyed("导热凝胶").achievement(), Map.of()).at(7)));
        index.commit(index.sequence());

        IndexFindings found = follower.verify();

        assertThat(found.missing()).containsExactly(Records.id("液冷板"));
        assertThat(found.surplus()).containsExactly(Records.id("撤回"));
        assertThat(found.stale()).containsExactly(Records.id("导热凝胶"));
        assertThat(found.differences()).isEqualTo(3);
        follower.renew();
        assertThat(follower.verify().isEqual()).isTrue();
    }
}

package org.duijie.exchange.catalogue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.LetterEncoder;
import org.duijie.exchange.MemorySealedVectors;
import org.duijie.exchange.MemoryStore;
import org.duijie.exchange.MemoryVectors;
import org.duijie.exchange.Records;
import org.duijie.matcher.SearchQuery;
import org.duijie.matcher.lucene.LuceneCatalogueIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A store in memory, an index on the disk and the follower between them.
abstract class FollowedStore {
    static final Viewer HOUSE = new Viewer.Steward("test");

    @TempDir
    private Path folder;

    final MemoryStore store = new MemoryStore();
    final LetterEncoder encoder = new LetterEncoder();
    final MemoryVectors cache = new MemoryVectors();
    final MemorySealedVectors sealed = new MemorySealedVectors();
    LuceneCatalogueIndex index;
    IndexFollower follower;

    @BeforeEach
    void begin() {
        index = LuceneCatalogueIndex.open(folder, encoder.id());
        follower = new IndexFollower(store, index, new DocumentVectors(encoder, cache, sealed));
    }

    @AfterEach
    void end() {
        follower.close();
        index.close();
    }

    /// As after a restart of the process.
    void restart() {
        end();
        begin();
    }

    List<RecordId> found() {
        return index.search(HOUSE, new SearchQuery(RecordKind.ACHIEVEMENT, "", Map.of(), Optional.empty(), 100))
                .hits();
    }

    static RecordId[] ids(String... keys) {
        return Arrays.stream(keys).map(Records::id).toArray(RecordId[]::new);
    }

    void fillVectors() {
        follower.fillVectors((ready, total) -> {});
    }
}

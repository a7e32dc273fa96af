package org.duijie.bench.scale;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.duijie.bench.Progress;
import org.duijie.domain.RecordKind;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.catalogue.StoredOffers;
import org.duijie.matcher.CatalogueIndex;
import org.duijie.matcher.IndexDocument;
import org.duijie.matcher.OfferSource;
import org.duijie.matcher.evaluation.folder.VectorCache;
import org.duijie.matcher.lucene.LuceneCatalogueIndex;
import org.duijie.store.jdbc.JdbcHouse;

/// A catalogue of made offers on disk, in the store and the index that the program has. Making it takes many minutes,
/// so it is kept in the user's cache folder; an index of another format is thrown away by the index itself.
final class MadeHouse implements AutoCloseable {
    private static final int BATCH = 500;
    private static final long PAUSE_NANOS = 500_000_000L;
    private static final Viewer MAKER = new Viewer.Steward("bench");

    private final Path folder;
    private final JdbcHouse house;
    private final LuceneCatalogueIndex index;

    private MadeHouse(Path folder, String encoder) {
        this.folder = folder;
        this.house = JdbcHouse.open(folder.resolve("store"));
        this.index = LuceneCatalogueIndex.open(folder.resolve("index"), encoder);
    }

    /// The first `size` offers, made where they are not there yet.
    static MadeHouse of(int size, MadeOffers offers, String encoder, Progress progress) {
        Path folder = VectorCache.folder().resolve("scale-%d/%d".formatted(MadeOffers.RECIPE, size));
        MadeHouse made = new MadeHouse(folder, encoder);
        made.store(size, offers, progress);
        made.index(size, offers, progress);
        made.tidy(progress);
        return made;
    }

    private void store(int size, MadeOffers offers, Progress progress) {
        int there = (int) house.catalogueStore().count(MAKER, RecordKind.ACHIEVEMENT);
        for (int from = there; from < size; from += BATCH) {
            List<IndexDocument> batch = batch(offers, from, size);
            house.unitOfWork()
                    .run(
                            MAKER,
                            changes -> batch.stream()
                                    .map(document -> changes.put(document.record(), 0))
                                    .toList());
            say(progress, "stored", from, size);
        }
    }

    private void index(int size, MadeOffers offers, Progress progress) {
        if (index.sequence() == size) {
            return;
        }
        index.clear();
        for (int from = 0; from < size; from += BATCH) {
            index.put(batch(offers, from, size));
            say(progress, "indexed", from, size);
        }
        index.commit(size);
    }

    /// What the program does when nothing has changed for half a minute.
    private void tidy(Progress progress) {
        progress.say("putting the index in order");
        while (!index.tidy()) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static List<IndexDocument> batch(MadeOffers offers, int from, int size) {
        List<IndexDocument> batch = new ArrayList<>();
        for (int number = from; number < Math.min(size, from + BATCH); number++) {
            batch.add(offers.document(number));
        }
        return batch;
    }

    private static void say(Progress progress, String done, int from, int size) {
        if (from % (20 * BATCH) == 0) {
            progress.say("%s %d of %d offers".formatted(done, from, size));
        }
    }

    CatalogueIndex index() {
        return index;
    }

    Path indexFolder() {
        return folder.resolve("index");
    }

    OfferSource source() {
        return new StoredOffers(house.catalogueStore());
    }

    @Override
    public void close() {
        index.close();
        house.close();
    }
}

package org.duijie.exchange.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;
import org.duijie.domain.access.Viewer;
import org.duijie.matcher.CatalogueIndex;
import org.duijie.matcher.IndexDocument;

/// What becomes of records in the index: which of them searches should find, and as what documents. When that happens,
/// and when it is shown, [FollowedIndex] says.
final class IndexUpdates {
    private static final Viewer HOUSE = new Viewer.Steward("index");
    private static final int BATCH = 500;
    private static final int MOST_LINKING = 100_000;

    private final CatalogueStore store;
    private final CatalogueIndex index;
    private final DocumentVectors vectors;
    private final LinkedTitles linked;

    IndexUpdates(CatalogueStore store, CatalogueIndex index, DocumentVectors vectors) {
        this.store = store;
        this.index = index;
        this.vectors = vectors;
        this.linked = new LinkedTitles(store);
    }

    void apply(List<IndexEvent> events) {
        Set<RecordId> changed = new LinkedHashSet<>();
        events.forEach(event -> changed.add(event.id()));
        renew(changed);
    }

    /// Reads these records again, and those that link to them.
    void renew(Set<RecordId> ids) {
        Set<RecordId> changed = new LinkedHashSet<>(ids);
        // Their titles stand in the index with whoever links to them, and must go from there when they are hidden.
        changed.addAll(index.linking(changed, MOST_LINKING));
        List<Stored> found = store.fetch(HOUSE, changed);
        found.forEach(stored -> changed.remove(stored.record().id()));
        index.remove(changed);
        put(found);
        hide(found);
    }

    private void put(List<Stored> found) {
        List<Stored> shown = found.stream().filter(IndexUpdates::isSearchable).toList();
        index.remove(found.stream()
                .filter(stored -> !isSearchable(stored))
                .map(stored -> stored.record().id())
                .toList());
        index.put(linked.complete(vectors.ready(shown)));
    }

    /// What was public and is not any more leaves the cache; a first version never was.
    private void hide(List<Stored> found) {
        vectors.forget(found.stream()
                .filter(stored -> stored.version() > 1)
                .map(stored -> {
                    ReadTexts texts = ReadTexts.of(stored.record());
                    return isSearchable(stored) ? texts.hidden() : texts;
                })
                .toList());
    }

    void putEverything() {
        everything(this::put);
    }

    /// Puts what was encoded of `found`, but for records that are another version by now, hidden or gone: of them
    /// their own event tells, or has told.
    void put(List<Stored> found, List<IndexDocument> encoded) {
        Map<RecordId, Long> now = new HashMap<>();
        store.fetch(HOUSE, found.stream().map(stored -> stored.record().id()).toList()).stream()
                .filter(IndexUpdates::isSearchable)
                .forEach(stored -> now.put(stored.record().id(), stored.version()));
        List<IndexDocument> documents = new ArrayList<>(found.size());
        List<ReadTexts> passed = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Stored before = found.get(i);
            if (now.getOrDefault(before.record().id(), 0L) == before.version()) {
                documents.add(encoded.get(i));
            } else {
                passed.add(ReadTexts.of(before.record()));
            }
        }
        // They may have been hidden while they were encoded, and were cached only then.
        vectors.forget(passed);
        index.put(linked.complete(documents));
    }

    private static boolean isSearchable(Stored stored) {
        return switch (stored.record().envelope().state()) {
            case LISTED, PAUSED, VANISHED -> true;
            case DRAFT, WITHDRAWN, TAKEN_DOWN -> false;
        };
    }

    /// Tells each record that searches should find, with its version.
    void searchable(ObjLongConsumer<RecordId> each) {
        everything(page -> page.stream()
                .filter(IndexUpdates::isSearchable)
                .forEach(stored -> each.accept(stored.record().id(), stored.version())));
    }

    /// The version of a record, if searches should find it.
    Optional<Long> searchable(RecordId id) {
        return store.find(HOUSE, id).filter(IndexUpdates::isSearchable).map(Stored::version);
    }

    private void everything(Consumer<List<Stored>> each) {
        for (RecordKind kind : RecordKind.values()) {
            Optional<RecordId> after = Optional.empty();
            List<Stored> page = store.page(HOUSE, kind, after, BATCH);
            while (!page.isEmpty()) {
                each.accept(page);
                after = Optional.of(page.getLast().record().id());
                page = store.page(HOUSE, kind, after, BATCH);
            }
        }
    }
}

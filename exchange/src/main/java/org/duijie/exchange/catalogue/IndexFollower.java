package org.duijie.exchange.catalogue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;
import org.duijie.domain.RecordState;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.replica.Leases;
import org.duijie.matcher.CatalogueIndex;
import org.duijie.matcher.IndexDocument;

/// Keeps the index in step with the store: first the words, at once, then the vectors, in the background.
///
/// The index remembers how far in the outbox it reaches, so a process that dies anywhere repeats work and loses none.
/// An index that is corrupt, older or of another format reports sequence −1 and is rebuilt from the store; so is one
/// that reaches further than the store, which was then put back to an earlier state.
public final class IndexFollower implements AutoCloseable {
    /// Told how the vectors grow.
    public interface Progress {
        void at(int ready, int total);
    }

    private static final System.Logger LOG = System.getLogger(IndexFollower.class.getName());
    private static final Viewer HOUSE = new Viewer.Steward("index");
    private static final int BATCH = 500;
    private static final int MOST_LINKING = 100_000;
    private static final int VECTOR_BATCH = 32;
    /// So often it looks by itself; who knows of a change wakes it.
    private static final Duration NAP = Duration.ofMillis(200);
    private static final long KEEPING_NANOS = 1_000_000_000L;
    /// While others write, vectors are filled this seldom: encoding takes all cores, and the words are there already.
    private static final long YIELDING_NANOS = 2_000_000_000L;
    /// So long nothing must have changed before the index is put in order.
    private static final Duration QUIET = Duration.ofSeconds(30);

    private final CatalogueStore store;
    private final CatalogueIndex index;
    private final DocumentVectors vectors;
    private final LinkedTitles linked;
    private final VectorTurn turn;
    private final Duration quiet;
    private final Duration nap;
    private final ReentrantLock writing = new ReentrantLock();
    private boolean durable = true;
    private volatile boolean ready;
    private boolean away;
    private long kept = System.nanoTime();
    private long filled = kept - YIELDING_NANOS;
    private volatile boolean closed;
    private volatile Optional<Thread> follower = Optional.empty();

    public IndexFollower(CatalogueStore store, CatalogueIndex index, DocumentVectors vectors) {
        this(store, index, vectors, Leases.ALONE);
    }

    /// @param leases who makes the vectors that all replicas can have
    public IndexFollower(CatalogueStore store, CatalogueIndex index, DocumentVectors vectors, Leases leases) {
        this(store, index, vectors, leases, QUIET, NAP);
    }

    /// @param quiet how long nothing must have changed before the index is put in order
    /// @param nap how long it waits before it looks again, unless it is woken
    IndexFollower(
            CatalogueStore store,
            CatalogueIndex index,
            DocumentVectors vectors,
            Leases leases,
            Duration quiet,
            Duration nap) {
        this.quiet = quiet;
        this.nap = nap;
        this.store = store;
        this.index = index;
        this.vectors = vectors;
        this.linked = new LinkedTitles(store);
        this.turn = new VectorTurn(vectors, leases);
    }

    /// Follows the outbox on a thread of its own until closed.
    public void start() {
        Thread thread = Thread.ofPlatform().name("index-follower").daemon().start(this::follow);
        follower = Optional.of(thread);
    }

    /// Lets a started follower look at once, because something has changed.
    public void wake() {
        follower.ifPresent(LockSupport::unpark);
    }

    private void follow() {
        long changed = System.nanoTime();
        long seen = index.sequence();
        boolean tidy = false;
        while (!closed) {
            boolean busy = index.sequence() != seen && System.nanoTime() - filled < YIELDING_NANOS;
            boolean more = advance(!busy);
            if (more || index.sequence() != seen) {
                changed = System.nanoTime();
                seen = index.sequence();
                tidy = false;
            }
            if (!more) {
                LockSupport.parkNanos(nap.toNanos());
                tidy = tidy || (System.nanoTime() - changed > quiet.toNanos() && tidied());
            }
        }
    }

    private boolean tidied() {
        writing.lock();
        try {
            return index.tidy();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "The index could not be put in order; it works as it is.", e);
            return true;
        } finally {
            writing.unlock();
        }
    }

    /// Whether there may be more to do at once. What fails is tried again: a store that is away comes back.
    private boolean advance(boolean vectorsToo) {
        try {
            catchUp();
            boolean more = vectorsToo && fillSomeVectors();
            if (more) {
                filled = System.nanoTime();
            }
            if (System.nanoTime() - kept > KEEPING_NANOS) {
                keep();
                kept = System.nanoTime();
            }
            if (away) {
                away = false;
                LOG.log(System.Logger.Level.INFO, "The store is back; the index follows it again.");
            }
            return more;
        } catch (StoreUnavailable e) {
            if (!away) { // said once, not at every try
                away = true;
                LOG.log(System.Logger.Level.WARNING, "The store is away; the index follows when it is back.");
            }
            return false;
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "The index could not follow the store; trying again.", e);
            return false;
        }
    }

    /// Brings the lexical index up to the store's last event, on the caller's thread.
    public void catchUp() {
        writing.lock();
        try {
            long last = store.lastSequence();
            if (index.sequence() < 0 || index.sequence() > last) {
                rebuild();
            }
            while (index.sequence() < last) {
                List<IndexEvent> events = store.eventsAfter(index.sequence(), BATCH);
                if (events.isEmpty()) {
                    show(last);
                    break;
                }
                apply(events);
            }
            ready = true;
        } finally {
            writing.unlock();
        }
    }

    private void apply(List<IndexEvent> events) {
        Set<RecordId> changed = new LinkedHashSet<>();
        events.forEach(event -> changed.add(event.id()));
        // Their titles stand in the index with whoever links to them, and must go from there when they are hidden.
        changed.addAll(index.linking(changed, MOST_LINKING));
        List<Stored> found = store.fetch(HOUSE, changed);
        found.forEach(stored -> changed.remove(stored.record().id()));
        index.remove(changed);
        put(found);
        show(events.getLast().sequence());
    }

    private void put(List<Stored> found) {
        List<IndexDocument> documents = new ArrayList<>(found.size());
        List<RecordId> gone = new ArrayList<>();
        for (Stored stored : found) {
            CatalogueRecord record = stored.record();
            if (isSearchable(record.envelope().state())) {
                documents.add(vectors.ready(record).at(stored.version()));
            } else {
                gone.add(record.id());
            }
        }
        index.remove(gone);
        index.put(linked.complete(documents));
    }

    private static boolean isSearchable(RecordState state) {
        return switch (state) {
            case LISTED, PAUSED, VANISHED -> true;
            case DRAFT, WITHDRAWN, TAKEN_DOWN -> false;
        };
    }

    private void rebuild() {
        long sequence = store.lastSequence();
        index.clear();
        everything(this::put);
        index.commit(sequence);
        durable = true;
    }

    /// Encodes everything that still lacks its vectors, on the caller's thread.
    public void fillVectors(Progress progress) {
        do {
            CatalogueIndex.IndexStatus now = index.status();
            progress.at(now.withVectors(), now.documents());
        } while (!closed && fillSomeVectors());
        keep();
    }

    /// Encoding takes long, so others write meanwhile: what changed in that time is left to its own event.
    private boolean fillSomeVectors() {
        List<Stored> found = turn.of(store.fetch(HOUSE, index.withoutVectors(VECTOR_BATCH)));
        if (found.isEmpty() || closed) {
            return false;
        }
        List<IndexDocument> encoded =
                vectors.encode(found.stream().map(Stored::record).toList());
        writing.lock();
        try {
            Map<RecordId, Long> now = new HashMap<>();
            store.fetch(
                            HOUSE,
                            found.stream().map(stored -> stored.record().id()).toList())
                    .forEach(stored -> now.put(stored.record().id(), stored.version()));
            List<IndexDocument> documents = new ArrayList<>(found.size());
            for (int i = 0; i < found.size(); i++) {
                long version = found.get(i).version();
                if (Long.valueOf(version).equals(now.get(found.get(i).record().id()))) {
                    documents.add(encoded.get(i).at(version));
                }
            }
            index.put(linked.complete(documents));
            show(index.sequence());
            return true;
        } finally {
            writing.unlock();
        }
    }

    private void show(long sequence) {
        index.show(sequence);
        durable = false;
    }

    /// Makes durable what is shown. Nothing is lost without it: what a dead process had not kept is read from the
    /// outbox
    /// again. It waits for the disk, so it is not done for each change.
    private void keep() {
        writing.lock();
        try {
            if (!durable) {
                index.commit(index.sequence());
                durable = true;
            }
        } finally {
            writing.unlock();
        }
    }

    /// Compares the index with the store, record by record, once it has caught up.
    public IndexFindings verify() {
        writing.lock();
        try {
            catchUp();
            IndexFindings found = IndexFindings.compare(index.holdings(), this::searchable);
            // What was written while this compared is not a difference.
            catchUp();
            return found.confirmed(
                    index.holdings(),
                    id -> store.find(HOUSE, id)
                            .filter(stored ->
                                    isSearchable(stored.record().envelope().state()))
                            .map(Stored::version));
        } finally {
            writing.unlock();
        }
    }

    private void searchable(ObjLongConsumer<RecordId> each) {
        everything(page -> page.stream()
                .filter(stored -> isSearchable(stored.record().envelope().state()))
                .forEach(stored -> each.accept(stored.record().id(), stored.version())));
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

    /// Throws the index away and makes it anew from the store; vectors follow in the background.
    public void renew() {
        writing.lock();
        try {
            index.clear();
            catchUp();
        } finally {
            writing.unlock();
        }
    }

    /// Whether searches see everything that was stored when this process began.
    public boolean ready() {
        return ready;
    }

    public CatalogueIndex.IndexStatus status() {
        return index.status();
    }

    @Override
    public void close() {
        closed = true;
        follower.ifPresent(thread -> {
            LockSupport.unpark(thread);
            try {
                thread.join(10_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        turn.over();
        keep();
    }
}

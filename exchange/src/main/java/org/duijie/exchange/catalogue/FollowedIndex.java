package org.duijie.exchange.catalogue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.duijie.domain.RecordId;
import org.duijie.matcher.CatalogueIndex;
import org.duijie.matcher.IndexDocument;
import org.duijie.matcher.IndexUnwritable;

/// The index as far as it shows the store: one writer at a time, shown after each batch, kept on the disk when told.
///
/// The index remembers how far in the outbox it reaches, so a process that dies anywhere repeats work and loses none.
/// An index that is corrupt, older or of another format reports sequence −1 and is rebuilt from the store; so is one
/// that reaches further than the store, which was then put back to an earlier state.
final class FollowedIndex {
    private static final System.Logger LOG = System.getLogger(FollowedIndex.class.getName());
    private static final int BATCH = 500;
    /// More than can be under way at a time.
    private static final int REPEATED = 1000;

    private final CatalogueStore store;
    private final CatalogueIndex index;
    private final IndexUpdates updates;
    private final ReentrantLock writing = new ReentrantLock();
    private boolean durable = true;
    private volatile boolean tidy;
    private volatile long changed = System.nanoTime();
    /// When an event of the store was last shown.
    private volatile long written = changed;
    private volatile boolean ready;
    private final ArrayDeque<IndexEvent> recent = new ArrayDeque<>();
    private volatile long reopenings;

    FollowedIndex(CatalogueStore store, CatalogueIndex index, IndexUpdates updates) {
        this.store = store;
        this.index = index;
        this.updates = updates;
    }

    /// Brings the index up to the store's last event.
    void catchUpWithStore() {
        writing.lock();
        try {
            index.mend();
            long reopened = store.reopenings();
            long last = store.lastSequence();
            if (reopened != reopenings) {
                correct(last);
                reopenings = reopened;
            }
            if (index.sequence() < 0 || index.sequence() > last) {
                rebuild();
            }
            while (index.sequence() < last) {
                List<IndexEvent> events = store.eventsAfter(index.sequence(), BATCH);
                if (events.isEmpty()) {
                    show(last);
                    break;
                }
                remember(events); // first: what fails half way is repeated too
                updates.apply(events);
                show(events.getLast().sequence());
            }
            ready = true;
        } finally {
            writing.unlock();
        }
    }

    /// The same up to an event, if it is not shown yet.
    ///
    /// @return whether there is such an event; one that was told of may be lost with what the store lost
    boolean catchUp(long sequence) {
        if (shows(sequence)) {
            return true;
        }
        writing.lock();
        try {
            if (!shows(sequence)) {
                catchUpWithStore();
            }
            return shows(sequence);
        } catch (IndexUnwritable e) {
            throw new StoreFull(e);
        } finally {
            writing.unlock();
        }
    }

    private boolean shows(long sequence) {
        return ready && store.reopenings() == reopenings && index.sequence() >= sequence;
    }

    private void remember(List<IndexEvent> events) {
        recent.addAll(events);
        while (recent.size() > REPEATED) {
            recent.removeFirst();
        }
    }

    /// After the store was opened again: reads anew whatever differs, and the events under which the store had told of
    /// what it then lost, because it gives their numbers out again.
    private void correct(long last) {
        show(index.sequence());
        Set<RecordId> ids =
                IndexFindings.compare(index.holdings(), updates::searchable).all();
        recent.forEach(event -> ids.add(event.id()));
        updates.renew(ids);
        recent.clear();
        show(Math.clamp(index.sequence(), -1, Math.max(0, last - REPEATED)));
    }

    private void rebuild() {
        long sequence = store.lastSequence();
        index.clear();
        updates.putEverything();
        show(sequence);
        keep();
    }

    /// Puts the vectors of records that were read some time ago: what changed since is left to its own event.
    void put(List<Stored> records, List<IndexDocument> encoded) {
        writing.lock();
        try {
            updates.put(records, encoded);
            show(index.sequence());
        } finally {
            writing.unlock();
        }
    }

    private void show(long sequence) {
        long now = System.nanoTime();
        if (sequence != index.sequence()) {
            written = now;
        }
        index.show(sequence);
        changed = now;
        durable = false;
        tidy = false;
    }

    /// Makes durable what is shown. It waits for the disk, so it is not done for each change: what a dead process had
    /// shown and not kept is read from the outbox again.
    void keep() {
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

    /// Puts the index in order, once nothing has changed for so long.
    void tidyAfter(Duration quiet) {
        if (tidy || System.nanoTime() - changed <= quiet.toNanos()) {
            return;
        }
        writing.lock();
        try {
            tidy = index.tidy();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "The index could not be put in order; it works as it is.", e);
            tidy = true;
        } finally {
            writing.unlock();
        }
    }

    IndexFindings verify() {
        writing.lock();
        try {
            catchUpWithStore();
            IndexFindings found = IndexFindings.compare(index.holdings(), updates::searchable);
            // What was written while this compared is not a difference.
            catchUpWithStore();
            return found.confirmed(index.holdings(), updates::searchable);
        } finally {
            writing.unlock();
        }
    }

    /// Throws the index away and makes it anew from the store.
    void renew() {
        writing.lock();
        try {
            index.clear();
            catchUpWithStore();
        } finally {
            writing.unlock();
        }
    }

    /// Whether it shows everything that was stored when this process began.
    boolean ready() {
        return ready;
    }

    long nanosSinceWritten() {
        return System.nanoTime() - written;
    }
}

package org.duijie.exchange.catalogue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.Refusal;
import org.duijie.exchange.replica.Leases;
import org.duijie.matcher.CatalogueIndex;
import org.duijie.matcher.IndexUnwritable;

/// Keeps the index in step with the store: first the words, at once, then the vectors, in the background.
///
/// It says when that is done; how it is done without two writers at once says [FollowedIndex].
public final class IndexFollower implements AutoCloseable {
    /// Told how the vectors grow.
    public interface Progress {
        void at(int ready, int total);
    }

    private static final System.Logger LOG = System.getLogger(IndexFollower.class.getName());
    private static final Viewer HOUSE = new Viewer.Steward("index");
    private static final int VECTOR_BATCH = 32;
    /// So often it looks by itself; who knows of a change wakes it.
    private static final Duration NAP = Duration.ofMillis(200);
    private static final long KEEPING_NANOS = 1_000_000_000L;
    /// Others write as long as the last event is not older.
    private static final long WRITING_NANOS = 200_000_000L;
    /// Meanwhile vectors are filled this seldom: encoding takes all cores, and the words are there already.
    private static final long YIELDING_NANOS = 2_000_000_000L;
    /// Changes that come closer together than this are shown together. Who needs one at once has it from [#catchUp].
    private static final long GATHERING_NANOS = 50_000_000L;
    /// So long nothing must have changed before the index is put in order.
    private static final Duration QUIET = Duration.ofSeconds(30);

    private final CatalogueStore store;
    private final CatalogueIndex index;
    private final DocumentVectors vectors;
    private final FollowedIndex followed;
    private final VectorTurn turn;
    private final Duration quiet;
    private final Duration nap;
    private boolean failing;
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
        this.followed = new FollowedIndex(store, index, new IndexUpdates(store, index, vectors));
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
        while (!closed) {
            if (!advance()) {
                LockSupport.parkNanos(nap.toNanos());
                followed.tidyAfter(quiet);
            }
            gather();
        }
    }

    private void gather() {
        long left = GATHERING_NANOS - followed.nanosSinceWritten();
        while (left > 0 && !closed) {
            LockSupport.parkNanos(left);
            left = GATHERING_NANOS - followed.nanosSinceWritten();
        }
    }

    /// Whether there may be more to do at once. What fails is tried again: a store that is away comes back.
    private boolean advance() {
        try {
            followed.catchUpWithStore();
            boolean more = !othersWrite() && fillSomeVectors();
            if (more) {
                filled = System.nanoTime();
            }
            if (System.nanoTime() - kept > KEEPING_NANOS) {
                followed.keep();
                kept = System.nanoTime();
            }
            if (failing) {
                failing = false;
                LOG.log(System.Logger.Level.INFO, "The index follows the store again.");
            }
            return more;
        } catch (StoreUnavailable e) {
            complain("The store is away; the index follows when it is back.");
            return false;
        } catch (IndexUnwritable e) {
            complain("The index could not be written (%s); trying again.".formatted(e.getCause()));
            return false;
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "The index could not follow the store; trying again.", e);
            return false;
        }
    }

    /// Once, not at every try.
    private void complain(String what) {
        if (!failing) {
            failing = true;
            LOG.log(System.Logger.Level.WARNING, what);
        }
    }

    private boolean othersWrite() {
        return followed.nanosSinceWritten() < WRITING_NANOS && System.nanoTime() - filled < YIELDING_NANOS;
    }

    /// Brings the lexical index up to the store's last event, on the caller's thread. Of many who wait here the first
    /// does it for all whose events were written by then.
    ///
    /// @return the number of that event
    public long catchUp() {
        long last = lastSequence();
        followed.catchUp(last);
        return last;
    }

    /// The same up to an event that somebody was told of.
    public void catchUp(long sequence) {
        if (!followed.catchUp(sequence)) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "sequence.unknown",
                    "Nothing was written under the number %d yet: send the one that the answer to a write named."
                            .formatted(sequence));
        }
    }

    /// The number of the store's last event: what was written before has none that is higher.
    public long lastSequence() {
        return store.lastSequence();
    }

    /// Encodes everything that still lacks its vectors, on the caller's thread.
    public void fillVectors(Progress progress) {
        do {
            CatalogueIndex.IndexStatus now = index.status();
            progress.at(now.withVectors(), now.documents());
        } while (!closed && fillSomeVectors());
        followed.keep();
    }

    /// Encoding takes long, so others write meanwhile: what changed in that time is left to its own event.
    private boolean fillSomeVectors() {
        List<Stored> found = turn.of(store.fetch(HOUSE, index.withoutVectors(VECTOR_BATCH)));
        if (found.isEmpty() || closed) {
            return false;
        }
        followed.put(found, vectors.encode(found));
        return true;
    }

    /// Compares the index with the store, record by record, once it has caught up.
    public IndexFindings verify() {
        return followed.verify();
    }

    /// Throws the index away and makes it anew from the store; vectors follow in the background.
    public void renew() {
        followed.renew();
    }

    /// Whether searches see everything that was stored when this process began.
    public boolean ready() {
        return followed.ready();
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
        followed.keep();
    }
}

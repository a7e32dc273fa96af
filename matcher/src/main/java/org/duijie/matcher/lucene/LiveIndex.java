package org.duijie.matcher.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.duijie.matcher.IndexUnwritable;

/// An open index: one writer, and searchers of what it was told to show. Lucene closes a writer whose disk refused a
/// write; it can then be opened again as of its last commit, while searches go on with what they were shown.
final class LiveIndex implements AutoCloseable {
    /// The share of the documents beside the largest piece that makes it worth writing everything anew.
    private static final double IN_PIECES = 0.15;

    private final IndexFolder folder;
    private volatile IndexWriter writer;
    private volatile SearcherManager searchers;
    private volatile long sequence;
    /// How often changes were shown.
    private final AtomicLong shown = new AtomicLong();
    /// Searchers of the writer that was opened again, until it has repeated what was shown before.
    private Optional<SearcherManager> behind = Optional.empty();

    private long shownSequence;

    LiveIndex(IndexFolder folder) throws IOException {
        this.folder = folder;
        writer = folder.open();
        searchers = searchersOf(writer);
        sequence = IndexFolder.committedSequence(writer);
        shownSequence = sequence;
    }

    private static SearcherManager searchersOf(IndexWriter writer) throws IOException {
        return new SearcherManager(writer, new PartedSearcher.Factory());
    }

    interface Search<T> {
        T run(IndexSearcher searcher) throws IOException;
    }

    <T> T with(Search<T> search) {
        SearcherManager current = searchers;
        try {
            IndexSearcher searcher = current.acquire();
            try {
                return search.run(searcher);
            } finally {
                current.release(searcher);
            }
        } catch (AlreadyClosedException e) {
            if (current == searchers) {
                throw e;
            }
            return with(search); // it was opened again in this moment
        } catch (IOException e) {
            throw new UncheckedIOException("reading the index failed", e);
        }
    }

    interface Change {
        void make(IndexWriter writer) throws IOException;
    }

    void change(Change change) {
        try {
            change.make(writer);
        } catch (IOException | AlreadyClosedException e) {
            throw new IndexUnwritable(e);
        }
    }

    void show(long reached) {
        change(open -> {
            if (behind.isPresent()) {
                showMended(behind.get(), reached);
            } else {
                searchers.maybeRefreshBlocking();
                shownSequence = reached;
            }
            sequence = reached;
            shown.incrementAndGet();
        });
    }

    private void showMended(SearcherManager next, long reached) throws IOException {
        next.maybeRefreshBlocking();
        if (reached >= shownSequence) {
            SearcherManager before = searchers;
            searchers = next;
            shownSequence = reached;
            behind = Optional.empty();
            before.close();
        }
    }

    void commit(long reached) {
        change(open -> {
            open.setLiveCommitData(folder.commitData(reached).entrySet());
            open.commit();
        });
        show(reached);
    }

    void mend() {
        if (writer.isOpen()) {
            return;
        }
        change(closed -> {
            if (behind.isPresent()) {
                behind.get().close();
            }
            writer = folder.open();
            behind = Optional.of(searchersOf(writer));
            sequence = IndexFolder.committedSequence(writer);
        });
    }

    /// Whether it is in one piece and committed; otherwise goes on with that.
    boolean tidy() {
        if (writer.hasPendingMerges()) {
            return false;
        }
        if (writer.hasUncommittedChanges()) {
            // A merge may end while this commits: only a later look at it is sure.
            commit(sequence);
            return false;
        }
        if (!inPieces()) {
            return true;
        }
        change(open -> open.forceMerge(1, false));
        return false;
    }

    /// Merging writes everything anew: only where a good part would gain by it.
    private boolean inPieces() {
        return with(searcher -> {
            IndexReader reader = searcher.getIndexReader();
            int largest = reader.leaves().stream()
                    .mapToInt(leaf -> leaf.reader().numDocs())
                    .max()
                    .orElse(0);
            return reader.maxDoc() - largest > IN_PIECES * reader.maxDoc();
        });
    }

    /// How far the changes reach that were made.
    long sequence() {
        return sequence;
    }

    long timesShown() {
        return shown.get();
    }

    @Override
    public void close() {
        try {
            if (behind.isPresent()) {
                behind.get().close();
            }
            searchers.close();
            writer.close();
            writer.getDirectory().close();
        } catch (IOException e) {
            throw new UncheckedIOException("closing the index failed", e);
        }
    }
}

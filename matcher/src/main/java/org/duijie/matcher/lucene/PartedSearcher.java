package org.duijie.matcher.lucene;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.jspecify.annotations.Nullable;

/// A searcher that reads a large index in several parts at once, also where it is one segment: of a match among 200,000
/// offers, the search by words is the longest step that one thread would do alone.
class PartedSearcher extends IndexSearcher {
    /// Smaller parts cost more to begin than they save.
    private static final int DOCUMENTS = 50_000;

    private static final int SEGMENTS = 5;

    private final int documents;

    PartedSearcher(IndexReader reader) {
        this(reader, DOCUMENTS);
    }

    /// A searcher whose parts hold so many documents.
    PartedSearcher(IndexReader reader, int documents) {
        super(reader, ForkJoinPool.commonPool());
        this.documents = documents;
    }

    @Override
    protected LeafSlice[] slices(List<LeafReaderContext> leaves) {
        return slices(leaves, documents, SEGMENTS, true);
    }

    /// Makes these searchers for new states of the index.
    static final class Factory extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            return new PartedSearcher(reader);
        }
    }
}

package org.duijie.matcher.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.duijie.domain.Offer;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;
import org.duijie.domain.access.ReadingPolicy;
import org.duijie.domain.access.Viewer;
import org.duijie.matcher.Candidate;
import org.duijie.matcher.CatalogueIndex;
import org.duijie.matcher.IndexDocument;
import org.duijie.matcher.Need;
import org.duijie.matcher.NeedVectors;
import org.duijie.matcher.SearchQuery;
import org.duijie.matcher.SearchResult;
import org.duijie.matcher.TermStatistics;
import org.duijie.models.text.synonym.Synonyms;

/// [CatalogueIndex] on Lucene, inside the process.
public final class LuceneCatalogueIndex implements CatalogueIndex {
    /// The share of the documents beside the largest piece that makes it worth writing everything anew.
    private static final double IN_PIECES = 0.15;

    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final String encoder;
    private final Synonyms synonyms;
    private final PagedSearch pages;
    private volatile long sequence;
    /// How often changes were shown.
    private final AtomicLong shown = new AtomicLong();
    private volatile Optional<State> state = Optional.empty();

    private LuceneCatalogueIndex(IndexWriter writer, String encoder, Synonyms synonyms) throws IOException {
        this.synonyms = synonyms;
        this.pages = new PagedSearch(synonyms);
        this.writer = writer;
        this.encoder = encoder;
        this.searchers = new SearcherManager(writer, new PartedSearcher.Factory());
        this.sequence = committedSequence(writer);
    }

    /// Opens the index in `folder`, empty if there is none that this program and this encoder could have written.
    public static LuceneCatalogueIndex open(Path folder, String encoder) {
        return open(folder, encoder, Synonyms.shipped());
    }

    /// The same with a table of synonyms of one's own.
    public static LuceneCatalogueIndex open(Path folder, String encoder, Synonyms synonyms) {
        try {
            return new LuceneCatalogueIndex(IndexFolder.open(folder, encoder), encoder, synonyms);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the index folder %s cannot be used: %s".formatted(folder, e.getMessage()), e);
        }
    }

    private static long committedSequence(IndexWriter writer) {
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data != null) {
            for (Map.Entry<String, String> entry : data) {
                if (entry.getKey().equals(IndexFolder.SEQUENCE_KEY)) {
                    return Long.parseLong(entry.getValue());
                }
            }
        }
        return -1;
    }

    @Override
    public void put(Collection<IndexDocument> documents) {
        try {
            for (IndexDocument document : documents) {
                Document fields = DocumentFields.FACETS.build(DocumentFields.of(document));
                writer.updateDocument(idTerm(document.record().id()), fields);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to the index failed", e);
        }
    }

    @Override
    public void remove(Collection<RecordId> ids) {
        try {
            writer.deleteDocuments(
                    ids.stream().map(LuceneCatalogueIndex::idTerm).toArray(Term[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException("deleting from the index failed", e);
        }
    }

    private static Term idTerm(RecordId id) {
        return new Term(Fields.ID, id.toString());
    }

    @Override
    public void show(long reached) {
        try {
            searchers.maybeRefreshBlocking();
            sequence = reached;
            shown.incrementAndGet();
        } catch (IOException e) {
            throw new UncheckedIOException("showing the changes of the index failed", e);
        }
    }

    @Override
    public void commit(long reached) {
        try {
            writer.setLiveCommitData(IndexFolder.commitData(encoder, reached).entrySet());
            writer.commit();
        } catch (IOException e) {
            throw new UncheckedIOException("committing the index failed", e);
        }
        show(reached);
    }

    @Override
    public void clear() {
        try {
            writer.deleteAll();
        } catch (IOException e) {
            throw new UncheckedIOException("emptying the index failed", e);
        }
        commit(-1);
    }

    /// Every graph of every segment is searched on its own: sixteen of them take six times as long as one.
    @Override
    public boolean tidy() {
        try {
            if (writer.hasPendingMerges()) {
                return false;
            }
            if (writer.hasUncommittedChanges()) {
                // A merge may end while this commits: only a later look at it is sure.
                commit(sequence);
            } else if (inPieces()) {
                writer.forceMerge(1, false);
            } else {
                return true;
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("merging the index failed", e);
        }
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

    @Override
    public long sequence() {
        return sequence;
    }

    @Override
    public SearchResult search(Viewer viewer, SearchQuery query) {
        return with(searcher -> pages.run(searcher.getIndexReader(), viewer, statistics(), query));
    }

    private CandidateSearch candidateSearch(IndexSearcher searcher, Viewer viewer, NeedVectors vectors) {
        return new CandidateSearch(searcher, viewer, vectors, statistics(), synonyms);
    }

    @Override
    public List<Candidate> candidates(Viewer viewer, Need need, NeedVectors vectors, Set<Offer.Kind> kinds, int limit) {
        return with(searcher -> candidateSearch(searcher, viewer, vectors).find(need, kinds, limit));
    }

    @Override
    public List<Candidate> near(Viewer viewer, Need asked, NeedVectors vectors, Set<RecordKind> kinds, int limit) {
        return with(searcher -> candidateSearch(searcher, viewer, vectors).near(asked, kinds, limit));
    }

    @Override
    public List<RecordId> researchersLinking(Viewer viewer, Collection<RecordId> items, int limit) {
        return with(searcher -> new LinkSearch(searcher, viewer).researchers(items, limit));
    }

    @Override
    public List<Candidate> examine(Viewer viewer, NeedVectors vectors, Collection<RecordId> ids) {
        return with(searcher -> candidateSearch(searcher, viewer, vectors).examine(ids));
    }

    @Override
    public TermStatistics statistics() {
        return state().statistics();
    }

    @Override
    public List<RecordId> withoutVectors(int limit) {
        return with(searcher -> {
            List<RecordId> ids = new ArrayList<>();
            TermQuery missing = new TermQuery(new Term(Fields.VECTORS, Fields.LACKS_VECTORS));
            for (ScoreDoc hit : searcher.search(missing, limit).scoreDocs) {
                ids.add(RecordId.parse(searcher.storedFields()
                        .document(hit.doc, Set.of(Fields.ID))
                        .get(Fields.ID)));
            }
            return ids;
        });
    }

    @Override
    public List<RecordId> linking(Collection<RecordId> items, int limit) {
        return with(searcher -> LinkSearch.linking(searcher, items, limit));
    }

    @Override
    public Map<RecordId, Long> holdings() {
        return with(searcher -> Holdings.of(searcher.getIndexReader()));
    }

    @Override
    public IndexStatus status() {
        return state().status();
    }

    /// What holds until the next change is shown. It is made when somebody asks: a hundred changes in a second need
    /// none of it.
    private record State(long shown, IndexStatus status, TermStatistics statistics) {}

    private State state() {
        long now = shown.get();
        State known = state.filter(made -> made.shown() == now).orElseGet(() -> readState(now));
        state = Optional.of(known);
        return known;
    }

    private State readState(long now) {
        long reached = sequence;
        IndexStatus status = with(searcher -> {
            int ready = searcher.count(open(Fields.HAS_VECTORS));
            int waiting = searcher.count(open(Fields.LACKS_VECTORS));
            String fingerprint = "%d/%d@%d".formatted(ready, ready + waiting, reached);
            return new IndexStatus(ready + waiting, ready, fingerprint);
        });
        TermStatistics statistics = with(searcher -> new PublicTermStatistics(
                term -> with(current -> PublicTermStatistics.documentsWith(current.getIndexReader(), term)),
                PublicTermStatistics.documents(searcher),
                PublicTermStatistics.terms(searcher.getIndexReader())));
        return new State(now, status, statistics);
    }

    /// What everyone may see: answers carry these counts, and a count must not speak of what is hidden.
    private static Query open(String vectors) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.VECTORS, vectors)), Occur.FILTER)
                .add(VisibilityFilter.of(ReadingPolicy.records(Viewer.ANONYMOUS)), Occur.FILTER)
                .build();
    }

    private interface Search<T> {
        T run(IndexSearcher searcher) throws IOException;
    }

    private <T> T with(Search<T> search) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return search.run(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading the index failed", e);
        }
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.close();
            writer.getDirectory().close();
        } catch (IOException e) {
            throw new UncheckedIOException("closing the index failed", e);
        }
    }
}

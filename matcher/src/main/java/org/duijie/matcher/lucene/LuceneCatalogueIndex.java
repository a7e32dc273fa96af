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
import java.util.function.UnaryOperator;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
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
    private final LiveIndex live;
    private final Synonyms synonyms;
    private final PagedSearch pages;
    private volatile Optional<State> state = Optional.empty();

    private LuceneCatalogueIndex(LiveIndex live, Synonyms synonyms) {
        this.live = live;
        this.synonyms = synonyms;
        this.pages = new PagedSearch(synonyms);
    }

    /// Opens the index in `folder`, empty if there is none that this program and this encoder could have written.
    public static LuceneCatalogueIndex open(Path folder, String encoder) {
        return open(folder, encoder, Synonyms.shipped());
    }

    /// The same with a table of synonyms of one's own.
    public static LuceneCatalogueIndex open(Path folder, String encoder, Synonyms synonyms) {
        return open(new IndexFolder(folder, encoder, UnaryOperator.identity()), synonyms);
    }

    static LuceneCatalogueIndex open(IndexFolder folder, Synonyms synonyms) {
        try {
            return new LuceneCatalogueIndex(new LiveIndex(folder), synonyms);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the index folder %s cannot be used: %s".formatted(folder.path(), e.getMessage()), e);
        }
    }

    @Override
    public void put(Collection<IndexDocument> documents) {
        live.change(writer -> {
            for (IndexDocument document : documents) {
                Document fields = DocumentFields.FACETS.build(DocumentFields.of(document));
                writer.updateDocument(idTerm(document.record().id()), fields);
            }
        });
    }

    @Override
    public void remove(Collection<RecordId> ids) {
        live.change(writer -> writer.deleteDocuments(
                ids.stream().map(LuceneCatalogueIndex::idTerm).toArray(Term[]::new)));
    }

    private static Term idTerm(RecordId id) {
        return new Term(Fields.ID, id.toString());
    }

    @Override
    public void show(long reached) {
        live.show(reached);
    }

    @Override
    public void commit(long reached) {
        live.commit(reached);
    }

    @Override
    public void clear() {
        live.change(IndexWriter::deleteAll);
        live.commit(-1);
    }

    /// Every graph of every segment is searched on its own: sixteen of them take six times as long as one.
    @Override
    public boolean tidy() {
        return live.tidy();
    }

    @Override
    public void mend() {
        live.mend();
    }

    @Override
    public long sequence() {
        return live.sequence();
    }

    @Override
    public SearchResult search(Viewer viewer, SearchQuery query) {
        return live.with(searcher -> pages.run(searcher.getIndexReader(), viewer, statistics(), query));
    }

    private CandidateSearch candidateSearch(IndexSearcher searcher, Viewer viewer, NeedVectors vectors) {
        return new CandidateSearch(searcher, viewer, vectors, statistics(), synonyms);
    }

    @Override
    public List<Candidate> candidates(Viewer viewer, Need need, NeedVectors vectors, Set<Offer.Kind> kinds, int limit) {
        return live.with(searcher -> candidateSearch(searcher, viewer, vectors).find(need, kinds, limit));
    }

    @Override
    public List<Candidate> near(Viewer viewer, Need asked, NeedVectors vectors, Set<RecordKind> kinds, int limit) {
        return live.with(searcher -> candidateSearch(searcher, viewer, vectors).near(asked, kinds, limit));
    }

    @Override
    public List<RecordId> researchersLinking(Viewer viewer, Collection<RecordId> items, int limit) {
        return live.with(searcher -> new LinkSearch(searcher, viewer).researchers(items, limit));
    }

    @Override
    public List<Candidate> examine(Viewer viewer, NeedVectors vectors, Collection<RecordId> ids) {
        return live.with(searcher -> candidateSearch(searcher, viewer, vectors).examine(ids));
    }

    @Override
    public TermStatistics statistics() {
        return state().statistics();
    }

    @Override
    public List<RecordId> withoutVectors(int limit) {
        return live.with(searcher -> {
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
        return live.with(searcher -> LinkSearch.linking(searcher, items, limit));
    }

    @Override
    public Map<RecordId, Long> holdings() {
        return live.with(searcher -> Holdings.of(searcher.getIndexReader()));
    }

    @Override
    public IndexStatus status() {
        return state().status();
    }

    /// What holds until the next change is shown. It is made when somebody asks: a hundred changes in a second need
    /// none of it.
    private record State(long shown, IndexStatus status, TermStatistics statistics) {}

    private State state() {
        long now = live.timesShown();
        State known = state.filter(made -> made.shown() == now).orElseGet(() -> readState(now));
        state = Optional.of(known);
        return known;
    }

    private State readState(long now) {
        long reached = live.sequence();
        IndexStatus status = live.with(searcher -> {
            int ready = searcher.count(open(Fields.HAS_VECTORS));
            int waiting = searcher.count(open(Fields.LACKS_VECTORS));
            String fingerprint = "%d/%d@%d".formatted(ready, ready + waiting, reached);
            return new IndexStatus(ready + waiting, ready, fingerprint);
        });
        TermStatistics statistics = live.with(searcher -> new PublicTermStatistics(
                term -> live.with(current -> PublicTermStatistics.documentsWith(current.getIndexReader(), term)),
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

    @Override
    public void close() {
        live.close();
    }
}

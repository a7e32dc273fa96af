package org.duijie.matcher.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.ReadingPolicy;
import org.duijie.domain.access.Viewer;
import org.duijie.matcher.SearchQuery;
import org.duijie.matcher.SearchResult;
import org.duijie.matcher.SearchResult.FacetCount;
import org.duijie.matcher.TermStatistics;
import org.duijie.models.text.synonym.Synonyms;
import org.jspecify.annotations.Nullable;

/// A page of search results with facets, over what the viewer may see.
final class CatalogueSearch {
    private static final int MOST_VALUES = 50;
    private static final SortField BY_ID = new SortField(Fields.ID, SortField.Type.STRING);

    private final IndexSearcher searcher;
    private final Viewer viewer;
    private final TermStatistics statistics;
    private final Synonyms synonyms;

    CatalogueSearch(IndexSearcher searcher, Viewer viewer, TermStatistics statistics, Synonyms synonyms) {
        this.synonyms = synonyms;
        this.statistics = statistics;
        this.searcher = searcher;
        this.viewer = viewer;
    }

    /// @param after where the page before ended
    /// @param cursor makes the cursor of the next page, if there is one, of the last hit
    SearchResult run(SearchQuery query, Optional<PageEnd> after, Function<FieldDoc, String> cursor) throws IOException {
        if (searcher.getIndexReader().numDocs() == 0) {
            return new SearchResult(List.of(), 0, Map.of(), Optional.empty());
        }
        boolean browsing = query.text().isBlank();
        DrillDownQuery drill = new DrillDownQuery(DocumentFields.FACETS, base(query, browsing));
        query.filters().forEach((facet, values) -> values.forEach(value -> drill.add(facet, value)));
        DrillSideways sideways = new DrillSideways(
                searcher,
                DocumentFields.FACETS,
                new DefaultSortedSetDocValuesReaderState(searcher.getIndexReader(), DocumentFields.FACETS));
        Sort sort = browsing
                ? new Sort(new SortField(Fields.SORT_TITLE, SortField.Type.STRING), BY_ID)
                : new Sort(SortField.FIELD_SCORE, BY_ID);
        int documents = searcher.getIndexReader().maxDoc();
        @Nullable
        FieldDoc begin = after.map(end -> end.hit(browsing, documents)).orElse(null);
        DrillSideways.DrillSidewaysResult result =
                sideways.search(drill, null, begin, query.limit() + 1, sort, !browsing);
        return page(query, result, cursor, total(drill));
    }

    private int total(Query drill) throws IOException {
        return searcher.count(drill);
    }

    private Query base(SearchQuery query, boolean browsing) {
        BooleanQuery.Builder base = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.KIND, query.kind().name())), Occur.FILTER)
                .add(VisibilityFilter.of(ReadingPolicy.records(viewer)), Occur.FILTER);
        if (!browsing) {
            base.add(new TextQueries(viewer, searcher, statistics, synonyms).search(query.text()), Occur.MUST);
        }
        return base.build();
    }

    private SearchResult page(
            SearchQuery query, DrillSideways.DrillSidewaysResult result, Function<FieldDoc, String> cursor, long total)
            throws IOException {
        ScoreDoc[] hits = result.hits.scoreDocs;
        int shown = Math.min(hits.length, query.limit());
        List<RecordId> ids = new ArrayList<>(shown);
        for (int i = 0; i < shown; i++) {
            ids.add(RecordId.parse(searcher.storedFields()
                    .document(hits[i].doc, Set.of(Fields.ID))
                    .get(Fields.ID)));
        }
        Optional<String> next =
                hits.length > shown ? Optional.of(cursor.apply((FieldDoc) hits[shown - 1])) : Optional.empty();
        return new SearchResult(ids, total, facets(result.facets), next);
    }

    private static Map<String, List<FacetCount>> facets(Facets counted) throws IOException {
        Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
        for (String name : org.duijie.matcher.Facets.NAMES) {
            FacetResult values = counted.getTopChildren(MOST_VALUES, name);
            if (values != null && values.labelValues.length > 0) {
                List<FacetCount> counts = new ArrayList<>();
                for (LabelAndValue value : values.labelValues) {
                    counts.add(new FacetCount(value.label, value.value.longValue()));
                }
                facets.put(name, counts);
            }
        }
        return facets;
    }
}

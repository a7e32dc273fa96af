package org.duijie.matcher.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;
import org.duijie.domain.access.ReadingPolicy;
import org.duijie.domain.access.Viewer;

/// Follows links backwards: from an item to the people whose records name it.
record LinkSearch(IndexSearcher searcher, Viewer viewer) {
    List<RecordId> researchers(Collection<RecordId> items, int limit) throws IOException {
        Query query = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.KIND, RecordKind.RESEARCHER.name())), Occur.FILTER)
                .add(
                        new TermInSetQuery(
                                Fields.LINKS,
                                items.stream()
                                        .map(id -> new BytesRef(id.toString()))
                                        .toList()),
                        Occur.FILTER)
                .add(VisibilityFilter.of(ReadingPolicy.records(viewer)), Occur.FILTER)
                .build();
        List<RecordId> ids = new ArrayList<>();
        Sort byId = new Sort(new SortField(Fields.ID, SortField.Type.STRING));
        for (ScoreDoc hit : searcher.search(query, limit, byId).scoreDocs) {
            ids.add(RecordId.parse(
                    searcher.storedFields().document(hit.doc, Set.of(Fields.ID)).get(Fields.ID)));
        }
        return List.copyOf(ids);
    }

    /// Whoever links, whatever they are.
    static List<RecordId> linking(IndexSearcher searcher, Collection<RecordId> items, int limit) throws IOException {
        List<BytesRef> targets =
                items.stream().map(id -> new BytesRef(id.toString())).toList();
        List<RecordId> ids = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(new TermInSetQuery(Fields.LINKS, targets), limit).scoreDocs) {
            ids.add(RecordId.parse(
                    searcher.storedFields().document(hit.doc, Set.of(Fields.ID)).get(Fields.ID)));
        }
        return ids;
    }
}

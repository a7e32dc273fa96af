package org.duijie.matcher.lucene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.duijie.domain.Disclosure;
import org.duijie.domain.access.ReadingPolicy;
import org.duijie.domain.access.Viewer;
import org.duijie.domain.access.Visibility;
import org.duijie.matcher.Need;
import org.duijie.matcher.TermStatistics;
import org.duijie.models.text.Terms;

/// Words as Lucene queries over exactly the fields that a viewer may read.
final class TextQueries {
    private static final float TITLE = 2.5f;
    private static final float KEYWORDS = 2f;
    private static final float TIE = 0.2f;

    /// Up to this many words all must match; of longer queries a good part.
    private static final int ALL_OF = 3;
    private static final double PART_OF = 0.6;

    /// Lucene refuses more clauses than 1,024; a need of many pages asks for its rarest terms.
    private static final int MOST_CLAUSES = 960;

    private final List<Place> places;
    private final TermStatistics statistics;

    /// A field that the viewer may read in some records.
    private record Place(String field, float boost, Visibility where) {}

    TextQueries(Viewer viewer, Collection<String> indexedFields, TermStatistics statistics) {
        this.statistics = statistics;
        List<Place> readable = new ArrayList<>();
        for (Disclosure level : Disclosure.values()) {
            Visibility where = ReadingPolicy.fieldsOf(viewer, level);
            if (!(where instanceof Visibility.Nothing)) {
                readable.add(new Place(Fields.keywords(level), KEYWORDS, where));
                readable.add(new Place(Fields.title(level), TITLE, where));
                readable.add(new Place(Fields.body(level), 1, where));
            }
        }
        this.places = readable.stream()
                .filter(place -> indexedFields.contains(place.field()))
                .toList();
    }

    /// A search box: what the searcher typed must mostly be there.
    Query search(String text) {
        Map<String, Integer> terms = terms(List.of(text));
        if (terms.isEmpty()) {
            return new MatchNoDocsQuery("no words");
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        terms.keySet().forEach(term -> query.add(anywhere(term), Occur.SHOULD));
        int least = terms.size() <= ALL_OF ? terms.size() : (int) Math.ceil(terms.size() * PART_OF);
        return query.setMinimumNumberShouldMatch(Math.max(1, least)).build();
    }

    /// A need: any of its terms may match, repeated terms weigh a little more, the title's terms twice.
    Query need(Need need) {
        List<String> parts = new ArrayList<>(
                need.texts().stream().map(field -> field.text().value()).toList());
        parts.add(need.title());
        parts.addAll(need.keywords());
        Map<String, Integer> terms = terms(parts);
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        Comparator<Map.Entry<String, Integer>> rarest =
                Comparator.comparingDouble(entry -> -statistics.idf(entry.getKey()));
        terms.entrySet().stream()
                .sorted(rarest)
                .limit(MOST_CLAUSES / Math.max(1, places.size()))
                .forEach(entry -> query.add(
                        new BoostQuery(anywhere(entry.getKey()), (float) (1 + Math.log(entry.getValue()))),
                        Occur.SHOULD));
        return query.build();
    }

    private static Map<String, Integer> terms(List<String> parts) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        parts.forEach(part -> Terms.of(part).forEach(term -> counts.merge(term.text(), 1, Integer::sum)));
        return counts;
    }

    private Query anywhere(String term) {
        List<Query> queries = places.stream()
                .map(place -> guarded(
                        place.where(), new BoostQuery(new TermQuery(new Term(place.field(), term)), place.boost())))
                .toList();
        return new DisjunctionMaxQuery(queries, TIE);
    }

    private static Query guarded(Visibility where, Query query) {
        if (where instanceof Visibility.Everything) {
            return query;
        }
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(VisibilityFilter.of(where), Occur.FILTER)
                .build();
    }
}

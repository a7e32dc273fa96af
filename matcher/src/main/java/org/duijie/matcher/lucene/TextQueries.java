package org.duijie.matcher.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.duijie.domain.Disclosure;
import org.duijie.domain.access.ReadingPolicy;
import org.duijie.domain.access.Viewer;
import org.duijie.domain.access.Visibility;
import org.duijie.matcher.Need;
import org.duijie.matcher.TermStatistics;
import org.duijie.models.text.Terms;
import org.duijie.models.text.synonym.Synonyms;

/// Words as Lucene queries over exactly the fields that a viewer may read.
final class TextQueries {
    private static final float TITLE = 2.5f;
    private static final float KEYWORDS = 2f;
    /// A linked paper or patent is evidence of the subject, but its words are another record's.
    private static final float LINKED = 0.5f;

    private static final float TIE = 0.2f;

    /// Up to this many words all must match; of longer queries a good part.
    private static final int ALL_OF = 3;
    private static final double PART_OF = 0.6;

    /// As many terms of a need are asked for, the weightiest. On needs-zh and the seeds nothing is lost beside asking
    /// for
    /// all of two hundred, and among 200,000 offers it takes a tenth of the time (docs/relevance-log.md).
    private static final int NEED_TERMS = 48;

    /// A text of many pages asks for its rarest terms, this many times the fields they are looked for in.
    private static final int MOST_CLAUSES = 960;

    static {
        // Lucene's own limit of 1,024 counts the guards of a field as well, and there are up to three.
        IndexSearcher.setMaxClauseCount(5 * MOST_CLAUSES);
    }

    /// What a word is worth that the table of synonyms adds, beside one that was said.
    private static final double ANOTHER_NAME = 0.5;

    private final IndexSearcher searcher;
    private final List<Place> places;
    private final TermStatistics statistics;
    private final Synonyms synonyms;

    /// A field that the viewer may read in some records.
    private record Place(String field, float boost, Visibility where) {}

    TextQueries(Viewer viewer, IndexSearcher searcher, TermStatistics statistics, Synonyms synonyms) {
        this.statistics = statistics;
        this.synonyms = synonyms;
        this.searcher = searcher;
        Collection<String> indexedFields = FieldInfos.getIndexedFields(searcher.getIndexReader());
        List<Place> readable = new ArrayList<>();
        for (Disclosure level : Disclosure.values()) {
            Visibility where = ReadingPolicy.fieldsOf(viewer, level);
            if (!(where instanceof Visibility.Nothing)) {
                readable.add(new Place(Fields.keywords(level), KEYWORDS, where));
                readable.add(new Place(Fields.title(level), TITLE, where));
                readable.add(new Place(Fields.body(level), 1, where));
                readable.add(new Place(Fields.linked(level), LINKED, where));
            }
        }
        this.places = readable.stream()
                .filter(place -> indexedFields.contains(place.field()))
                .toList();
    }

    /// A search box: what the searcher typed must mostly be there, or the same with one word called otherwise.
    Query search(String text) {
        List<Query> wordings = new ArrayList<>();
        wordings.add(typed(text));
        for (String other : synonyms.wordings(text)) {
            wordings.add(new BoostQuery(typed(other), (float) worth(other, text)));
        }
        return wordings.size() == 1 ? wordings.getFirst() : new DisjunctionMaxQuery(wordings, 0);
    }

    /// A name of many terms must not weigh more than the abbreviation that was said.
    private double worth(String other, String said) {
        return ANOTHER_NAME * Math.min(1, rarity(said) / Math.max(Float.MIN_NORMAL, rarity(other)));
    }

    private double rarity(String text) {
        return terms(List.of(text)).keySet().stream()
                .mapToDouble(statistics::idf)
                .sum();
    }

    private Query typed(String text) {
        Map<String, Double> terms = terms(List.of(text));
        if (terms.isEmpty()) {
            return new MatchNoDocsQuery("no words");
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        List<Map.Entry<String, Double>> asked = rarest(terms).limit(most()).toList();
        asked.forEach(term -> query.add(anywhere(term.getKey()), Occur.SHOULD));
        int least = asked.size() <= ALL_OF ? asked.size() : (int) Math.ceil(asked.size() * PART_OF);
        return query.setMinimumNumberShouldMatch(Math.max(1, least)).build();
    }

    /// A need, among what is wanted: any of its weightiest terms may match, the title's terms and repeated ones weigh
    /// more.
    Query need(Need need, Query wanted) throws IOException {
        List<String> parts = new ArrayList<>(
                need.texts().stream().map(field -> field.text().value()).toList());
        parts.add(need.title());
        parts.addAll(need.keywords());
        Map<String, Double> terms = terms(parts);
        for (Synonyms.Name other : synonyms.of(String.join("\n", parts))) {
            double worth = worth(other.name(), other.said());
            terms(List.of(other.name())).keySet().forEach(term -> terms.putIfAbsent(term, worth));
        }
        // In one query with the filter, so that Lucene can pass over what cannot be among the best.
        BooleanQuery.Builder query =
                new BooleanQuery.Builder().add(wanted, Occur.FILTER).setMinimumNumberShouldMatch(1);
        if (terms.size() == 1) {
            return query.add(anywhere(terms.keySet().iterator().next()), Occur.SHOULD)
                    .build();
        }
        List<TermLookup> lookups = new ArrayList<>();
        for (Place place : places) {
            lookups.add(new TermLookup(searcher.getTopReaderContext(), place.field()));
        }
        // A term that no text has would only take the place of one that some text has.
        weightiest(terms)
                .map(term -> found(term.getKey(), term.getValue(), lookups))
                .filter(places -> !places.isEmpty())
                .limit(NEED_TERMS)
                .forEach(places -> places.forEach(place -> query.add(place, Occur.SHOULD)));
        return query.build();
    }

    private static double repeated(int count) {
        return 1 + Math.log(count);
    }

    private Stream<Map.Entry<String, Double>> weightiest(Map<String, Double> terms) {
        return heaviest(terms, term -> statistics.idf(term.getKey()) * term.getValue());
    }

    private Stream<Map.Entry<String, Double>> rarest(Map<String, Double> terms) {
        return heaviest(terms, term -> statistics.idf(term.getKey()));
    }

    private static Stream<Map.Entry<String, Double>> heaviest(
            Map<String, Double> terms, ToDoubleFunction<Map.Entry<String, Double>> weight) {
        Map<String, Double> weights = new HashMap<>();
        terms.entrySet().forEach(term -> weights.put(term.getKey(), weight.applyAsDouble(term)));
        return terms.entrySet().stream()
                .sorted(Comparator.comparingDouble(term -> -weights.getOrDefault(term.getKey(), 0.0)));
    }

    /// As many terms as a query may ask for.
    private int most() {
        return MOST_CLAUSES / Math.max(1, places.size());
    }

    /// The term in each field that has it. Where it stands in the index is looked up once and handed on: a need has
    /// hundreds of terms, and looking them up is most of the work of a search among few records.
    private List<Query> found(String term, double weight, List<TermLookup> lookups) {
        try {
            List<Query> found = new ArrayList<>();
            for (int i = 0; i < places.size(); i++) {
                Place place = places.get(i);
                TermStates states = lookups.get(i).find(term);
                if (states.docFreq() > 0) {
                    Query there = new TermQuery(new Term(place.field(), term), states);
                    found.add(guarded(place.where(), new BoostQuery(there, (float) (place.boost() * weight))));
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("reading the index failed", e);
        }
    }

    /// The terms with what they weigh by being said once or several times.
    private static Map<String, Double> terms(List<String> parts) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        parts.forEach(part -> Terms.of(part).forEach(term -> counts.merge(term.text(), 1, Integer::sum)));
        Map<String, Double> weights = new LinkedHashMap<>();
        counts.forEach((term, count) -> weights.put(term, repeated(count)));
        return weights;
    }

    private Query anywhere(String term) {
        List<Query> queries = places.stream()
                .map(place -> guarded(place.where(), new BoostQuery(word(place.field(), term), place.boost())))
                .toList();
        return new DisjunctionMaxQuery(queries, TIE);
    }

    /// One Chinese character alone (膜, 酶, 锂) stands in the index only as half of its pairs.
    private static Query word(String field, String term) {
        boolean single = term.codePointCount(0, term.length()) == 1 && Character.isIdeographic(term.codePointAt(0));
        return single ? new WildcardQuery(new Term(field, "*" + term + "*")) : new TermQuery(new Term(field, term));
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

package org.duijie.bench.scale;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;
import org.duijie.domain.Offer;
import org.duijie.domain.TextField;
import org.duijie.matcher.Need;
import org.duijie.matcher.NeedVectors;
import org.duijie.models.text.Terms;

/// The queries of a match, written by hand against the index's own files: BM25 over the public fields, and twice the
/// nearest vectors of texts and titles, each among what anyone may be recommended. The second time would be for a
/// meaning that moved towards the best found; here it stays where it was. Nothing is fused, and nothing read.
final class PlainLucene implements AutoCloseable {
    private static final Map<String, Float> FIELDS =
            Map.of("keywords.PUBLIC", 2f, "title.PUBLIC", 2.5f, "body.PUBLIC", 1f);
    private static final int MOST_TERMS = 48;
    private static final int FIRST_SIGHT = 50;
    private static final List<String> GRAPHS = List.of("vector.PUBLIC", "title.vector.PUBLIC");

    private final MMapDirectory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Query recommendable = new BooleanQuery.Builder()
            .add(oneOf("kind", Stream.of(Offer.Kind.values()).map(Enum::name)), Occur.FILTER)
            .add(oneOf("state", Stream.of("LISTED", "PAUSED", "VANISHED")), Occur.FILTER)
            .add(oneOf("disclosure", Stream.of("PUBLIC")), Occur.FILTER)
            .add(new TermQuery(new Term("recommendable", "yes")), Occur.FILTER)
            .build();

    PlainLucene(Path index) throws IOException {
        directory = new MMapDirectory(index);
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    /// How many documents the searches found.
    ///
    /// @param candidates as many are wanted in the end, and each way looks twice as deep
    int search(Need need, NeedVectors vectors, int candidates) throws IOException {
        Query words = words(need);
        int found = searcher.search(words, 2 * candidates).scoreDocs.length;
        for (int limit : List.of(FIRST_SIGHT, 2 * candidates)) {
            for (String graph : GRAPHS) {
                Query near = new KnnFloatVectorQuery(graph, vectors.together(), limit, recommendable);
                found += searcher.search(near, limit).scoreDocs.length;
            }
        }
        return found;
    }

    private Query words(Need need) throws IOException {
        Map<String, Double> weights = new HashMap<>();
        Map<String, Integer> terms = terms(need);
        for (Map.Entry<String, Integer> term : terms.entrySet()) {
            int frequency = 0;
            for (String field : FIELDS.keySet()) {
                frequency = Math.max(frequency, reader.docFreq(new Term(field, term.getKey())));
            }
            if (frequency > 0) {
                double rarity = Math.log(1 + (double) reader.maxDoc() / frequency);
                weights.put(term.getKey(), rarity * repeated(term.getValue()));
            }
        }
        BooleanQuery.Builder query =
                new BooleanQuery.Builder().add(recommendable, Occur.FILTER).setMinimumNumberShouldMatch(1);
        weights.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(MOST_TERMS)
                .forEach(term -> FIELDS.forEach((field, boost) -> query.add(
                        new BoostQuery(
                                new TermQuery(new Term(field, term.getKey())),
                                boost * repeated(terms.getOrDefault(term.getKey(), 1))),
                        Occur.SHOULD)));
        return query.build();
    }

    private static float repeated(int count) {
        return (float) (1 + Math.log(count));
    }

    private static Map<String, Integer> terms(Need need) {
        List<String> parts = new ArrayList<>(need.texts().stream()
                .map(TextField::text)
                .map(text -> text.value())
                .toList());
        parts.add(need.title());
        Map<String, Integer> terms = new LinkedHashMap<>();
        for (String part : parts) {
            Terms.of(part).forEach(term -> terms.merge(term.text(), 1, Integer::sum));
        }
        return terms;
    }

    private static Query oneOf(String field, Stream<String> values) {
        return new TermInSetQuery(field, values.map(BytesRef::new).toList());
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}

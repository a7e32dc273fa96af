package org.duijie.matcher.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.duijie.domain.Disclosure;
import org.duijie.matcher.TermStatistics;

/// Document frequencies over the public title and body fields, remembered from one commit to the next.
final class PublicTermStatistics implements TermStatistics {
    private static final String TITLE = Fields.title(Disclosure.PUBLIC);
    private static final String BODY = Fields.body(Disclosure.PUBLIC);
    private static final int MOST_FOREIGN = 50_000;

    private final ToIntFunction<String> documentsWith;
    private final int documents;
    private final double averageLength;
    private final Map<String, Double> known = new ConcurrentHashMap<>();
    private final AtomicInteger foreign = new AtomicInteger();
    private final KnownRarities byCode = new KnownRarities();

    PublicTermStatistics(ToIntFunction<String> documentsWith, int documents, long terms) {
        this.documentsWith = documentsWith;
        this.documents = Math.max(1, documents);
        this.averageLength = Math.max(1, (double) terms / this.documents);
    }

    /// How many records have a public title: hidden ones do not count, or they would be heard in every weight.
    static int documents(IndexSearcher searcher) throws IOException {
        return searcher.count(new FieldExistsQuery(TITLE));
    }

    static int documentsWith(IndexReader reader, String term) throws IOException {
        return Math.max(reader.docFreq(new Term(TITLE, term)), reader.docFreq(new Term(BODY, term)));
    }

    static long terms(IndexReader reader) throws IOException {
        return reader.getSumTotalTermFreq(TITLE) + reader.getSumTotalTermFreq(BODY);
    }

    @Override
    public double idf(String term) {
        Double weight = known.get(term);
        if (weight == null) {
            // Deleted documents are counted until their segment is merged, so a frequency may exceed the documents.
            int with = Math.min(documents, documentsWith.applyAsInt(term));
            weight = Math.log(1 + (documents - with + 0.5) / (with + 0.5));
            // Of visitors' own words some are remembered; all of them would fill the memory.
            if (with > 0 || foreign.incrementAndGet() <= MOST_FOREIGN) {
                known.put(term, weight);
            }
        }
        return weight;
    }

    @Override
    public double idf(long code, IntFunction<String> terms, int number) {
        double weight = byCode.of(code);
        if (weight < 0) {
            String term = terms.apply(number);
            weight = idf(term);
            if (known.containsKey(term)) {
                byCode.put(code, weight);
            }
        }
        return weight;
    }

    @Override
    public double averageLength() {
        return averageLength;
    }
}

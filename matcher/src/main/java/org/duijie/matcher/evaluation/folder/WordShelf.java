package org.duijie.matcher.evaluation.folder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duijie.models.text.Term;
import org.duijie.models.text.Terms;

/// Scores documents by BM25 on the house's own terms.
///
/// In memory, because every document needs its score and the catalogue's search answers with the best few hundred; the
/// formula and its constants are Lucene's, with the length of a text unrounded.
final class WordShelf {
    private static final double K1 = 1.2;
    private static final double B = 0.75;

    private final List<Map<String, Integer>> documents = new ArrayList<>();
    private final List<Integer> lengths = new ArrayList<>();
    private final Map<String, List<Integer>> postings = new HashMap<>();
    private final double meanLength;

    WordShelf(List<Passage> passages) {
        long total = 0;
        for (Passage passage : passages) {
            Map<String, Integer> counts = new HashMap<>();
            List<Term> terms = Terms.of(passage.whole());
            terms.forEach(term -> counts.merge(term.text(), 1, Integer::sum));
            int document = documents.size();
            counts.keySet()
                    .forEach(term -> postings.computeIfAbsent(term, t -> new ArrayList<>())
                            .add(document));
            documents.add(counts);
            lengths.add(terms.size());
            total += terms.size();
        }
        this.meanLength = Math.max(1, (double) total / Math.max(1, passages.size()));
    }

    /// A term counts as often as the query says it.
    double[] scores(Passage query) {
        Map<String, Integer> asked = new LinkedHashMap<>();
        Terms.of(query.whole()).forEach(term -> asked.merge(term.text(), 1, Integer::sum));
        double[] scores = new double[documents.size()];
        asked.forEach((term, times) -> {
            List<Integer> found = postings.getOrDefault(term, List.of());
            double idf = Math.log(1 + (documents.size() - found.size() + 0.5) / (found.size() + 0.5));
            for (int document : found) {
                double count = documents.get(document).getOrDefault(term, 0);
                double length = lengths.get(document) / meanLength;
                scores[document] += times * idf * count / (count + K1 * (1 - B + B * length));
            }
        });
        return scores;
    }
}

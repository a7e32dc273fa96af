package org.duijie.matcher.evaluation.folder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duijie.models.text.Term;
import org.duijie.models.text.Terms;

/// Scores documents, each a list of terms, by BM25.
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

    WordShelf(List<List<String>> texts) {
        long total = 0;
        for (List<String> terms : texts) {
            Map<String, Integer> counts = counts(terms);
            int document = documents.size();
            counts.keySet()
                    .forEach(term -> postings.computeIfAbsent(term, t -> new ArrayList<>())
                            .add(document));
            documents.add(counts);
            lengths.add(terms.size());
            total += terms.size();
        }
        this.meanLength = Math.max(1, (double) total / Math.max(1, texts.size()));
    }

    /// The house's own terms of a text.
    static List<String> terms(String text) {
        return Terms.of(text).stream().map(Term::text).toList();
    }

    /// A term counts as often as the query says it.
    double[] scores(List<String> query) {
        double[] scores = new double[documents.size()];
        counts(query).forEach((term, times) -> {
            double rarity = times * rarity(term);
            for (int document : postings.getOrDefault(term, List.of())) {
                int count = documents.get(document).getOrDefault(term, 0);
                scores[document] += rarity * saturated(count, lengths.get(document));
            }
        });
        return scores;
    }

    /// What a document would score that says just what the query says.
    double own(List<String> query) {
        double own = 0;
        for (Map.Entry<String, Integer> asked : counts(query).entrySet()) {
            own += asked.getValue() * rarity(asked.getKey()) * saturated(asked.getValue(), query.size());
        }
        return own;
    }

    private double rarity(String term) {
        int found = postings.getOrDefault(term, List.of()).size();
        return Math.log(1 + (documents.size() - found + 0.5) / (found + 0.5));
    }

    private double saturated(int count, int length) {
        return count / (count + K1 * (1 - B + B * length / meanLength));
    }

    private static Map<String, Integer> counts(List<String> terms) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        terms.forEach(term -> counts.merge(term, 1, Integer::sum));
        return counts;
    }
}

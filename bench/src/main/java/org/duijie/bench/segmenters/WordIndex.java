package org.duijie.bench.segmenters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// BM25 with Lucene's constants over documents that are already cut.
final class WordIndex {
    private static final double K1 = 1.2;
    private static final double B = 0.75;

    private final Map<String, List<Posting>> postings = new HashMap<>();
    private final List<Integer> lengths = new ArrayList<>();
    private double total;

    private record Posting(int document, int count) {}

    void add(List<String> terms) {
        int document = lengths.size();
        counts(terms)
                .forEach((term, count) ->
                        postings.computeIfAbsent(term, t -> new ArrayList<>()).add(new Posting(document, count)));
        lengths.add(terms.size());
        total += terms.size();
    }

    double[] scores(List<String> query) {
        double[] scores = new double[lengths.size()];
        double mean = total / Math.max(1, lengths.size());
        counts(query).forEach((term, times) -> {
            List<Posting> found = postings.getOrDefault(term, List.of());
            double idf = Math.log(1 + (lengths.size() - found.size() + 0.5) / (found.size() + 0.5));
            for (Posting posting : found) {
                double length = lengths.get(posting.document()) / mean;
                scores[posting.document()] +=
                        times * idf * posting.count() / (posting.count() + K1 * (1 - B + B * length));
            }
        });
        return scores;
    }

    private static Map<String, Integer> counts(List<String> terms) {
        Map<String, Integer> counts = new HashMap<>();
        terms.forEach(term -> counts.merge(term, 1, Integer::sum));
        return counts;
    }
}

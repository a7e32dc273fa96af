package org.duijie.matcher.feature;

import java.util.Map;
import org.duijie.matcher.TermStatistics;

/// The cosine of two texts' terms, weighted by how often they occur here and how rarely elsewhere.
final class Cosine {
    private Cosine() {}

    static double of(AnalysedText a, AnalysedText b, TermStatistics statistics) {
        double shared = 0;
        for (Map.Entry<String, Integer> term : a.counts().entrySet()) {
            Integer other = b.counts().get(term.getKey());
            if (other != null) {
                shared += weight(term.getKey(), term.getValue(), statistics) * weight(term.getKey(), other, statistics);
            }
        }
        return shared == 0 ? 0 : shared / (a.weight(statistics) * b.weight(statistics));
    }

    static double weight(String term, int count, TermStatistics statistics) {
        return (1 + Math.log(count)) * statistics.idf(term);
    }
}

package org.duijie.matcher.feature;

import java.util.Map;
import org.duijie.matcher.TermStatistics;

/// BM25 of a whole text as query, so that pairs can be scored that a search did not return.
public final class Bm25 {
    private static final double K1 = 1.2;
    private static final double B = 0.75;

    private Bm25() {}

    public static double score(AnalysedText query, AnalysedText document, TermStatistics statistics) {
        double length = 1 - B + B * document.length() / statistics.averageLength();
        double score = 0;
        for (Map.Entry<String, Integer> term : query.counts().entrySet()) {
            Integer count = document.counts().get(term.getKey());
            if (count != null) {
                double repeated = 1 + Math.log(term.getValue());
                score += repeated * statistics.idf(term.getKey()) * count * (K1 + 1) / (count + K1 * length);
            }
        }
        return score;
    }
}

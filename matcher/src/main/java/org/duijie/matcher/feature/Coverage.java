package org.duijie.matcher.feature;

import org.duijie.matcher.TermStatistics;

/// The share of one text's terms, weighted by rarity, that another text has.
final class Coverage {
    private Coverage() {}

    static double of(AnalysedText wanted, AnalysedText offered, TermStatistics statistics) {
        double all = 0;
        double covered = 0;
        for (String term : wanted.counts().keySet()) {
            double weight = statistics.idf(term);
            all += weight;
            covered += offered.has(term) ? weight : 0;
        }
        return all == 0 ? 0 : covered / all;
    }
}

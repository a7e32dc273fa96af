package org.duijie.matcher.feature;

import org.duijie.matcher.TermStatistics;

/// The share of one text's terms, weighted by rarity, that another text has.
final class Coverage {
    private Coverage() {}

    /// @param shared the rarity of the terms that both have
    static double of(AnalysedText wanted, double shared, TermStatistics statistics) {
        double all = wanted.rarity(statistics);
        return all == 0 ? 0 : Math.min(1, shared / all);
    }
}

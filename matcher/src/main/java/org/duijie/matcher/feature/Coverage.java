package org.duijie.matcher.feature;

import org.duijie.matcher.TermStatistics;

/// The share of one text's terms, weighted by rarity, that another text has.
final class Coverage {
    private Coverage() {}

    /// @param need one of the two, which is met by many others
    static double of(AnalysedText wanted, AnalysedText need, AnalysedText other, TermStatistics statistics) {
        double all = wanted.rarity(statistics);
        return all == 0 ? 0 : Math.min(1, need.overShared(other, statistics, (here, there, rarity) -> rarity) / all);
    }
}

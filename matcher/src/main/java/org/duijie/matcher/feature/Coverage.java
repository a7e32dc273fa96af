package org.duijie.matcher.feature;

import org.duijie.matcher.TermStatistics;

/// The share of one text's terms, weighted by rarity, that another text has.
final class Coverage {
    private Coverage() {}

    static double of(AnalysedText wanted, AnalysedText offered, TermStatistics statistics) {
        double all = wanted.rarity(statistics);
        return all == 0
                ? 0
                : Math.min(1, wanted.overShared(offered, statistics, (here, there, rarity) -> rarity) / all);
    }
}

package org.duijie.matcher.feature;

import org.duijie.matcher.TermStatistics;

/// BM25 of a whole text as query, so that pairs can be scored that a search did not return.
final class Bm25 {
    private static final double K1 = 1.2;
    private static final double B = 0.75;

    private Bm25() {}

    static double score(Overlap words, TermStatistics statistics) {
        double length = 1 - B + B * words.text().length() / statistics.averageLength();
        return words.sum(
                statistics,
                (asked, found, rarity) -> Repetition.weight(asked) * rarity * found * (K1 + 1) / (found + K1 * length));
    }
}

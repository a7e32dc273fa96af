package org.duijie.matcher.feature;

import org.duijie.matcher.TermStatistics;

/// The cosine of two texts' terms, weighted by how often they occur here and how rarely elsewhere.
final class Cosine {
    private Cosine() {}

    static double of(AnalysedText a, AnalysedText b, TermStatistics statistics) {
        double shared =
                a.overShared(b, statistics, (here, there, rarity) -> weight(here, rarity) * weight(there, rarity));
        return shared == 0 ? 0 : shared / (a.weight(statistics) * b.weight(statistics));
    }

    static double weight(int count, double rarity) {
        return Repetition.weight(count) * rarity;
    }
}

package org.duijie.matcher.feature;

import org.duijie.matcher.TermStatistics;

/// How far two texts' terms point the same way, weighted by how often they occur here and how rarely elsewhere.
final class Cosine {
    private Cosine() {}

    static double of(Overlap words, TermStatistics statistics) {
        double shared = shared(words, statistics);
        return shared == 0
                ? 0
                : shared / (words.need().weight(statistics) * words.text().weight(statistics));
    }

    /// The same, as if the terms that the text alone has were as rare as the need's. It hardly differs, and asking for
    /// the rarity of each term of each candidate was a third of a match.
    static double near(Overlap words, TermStatistics statistics) {
        double shared = shared(words, statistics);
        if (shared == 0) {
            return 0;
        }
        double weight = words.need().weight(statistics);
        double usual = weight / words.need().repetition();
        return shared / (weight * usual * words.text().repetition());
    }

    private static double shared(Overlap words, TermStatistics statistics) {
        return words.sum(statistics, (asked, found, rarity) -> weight(asked, rarity) * weight(found, rarity));
    }

    static double weight(int count, double rarity) {
        return Repetition.weight(count) * rarity;
    }
}

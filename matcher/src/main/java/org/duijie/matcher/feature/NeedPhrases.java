package org.duijie.matcher.feature;

import java.util.ArrayList;
import java.util.List;
import org.duijie.matcher.TermStatistics;
import org.duijie.models.text.phrase.KeyPhrase;
import org.duijie.models.text.phrase.KeyPhrases;

/// The key phrases of a need, and how far another text speaks of them.
public final class NeedPhrases {
    private static final int MOST = 12;

    /// A phrase is spoken of when this share of it, by rarity, stands in the text.
    private static final double SPOKEN_OF = 0.75;

    private final AnalysedText need;
    private final TermStatistics statistics;
    private final List<Phrase> phrases;

    /// A phrase by the need's numbers of its terms.
    private static final class Phrase {
        private final KeyPhrase phrase;
        private final int[] terms;

        Phrase(KeyPhrase phrase, int... terms) {
            this.phrase = phrase;
            this.terms = terms;
        }
    }

    private NeedPhrases(AnalysedText need, TermStatistics statistics, List<Phrase> phrases) {
        this.need = need;
        this.statistics = statistics;
        this.phrases = phrases;
    }

    static NeedPhrases of(AnalysedText need, TermStatistics statistics) {
        List<Phrase> phrases = new ArrayList<>();
        for (KeyPhrase phrase : KeyPhrases.of(need.text(), term -> need.rarity(term, statistics), MOST)) {
            phrases.add(new Phrase(phrase, need.within(phrase.start(), phrase.end())));
        }
        return new NeedPhrases(need, statistics, phrases);
    }

    /// The weighted share of the phrases that the text speaks of. Half a phrase counts a quarter: it may be a word of
    /// the trade.
    double covered(Overlap words) {
        boolean[] there = words.shared();
        double spoken = 0;
        double all = 0;
        for (Phrase phrase : phrases) {
            double share = share(phrase, there);
            spoken += phrase.phrase.weight() * share * share;
            all += phrase.phrase.weight();
        }
        return all == 0 ? 0 : spoken / all;
    }

    /// The phrases that the text speaks of, or those that it does not, heaviest first.
    List<String> spokenOf(Overlap words, boolean spoken) {
        boolean[] there = words.shared();
        return phrases.stream()
                .filter(phrase -> share(phrase, there) >= SPOKEN_OF == spoken)
                .map(phrase -> phrase.phrase.text())
                .toList();
    }

    private double share(Phrase phrase, boolean... there) {
        double[] rarities = need.rarities(statistics);
        double shared = 0;
        double all = 0;
        for (int term : phrase.terms) {
            all += rarities[term];
            shared += there[term] ? rarities[term] : 0;
        }
        return all == 0 ? 0 : shared / all;
    }
}

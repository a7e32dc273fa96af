package org.duijie.matcher.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duijie.matcher.TermStatistics;
import org.duijie.models.text.phrase.KeyPhrase;
import org.duijie.models.text.phrase.KeyPhrases;

/// The key phrases of a need, and how far another text speaks of them.
public final class NeedPhrases {
    private static final int MOST = 12;

    /// A phrase is spoken of when this share of it, by rarity, stands in the text.
    private static final double SPOKEN_OF = 0.75;

    private final List<Phrase> phrases;
    private final double weight;
    /// Of each different term of the need.
    private final double[] rarities;

    /// A phrase by the need's numbers of its terms.
    private static final class Phrase {
        private final KeyPhrase phrase;
        private final double rarity;
        private final int[] terms;

        Phrase(KeyPhrase phrase, double rarity, int... terms) {
            this.phrase = phrase;
            this.rarity = rarity;
            this.terms = terms;
        }
    }

    private NeedPhrases(List<Phrase> phrases, double... rarities) {
        this.phrases = phrases;
        this.weight =
                phrases.stream().mapToDouble(phrase -> phrase.phrase.weight()).sum();
        this.rarities = rarities;
    }

    static NeedPhrases of(AnalysedText need, TermStatistics statistics) {
        double[] rarities = need.rarities(statistics);
        List<Phrase> phrases = new ArrayList<>();
        for (KeyPhrase phrase : KeyPhrases.of(need.text(), term -> need.rarity(term, statistics), MOST)) {
            int[] terms = need.within(phrase.start(), phrase.end());
            double rarity =
                    Arrays.stream(terms).mapToDouble(term -> rarities[term]).sum();
            phrases.add(new Phrase(phrase, rarity, terms));
        }
        return new NeedPhrases(phrases, rarities);
    }

    /// The weighted share of the phrases that the text speaks of. Half a phrase counts a quarter: it may be a word of
    /// the trade.
    double covered(Overlap words) {
        boolean[] there = words.shared();
        double spoken = 0;
        for (Phrase phrase : phrases) {
            double share = share(phrase, there);
            spoken += phrase.phrase.weight() * share * share;
        }
        return weight == 0 ? 0 : spoken / weight;
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
        double shared = 0;
        for (int term : phrase.terms) {
            shared += there[term] ? rarities[term] : 0;
        }
        return phrase.rarity == 0 ? 0 : shared / phrase.rarity;
    }
}

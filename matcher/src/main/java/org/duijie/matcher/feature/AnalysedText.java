package org.duijie.matcher.feature;

import java.util.Arrays;
import java.util.List;
import org.duijie.matcher.TermStatistics;
import org.duijie.models.text.Term;
import org.duijie.models.text.Terms;

/// A text with its terms and how often each occurs.
///
/// Terms are compared as numbers ([TermCodes]): a need meets two hundred offers in each match, and maps of strings took
/// a third of its time.
public final class AnalysedText {
    private final String text;
    private final List<Term> terms;
    private final TermCodes codes;
    private volatile Weight weight = Weight.NONE;

    /// What the terms weigh, for the statistics they were weighed with: the inverse document frequency of each
    /// different
    /// term in the order of their codes, all of them together, and the length of the vector of weighted terms.
    private static final class Weight {
        static final Weight NONE = new Weight(TermStatistics.NOTHING, new double[0], 0);

        private final TermStatistics statistics;
        private final double[] rarities;
        private final double all;
        private final double length;

        Weight(TermStatistics statistics, double[] rarities, double length) {
            this.statistics = statistics;
            this.rarities = rarities;
            this.all = Arrays.stream(rarities).sum();
            this.length = length;
        }
    }

    /// Adds up something over the terms that two texts share.
    public interface OverShared {
        /// What one shared term adds.
        ///
        /// @param rarity the inverse document frequency of the term
        double of(int here, int there, double rarity);
    }

    private AnalysedText(String text, List<Term> terms) {
        this.text = text;
        this.terms = terms;
        this.codes = TermCodes.of(terms);
    }

    public static AnalysedText of(String text) {
        return new AnalysedText(text, List.copyOf(Terms.of(text)));
    }

    public String text() {
        return text;
    }

    public List<Term> terms() {
        return terms;
    }

    TermCodes codes() {
        return codes;
    }

    public int length() {
        return terms.size();
    }

    /// The length of the vector of weighted terms.
    double weight(TermStatistics statistics) {
        return weights(statistics).length;
    }

    /// The sum over all terms that `other` has too.
    public double overShared(AnalysedText other, TermStatistics statistics, OverShared part) {
        double[] rarities = weights(statistics).rarities;
        double sum = 0;
        int here = 0;
        int there = 0;
        while (here < codes.different() && there < other.codes.different()) {
            int order = Long.compare(codes.code(here), other.codes.code(there));
            if (order == 0) {
                sum += part.of(codes.count(here), other.codes.count(there), rarities[here]);
            }
            here += order <= 0 ? 1 : 0;
            there += order >= 0 ? 1 : 0;
        }
        return sum;
    }

    /// The rarity of all terms together.
    public double rarity(TermStatistics statistics) {
        return weights(statistics).all;
    }

    /// The rarity of the term that stands at `index` of [#terms()].
    double rarityAt(int index, TermStatistics statistics) {
        return weights(statistics).rarities[codes.at(index)];
    }

    /// Kept until the catalogue's statistics change: every candidate of every match asks for it.
    private Weight weights(TermStatistics statistics) {
        Weight known = weight;
        if (!known.statistics.equals(statistics)) {
            double[] rarities = new double[codes.different()];
            double squares = 0;
            for (int i = 0; i < rarities.length; i++) {
                rarities[i] = statistics.idf(terms.get(codes.firstPlace(i)).text());
                double part = Cosine.weight(codes.count(i), rarities[i]);
                squares += part * part;
            }
            known = new Weight(statistics, rarities, Math.sqrt(squares));
            weight = known;
        }
        return known;
    }
}

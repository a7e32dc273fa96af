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
    private final int[] starts;
    private final int[] ends;
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

    private AnalysedText(String text, int[] starts, int[] ends, TermCodes codes) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        this.codes = codes;
    }

    public static AnalysedText of(String text) {
        List<Term> terms = Terms.of(text);
        return new AnalysedText(
                text,
                terms.stream().mapToInt(Term::start).toArray(),
                terms.stream().mapToInt(Term::end).toArray(),
                TermCodes.of(terms));
    }

    void write(Packing out) {
        out.text(text);
        codes.write(out);
        int before = 0;
        for (int i = 0; i < starts.length; i++) {
            out.number(starts[i] - before);
            out.number(ends[i] - starts[i]);
            before = starts[i];
        }
    }

    static AnalysedText read(Unpacking in) {
        String text = in.text();
        TermCodes codes = TermCodes.read(in);
        int[] starts = new int[codes.length()];
        int[] ends = new int[codes.length()];
        int before = 0;
        for (int i = 0; i < starts.length; i++) {
            starts[i] = before + in.number();
            ends[i] = starts[i] + in.number();
            before = starts[i];
        }
        return new AnalysedText(text, starts, ends, codes);
    }

    public String text() {
        return text;
    }

    /// The term that stands at `index`.
    String term(int index) {
        return codes.term(codes.at(index));
    }

    /// Where the term at `index` begins in [#text()].
    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }

    TermCodes codes() {
        return codes;
    }

    public int length() {
        return starts.length;
    }

    /// The length of the vector of weighted terms.
    double weight(TermStatistics statistics) {
        return weights(statistics).length;
    }

    /// The sum over all terms that `other` has too, in the order of their codes. The need should be this one: it is met
    /// by
    /// many others.
    public double overShared(AnalysedText other, TermStatistics statistics, OverShared part) {
        double[] rarities = weights(statistics).rarities;
        double sum = 0;
        for (int there = 0; there < other.codes.different(); there++) {
            int here = codes.find(other.codes.code(there));
            if (here >= 0) {
                sum += part.of(codes.count(here), other.codes.count(there), rarities[here]);
            }
        }
        return sum;
    }

    /// The rarity of all terms together.
    public double rarity(TermStatistics statistics) {
        return weights(statistics).all;
    }

    /// The rarity of the term that stands at `index` of the text's terms.
    double rarityAt(int index, TermStatistics statistics) {
        return weights(statistics).rarities[codes.at(index)];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AnalysedText analysed && text.equals(analysed.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /// Kept until the catalogue's statistics change: every candidate of every match asks for it.
    private Weight weights(TermStatistics statistics) {
        Weight known = weight;
        if (!known.statistics.equals(statistics)) {
            double[] rarities = new double[codes.different()];
            double squares = 0;
            for (int i = 0; i < rarities.length; i++) {
                rarities[i] = statistics.idf(codes.code(i), codes::term, i);
                double part = Cosine.weight(codes.count(i), rarities[i]);
                squares += part * part;
            }
            known = new Weight(statistics, rarities, Math.sqrt(squares));
            weight = known;
        }
        return known;
    }
}

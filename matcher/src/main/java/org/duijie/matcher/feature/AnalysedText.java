package org.duijie.matcher.feature;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.duijie.matcher.TermStatistics;
import org.duijie.models.text.Term;
import org.duijie.models.text.Terms;

/// A text with its terms and how often each occurs.
///
/// Terms are compared as numbers ([TermCodes]): a need meets two hundred offers in each match, and maps of strings took
/// a third of its time. The letters of a text that came out of an index are read when somebody asks for them.
public final class AnalysedText {
    private final TermCodes codes;
    private final double repetition;
    private final Unpacking packed;
    private volatile Letters letters;
    private volatile Weight weight = Weight.NONE;

    /// What the terms weigh, for the statistics they were weighed with: the inverse document frequency of each
    /// different term in the order of their codes, all of them together, and the length of the vector of weighted
    /// terms.
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

    private AnalysedText(TermCodes codes, Letters letters, Unpacking packed) {
        this.codes = codes;
        this.letters = letters;
        this.packed = packed;
        double squares = 0;
        for (int number = 0; number < codes.different(); number++) {
            double part = Repetition.weight(codes.count(number));
            squares += part * part;
        }
        this.repetition = Math.sqrt(squares);
    }

    public static AnalysedText of(String text) {
        List<Term> terms = Terms.of(text);
        TermCodes codes = TermCodes.of(text, terms);
        return new AnalysedText(codes, Letters.of(text, terms, codes), Unpacking.NOTHING);
    }

    void write(Packing out) {
        codes.write(out);
        Packing apart = new Packing();
        letters().write(apart);
        out.apart(apart);
    }

    static AnalysedText read(Unpacking in) {
        return new AnalysedText(TermCodes.read(in), Letters.UNREAD, in.apart());
    }

    private Letters letters() {
        Letters known = letters;
        if (known.equals(Letters.UNREAD)) {
            known = Letters.read(packed.again());
            letters = known;
        }
        return known;
    }

    public String text() {
        return letters().text();
    }

    /// The term that stands at `index`.
    String term(int index) {
        return spelled(codes.at(index));
    }

    private String spelled(int different) {
        String longer = letters().longer(different);
        return longer.isEmpty() ? codes.spelled(different) : longer;
    }

    /// Where the term at `index` begins in [#text()].
    int start(int index) {
        return letters().start(index);
    }

    int end(int index) {
        return letters().end(index);
    }

    TermCodes codes() {
        return codes;
    }

    public int length() {
        return codes.length();
    }

    /// The length of the vector of its terms, where each weighs as often as it is said, whether it is rare or not.
    double repetition() {
        return repetition;
    }

    /// The length of the vector of weighted terms.
    double weight(TermStatistics statistics) {
        return weights(statistics).length;
    }

    /// The rarity of all terms together.
    public double rarity(TermStatistics statistics) {
        return weights(statistics).all;
    }

    /// The rarity of a term of this text.
    double rarity(String term, TermStatistics statistics) {
        int number = codes.find(TermCodes.code(term));
        return number < 0 ? 0 : rarities(statistics)[number];
    }

    /// Which of the different terms stand between two places of the text.
    int[] within(int from, int to) {
        return IntStream.range(0, length())
                .filter(index -> start(index) >= from && end(index) <= to)
                .map(codes::at)
                .distinct()
                .toArray();
    }

    /// The rarity of each different term, in the order of their codes. Readers must not write to it.
    double[] rarities(TermStatistics statistics) {
        return weights(statistics).rarities;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AnalysedText analysed && text().equals(analysed.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    /// Kept until the catalogue's statistics change: every candidate of every match asks for those of the need.
    private Weight weights(TermStatistics statistics) {
        Weight known = weight;
        if (!known.statistics.equals(statistics)) {
            double[] rarities = new double[codes.different()];
            double squares = 0;
            for (int i = 0; i < rarities.length; i++) {
                rarities[i] = statistics.idf(codes.code(i), this::spelled, i);
                double part = Cosine.weight(codes.count(i), rarities[i]);
                squares += part * part;
            }
            known = new Weight(statistics, rarities, Math.sqrt(squares));
            weight = known;
        }
        return known;
    }
}

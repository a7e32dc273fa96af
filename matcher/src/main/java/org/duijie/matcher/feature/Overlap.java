package org.duijie.matcher.feature;

import java.util.Arrays;
import org.duijie.matcher.TermStatistics;

/// The terms that a text shares with a need: looked up once for all that is asked of the two.
public final class Overlap {
    private static final int ABSENT = -1;

    private final AnalysedText need;
    private final AnalysedText text;
    /// The need's number of each different term of the text, and which of them the need has at all.
    private final int[] numbers;
    private final int[] shared;

    /// Adds up something over the terms that two texts share.
    public interface Part {
        /// What one shared term adds.
        ///
        /// @param asked how often the need says it
        /// @param found how often the text does
        /// @param rarity its inverse document frequency
        double of(int asked, int found, double rarity);
    }

    private Overlap(AnalysedText need, AnalysedText text, int[] numbers, int[] shared) {
        this.need = need;
        this.text = text;
        this.numbers = numbers;
        this.shared = shared;
    }

    /// What the two share.
    ///
    /// @param need one of them, which is met by many others
    public static Overlap of(AnalysedText need, AnalysedText text) {
        int[] numbers = need.codes().find(text.codes());
        int[] shared = new int[numbers.length];
        int both = 0;
        for (int number = 0; number < numbers.length; number++) {
            if (numbers[number] != ABSENT) {
                shared[both++] = number;
            }
        }
        return new Overlap(need, text, numbers, Arrays.copyOf(shared, both));
    }

    AnalysedText need() {
        return need;
    }

    AnalysedText text() {
        return text;
    }

    /// The sum over all terms that both have, in the order of their codes.
    public double sum(TermStatistics statistics, Part part) {
        double[] rarities = need.rarities(statistics);
        double sum = 0;
        for (int there : shared) {
            int here = numbers[there];
            sum += part.of(need.codes().count(here), text.codes().count(there), rarities[here]);
        }
        return sum;
    }

    /// The rarity of those shared terms together that a part of the need has.
    double rarityWithin(AnalysedText part, TermStatistics statistics) {
        double[] rarities = need.rarities(statistics);
        double sum = 0;
        for (int there : shared) {
            if (part.codes().find(text.codes().code(there)) != ABSENT) {
                sum += rarities[numbers[there]];
            }
        }
        return sum;
    }

    /// Which of the need's different terms the text has.
    boolean[] shared() {
        boolean[] there = new boolean[need.codes().different()];
        for (int number : shared) {
            there[numbers[number]] = true;
        }
        return there;
    }

    /// The need's number of the term that stands at `place` of the text; negative if the need does not have it.
    int at(int place) {
        return numbers[text.codes().at(place)];
    }
}

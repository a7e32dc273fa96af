package org.duijie.matcher;

import java.util.function.IntFunction;

/// How rare a term is in the catalogue, counted over public text alone: nothing hidden can be heard through a weight.
public interface TermStatistics {
    /// The statistics of no catalogue at all.
    TermStatistics NOTHING = new TermStatistics() {
        @Override
        public double idf(String term) {
            return 0;
        }

        @Override
        public double averageLength() {
            return 1;
        }
    };

    /// The inverse document frequency; a term that no document has weighs most.
    double idf(String term);

    /// The same for a term that is known by a code of its own, as [org.duijie.matcher.feature.AnalysedText] has it.
    ///
    /// @param terms spells the term of a number
    default double idf(long code, IntFunction<String> terms, int number) {
        return idf(terms.apply(number));
    }

    /// The mean number of terms of a document.
    double averageLength();
}

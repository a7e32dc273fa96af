package org.duijie.matcher;

/// How rare a term is in the catalogue, counted over public text alone: nothing hidden can be heard through a weight.
public interface TermStatistics {
    /// The inverse document frequency; a term that no document has weighs most.
    double idf(String term);

    /// The mean number of terms of a document.
    double averageLength();
}
